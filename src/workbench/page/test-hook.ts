import type { OpenedFile } from '../files/open';
import type { CustomFunctions } from '../model/custom-functions';
import type { WorkbookModel } from '../model/workbook-model';
import { parseArea } from '../model/a1';
import type { Host } from '../protocol/host';

/** The interface for tests and the browser's console: `window.workbench`. */
export interface TestHook {
  readonly model: WorkbookModel;
  readonly functions: CustomFunctions;
  /** That of the open workbook; another file gets another host. */
  readonly host: Host;
  /** Opens a file as the Open button does. Bytes may be base64, which tests can pass. */
  openFile(bytes: Uint8Array | string, name: string): Promise<OpenedFile>;
  /** The bytes that the Save button would save. */
  saveFile(): Promise<Uint8Array>;
  /** Resolves when nothing is calculating. */
  settled(): Promise<void>;
  /** Enters text as a person would: `type('Sheet1', 'B2', '=1+1')`. */
  type(sheet: string, address: string, text: string): void;
  /** What a cell shows, in its number format: `text('Sheet1', 'B2')  //=> '2'` */
  text(sheet: string, address: string): string;
}

declare global {
  interface Window {
    workbench: TestHook;
  }
}

export function createTestHook(parts: {
  readonly model: WorkbookModel;
  readonly functions: CustomFunctions;
  readonly host: () => Host;
  readonly openFile: (bytes: Uint8Array, name: string) => Promise<OpenedFile>;
  readonly saveFile: () => Promise<Uint8Array>;
}): TestHook {
  const { model, functions } = parts;
  const cellOf = (name: string, address: string) => {
    const sheet = model.sheet(name);
    const area = parseArea(address);
    if (!sheet || !area) throw new Error(`no cell ${name}!${address}`);
    return { sheet, area: { ...area, rows: 1, columns: 1 } };
  };
  return {
    model,
    functions,
    get host() {
      return parts.host();
    },
    openFile: (bytes, name) =>
      parts.openFile(
        typeof bytes === 'string'
          ? Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0))
          : bytes,
        name,
      ),
    saveFile: parts.saveFile,
    settled: () => model.settled(),
    type: (name, address, text) => {
      const { sheet, area } = cellOf(name, address);
      sheet.write(area, [[text]], 'user');
    },
    text: (name, address) => {
      const { sheet, area } = cellOf(name, address);
      return sheet.texts(area)[0]?.[0] ?? '';
    },
  };
}
