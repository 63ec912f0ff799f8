/** From the environment: `require`, outside Jest's sandbox. */
declare const globalThis: { readonly loadOnce: (path: string) => unknown };

/** A module that all test files of a worker share. */
export const loadOnce = <Module>(path: string): Module => globalThis.loadOnce(path) as Module;
