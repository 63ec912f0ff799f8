import { useState, useSyncExternalStore } from 'react';
import { createFileQueue, type ChosenFile, type FileQueue } from '../../tasks/combine/files';

/** The selected files and the actions on them; drawn again as they are read. */
export interface Files extends Pick<FileQueue, 'add' | 'remove' | 'clear' | 'cancel'> {
  readonly files: readonly ChosenFile[];
}

export function useFiles(): Files {
  const [queue] = useState(() => createFileQueue());
  const files = useSyncExternalStore(queue.listen, queue.files);
  return { ...queue, files };
}
