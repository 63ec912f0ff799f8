/** The screens of the pane, in the order of the navigation. */
export const SCREENS = [
  ...(['welcome', 'catalogue', 'matrix', 'results'] as const),
  ...(['functions', 'sharing'] as const),
];

export type Screen = (typeof SCREENS)[number];

/** A task of a screen that has several, which a button elsewhere asks for. */
export interface Wish {
  readonly screen: Screen;
  readonly task: string;
}

export type GoTo = (screen: Screen, task?: string) => void;

/** The properties of every screen. A hidden screen keeps its state, but does no work. */
export interface ScreenProps {
  readonly shown: boolean;
  readonly goTo: GoTo;
  /** The last wish for a task of this screen; another one each time. */
  readonly wish?: Wish | undefined;
}

/**
 * Which screen is shown. Kept outside React because ribbon buttons choose a screen too, possibly
 * before the pane is drawn for the first time.
 */
export interface Navigation {
  readonly current: () => Screen;
  readonly wish: () => Wish | undefined;
  readonly goTo: GoTo;
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
  let wish: Wish | undefined;
  const listeners = new Set<() => void>();
  return {
    current: () => screen,
    wish: () => wish,
    goTo: (next, task) => {
      if (next === screen && task === undefined) return;
      screen = next;
      if (task !== undefined) wish = { screen, task };
      for (const changed of [...listeners]) changed();
    },
    listen: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
