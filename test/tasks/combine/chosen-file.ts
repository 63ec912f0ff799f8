import type { ChosenFile } from '../../../src/tasks/combine/files';
import { smallRater } from '../../workbook/combine/small-rater';

/** A file that was read, with an empty matrix on each of its sheets. */
export const chosenFile = (
  id: number,
  name: string,
  mark: string,
  sheets: readonly string[] = ['S'],
) =>
  ({
    id,
    file: new File([], name),
    state: 'read',
    matrices: sheets.map((sheet) => smallRater([], {}, { file: name, sheet })),
    notes: [],
    mark,
  }) satisfies ChosenFile;
