import { readFile, type FileState } from './read-file';

/** A selected file, and its progress. */
export type ChosenFile = FileState & {
  readonly id: number;
  readonly file: File;
};

/** The files selected so far, read one after another. */
export interface FileQueue {
  readonly files: () => readonly ChosenFile[];
  readonly listen: (changed: () => void) => () => void;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  /** Drops the files that have not been read yet. */
  readonly cancel: () => void;
}

/** Lets the browser draw and handle clicks. */
const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Reads files in the order in which they are selected, with pauses so that the page stays
 * responsive.
 *
 *     const queue = createFileQueue();
 *     queue.listen(() => draw(queue.files()));
 *     queue.add(chosen);
 */
export function createFileQueue(pause: () => Promise<void> = nextTurn): FileQueue {
  let files: readonly ChosenFile[] = [];
  let isReading = false;
  let nextId = 1;
  const listeners = new Set<() => void>();

  const become = (next: readonly ChosenFile[]) => {
    files = next;
    for (const changed of [...listeners]) changed();
  };
  const set = ({ id, file }: ChosenFile, state: FileState) =>
    become(files.map((each) => (each.id === id ? { id, file, ...state } : each)));
  const keep = (wanted: (file: ChosenFile) => boolean) => become(files.filter(wanted));

  const read = async (chosen: ChosenFile) => {
    set(chosen, { state: 'reading' });
    let wasRemoved = false;
    const goOn = async () => {
      await pause();
      wasRemoved = !files.some(({ id }) => id === chosen.id);
      if (wasRemoved) throw new Error('removed');
    };
    try {
      await goOn();
      set(chosen, await readFile(chosen.file, goOn));
    } catch (error) {
      if (!wasRemoved) throw error;
    }
  };
  const readAll = async () => {
    if (isReading) return;
    isReading = true;
    try {
      const next = () => files.find(({ state }) => state === 'waiting');
      for (let file = next(); file; file = next()) await read(file);
    } finally {
      isReading = false;
    }
  };

  return {
    files: () => files,
    listen: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    add: (chosen) => {
      const added = chosen.map((file) => ({ id: nextId++, file, state: 'waiting' as const }));
      become([...files, ...added]);
      void readAll();
    },
    remove: (id) => keep((file) => file.id !== id),
    clear: () => become([]),
    cancel: () => keep(({ state }) => state !== 'waiting' && state !== 'reading'),
  };
}

/**
 * How many files are read, and of how many; undefined if none is left to read.
 *
 *     readingOf(files) //=> { done: 12, all: 50 }
 */
export function readingOf(
  files: readonly ChosenFile[],
): { readonly done: number; readonly all: number } | undefined {
  const left = files.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  return left === 0 ? undefined : { done: files.length - left, all: files.length };
}
