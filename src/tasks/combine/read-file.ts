import { crc32 } from '../../workbook/sheet/crc32';
import type { FileProblem } from '../../files/xlsx/problem';
import { LIMITS } from '../../files/xlsx/limits';
import type { readXlsx as ReadXlsx } from '../../files/xlsx/read';
import type { FileNote } from '../../workbook/combine/file-sheet';
import { raterMatrix, type RaterMatrix } from '../../workbook/combine/raters/matrix';

/** What happened to a selected file. */
export type FileState =
  | { readonly state: 'waiting' | 'reading' }
  | {
      readonly state: 'read';
      readonly matrices: readonly RaterMatrix[];
      readonly notes: readonly FileNote[];
      /** The same for files with the same contents. */
      readonly mark: string;
    }
  /** `unreadable`: the browser could not open it. */
  | { readonly state: 'failed'; readonly problem: FileProblem | 'unreadable' };

/**
 * Reads a file in the browser; nothing is sent anywhere. Only the matrices among its sheets are
 * kept, so that fifty files need little memory.
 *
 *     await readFile(file, pause) //=> { state: 'read', matrices: [...], notes: [], mark: '…' }
 */
export async function readFile(file: File, pause: () => Promise<void>): Promise<FileState> {
  // Checked before it is loaded into memory.
  if (file.size > LIMITS.file) return { state: 'failed', problem: 'too-large' };
  let opened: { readonly bytes: Uint8Array; readonly readXlsx: typeof ReadXlsx };
  try {
    // The reader is loaded here: only people who combine files need it.
    const { readXlsx } = await import(/* webpackChunkName: "read-xlsx" */ '../../files/xlsx/read');
    opened = { bytes: new Uint8Array(await file.arrayBuffer()), readXlsx };
  } catch {
    return { state: 'failed', problem: 'unreadable' };
  }
  const { bytes, readXlsx } = opened;
  const read = await readXlsx(bytes, pause);
  if (!read.ok) return { state: 'failed', problem: read.problem };
  return {
    state: 'read',
    matrices: read.sheets.flatMap((sheet) => raterMatrix(file.name, sheet) ?? []),
    notes: read.notes,
    mark: `${bytes.length} ${crc32(bytes)}`,
  };
}
