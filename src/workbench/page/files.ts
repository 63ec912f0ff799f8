import type { Kept, Loss } from '../files/kept';
import type { OpenedFile } from '../files/open';
import { openWorkbook } from '../files/open';
import { saveWorkbook } from '../files/save';
import type { AddInFunctions } from '../files/formulas/stored';
import type { AddIn } from '../manifest/load-addin';
import type { WorkbookModel } from '../model/workbook-model';

/** The file of the open workbook. */
export interface CurrentFile {
  readonly name: string;
  /** What saving would lose of the file that was opened. */
  readonly losses: readonly Loss[];
  /** The sheet has charts or pictures that are not shown but are saved again. */
  keepsDrawing(sheetId: string): boolean;
  open(bytes: Uint8Array, name: string): Promise<OpenedFile>;
  bytes(): Promise<Uint8Array>;
}

const functionsOf = ({ manifest, functions }: AddIn): AddInFunctions => ({
  id: manifest.id,
  version: manifest.version,
  namespace: manifest.functions?.namespace ?? '',
  names: functions.map(({ name }) => name),
});

export function createCurrentFile(model: WorkbookModel, addIn: AddIn): CurrentFile {
  const known = functionsOf(addIn);
  let kept: Kept | undefined;
  let name = model.snapshot().name;
  let losses: readonly Loss[] = [];
  return {
    get name() {
      return name;
    },
    get losses() {
      return losses;
    },
    keepsDrawing: (sheetId) => kept?.sheets.get(sheetId)?.drawing !== undefined,
    async open(bytes, newName) {
      const file = await openWorkbook(bytes, newName, known);
      if (file.ok) {
        model.load(file.snapshot);
        ({ kept, losses } = file);
        name = newName;
      }
      return file;
    },
    async bytes() {
      await model.settled();
      return saveWorkbook(model.snapshot(), { addIn: known, ...(kept && { kept }) });
    },
  };
}
