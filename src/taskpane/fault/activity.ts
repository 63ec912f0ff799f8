/** What was asked for: where, and the steps it has come through. */
export interface Work {
  readonly screen: string;
  readonly steps: readonly string[];
}

let screen = '';
let task = '';
let work: Work | undefined;

const place = () => (task === '' ? screen : `${screen}/${task}`);

/**
 * What the pane is doing, for the report of a fault. It lives outside React since a fault may come
 * from anywhere. Names only: of our screens, tasks and steps.
 */
export const activity = {
  showScreen: (name: string) => {
    screen = name;
  },
  /** The task of the screen that has several; `''` when it goes. */
  showTask: (name: string) => {
    task = name;
  },
  begin: () => {
    work = { screen: place(), steps: [] };
  },
  step: (name: string) => {
    if (work) work = { ...work, steps: [...work.steps, name] };
  },
  now: (): { readonly screen: string; readonly work: Work | undefined } => ({
    screen: place(),
    work,
  }),
};
