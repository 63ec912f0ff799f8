/** From the environment of the contract tests: `require`, outside Jest's sandbox. */
declare const globalThis: { readonly loadOnce?: (path: string) => unknown };

/** A module that all test files of a worker share. Benches and checks have no sandbox. */
export const loadOnce = <Module>(path: string): Module =>
  (globalThis.loadOnce ?? require)(path) as Module;
