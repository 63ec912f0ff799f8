/** The words of the workbench, in English only: it is a tool for developers and testers. */
import type { Loss } from '../files/kept';
import type { FileProblem } from '../files/open';
import type { AddInProblem } from '../manifest/load-addin';
import type { SheetModel } from '../model/workbook-model';

export function fileProblem(name: string, problem: FileProblem): string {
  switch (problem.kind) {
    case 'not-a-workbook':
      return `“${name}” is not an Excel workbook.`;
    case 'other-format':
      return `“${name}” is in another format. Save it as .xlsx in Excel or LibreOffice first.`;
    case 'encrypted':
      return `“${name}” is locked with a password. Remove the password in Excel first.`;
    case 'too-large':
      return `“${name}” has ${problem.megabytes.toFixed(0)} MB, too much for a browser page.`;
    case 'damaged':
      return `“${name}” is damaged and cannot be read (${problem.detail}).`;
  }
}

export function addInProblem(url: string, problem: AddInProblem): string {
  switch (problem.kind) {
    case 'not-found':
      return `No file can be read at ${problem.url}. Has the add-in been built?`;
    case 'not-json':
      return `${problem.url} does not describe functions.`;
    case 'not-xml':
      return `${url} is not well-formed XML.`;
    case 'not-a-manifest':
      return `${url} is not an Office add-in manifest.`;
    case 'not-for-excel':
      return `The add-in of ${url} is not for Excel.`;
    case 'missing':
      return `The manifest ${url} has no ${problem.what}.`;
  }
}

const LOSSES: Readonly<Record<Loss, string>> = {
  'pivot-tables': 'pivot tables (their cells stay)',
  slicers: 'slicers and timelines',
  'threaded-comments': 'conversations in comments',
  macros: 'macros',
  'external-links': 'links to other workbooks',
  'form-controls': 'form controls and embedded objects',
  'newer-formats': 'some conditional formats and drop-downs of newer Excel versions',
  'sheet-backgrounds': 'background pictures of sheets',
  passwords: 'passwords of protected sheets (the protection stays)',
  'other-add-ins': 'data of other add-ins in the file',
};

export const lossText = (losses: readonly Loss[]): string =>
  losses.map((loss) => LOSSES[loss]).join('; ');

/** What the grid cannot show but a sheet has, in files and for the add-in. */
export function limitText(sheet: SheetModel, keepsDrawing: boolean): string {
  return [
    ...(keepsDrawing ? ['Charts and pictures of the file are kept but not shown here.'] : []),
    ...(sheet.rightToLeft ? ['In Excel this sheet reads from right to left.'] : []),
    ...(sheet.filter ? ['Its filter buttons are not shown here.'] : []),
    ...(Object.keys(sheet.outline().columns).length > 0
      ? ['Its groups of columns cannot be folded here.']
      : []),
  ].join(' ');
}

export const bytesText = (bytes: number): string =>
  bytes < 10_000 ? `${bytes} B` : `${(bytes / 1024).toFixed(0)} kB`;

export const countOf = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
