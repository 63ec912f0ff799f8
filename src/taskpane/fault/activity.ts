/** What was requested: where, and the steps reached so far. */
export interface Work {
  readonly screen: string;
  readonly steps: readonly string[];
}

let screen = '';
let task = '';
let work: Work | undefined;

const place = () => (task === '' ? screen : `${screen}/${task}`);

/**
 * What the pane is doing, for the fault report. Kept outside React since a fault may come from
 * anywhere. Only names of our own screens, tasks and steps.
 */
export const activity = {
  showScreen: (name: string) => {
    screen = name;
  },
  /** The task of a screen that has several; `''` when it is closed. */
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
