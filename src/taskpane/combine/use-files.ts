import { useMemo, useRef, useState } from 'react';
import { readFile, type FileState } from './read-files';

/** A file that was chosen, and how far it is. */
export type ChosenFile = FileState & {
  readonly id: number;
  readonly file: File;
};

export interface Files {
  readonly files: readonly ChosenFile[];
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  /** Lets go of the files that have not been read yet. */
  readonly cancel: () => void;
}

/** Lets the page draw and hear clicks. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Files are read one after another, in the order in which they were chosen. */
export function useFiles(): Files {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  // What the reading goes by: it is under way between two drawings.
  const list = useRef(files);
  const isReading = useRef(false);
  const nextId = useRef(1);
  const operations = useMemo(() => {
    const become = (next: readonly ChosenFile[]) => {
      list.current = next;
      setFiles(next);
    };
    const set = ({ id, file }: ChosenFile, state: FileState) =>
      become(list.current.map((each) => (each.id === id ? { id, file, ...state } : each)));
    const keep = (wanted: (file: ChosenFile) => boolean) => become(list.current.filter(wanted));
    const read = async (chosen: ChosenFile) => {
      set(chosen, { state: 'reading' });
      let wasRemoved = false;
      const goOn = async () => {
        await pause();
        wasRemoved = !list.current.some(({ id }) => id === chosen.id);
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
      if (isReading.current) return;
      isReading.current = true;
      try {
        const next = () => list.current.find(({ state }) => state === 'waiting');
        for (let file = next(); file; file = next()) await read(file);
      } finally {
        isReading.current = false;
      }
    };
    return {
      add: (chosen: readonly File[]) => {
        const added = chosen.map((file) => ({
          id: nextId.current++,
          file,
          state: 'waiting' as const,
        }));
        become([...list.current, ...added]);
        void readAll();
      },
      remove: (id: number) => keep((file) => file.id !== id),
      clear: () => become([]),
      cancel: () => keep(({ state }) => state !== 'waiting' && state !== 'reading'),
    };
  }, []);
  return { files, ...operations };
}

/**
 * How many files are read, of how many; undefined where none is left to read.
 *
 *     readingOf(files) //=> { done: 12, all: 50 }
 */
export function readingOf(
  files: readonly ChosenFile[],
): { readonly done: number; readonly all: number } | undefined {
  const left = files.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  return left === 0 ? undefined : { done: files.length - left, all: files.length };
}
