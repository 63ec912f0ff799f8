/** The screens of the pane, in the order of the navigation. */
export const SCREENS = [
  ...(['welcome', 'catalogue', 'matrix', 'results'] as const),
  ...(['functions', 'sharing'] as const),
];

export type Screen = (typeof SCREENS)[number];

/** The properties of every screen. A hidden screen keeps its state, but does no work. */
export interface ScreenProps {
  readonly shown: boolean;
  readonly goTo: (screen: Screen) => void;
}

/**
 * Which screen is shown. Kept outside React because ribbon buttons choose a screen too, possibly
 * before the pane is drawn for the first time.
 */
export interface Navigation {
  readonly current: () => Screen;
  readonly goTo: (screen: Screen) => void;
  /** Calls back after every change; returns a function that stops it. */
  readonly listen: (changed: () => void) => () => void;
}

/**
 *     const navigation = createNavigation();
 *     navigation.goTo('results');
 *     navigation.current() //=> 'results'
 */
export function createNavigation(first: Screen = 'welcome'): Navigation {
  let screen = first;
  const listeners = new Set<() => void>();
  return {
    current: () => screen,
    goTo: (next) => {
      if (next === screen) return;
      screen = next;
      for (const changed of [...listeners]) changed();
    },
    listen: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
