import type { WorkbookSnapshot } from '../../snapshot';

/** The contents of a new workbook. */
export const EMPTY: WorkbookSnapshot = {
  name: 'Book1',
  sheets: [
    {
      id: 'sheet-0',
      name: 'Sheet1',
      visibility: 'Visible',
      cells: {},
      columnWidths: {},
      rowHeights: {},
      merges: [],
      conditionalFormats: [],
      validations: [],
      tables: [],
      isProtected: false,
    },
  ],
  activeSheetId: 'sheet-0',
  names: [],
  settings: {},
  customXml: {},
};
