import type { WorkbookSnapshot } from '../../src/workbench/model/snapshot';

/** A user's workbook with contents that must not change. */
export const USER_WORKBOOK: WorkbookSnapshot = {
  name: 'Plan.xlsx',
  activeSheetId: 'budget',
  sheets: [
    {
      id: 'notes',
      name: 'Notes',
      visibility: 'Visible',
      cells: { '0,0': { value: 'Do not touch' } },
      columnWidths: {},
      rowHeights: {},
      merges: [],
      conditionalFormats: [],
      validations: [],
      tables: [],
      isProtected: false,
    },
    {
      id: 'budget',
      name: 'sdg TARGETS',
      visibility: 'Visible',
      cells: {
        '0,0': { value: 'Code', style: { bold: true, fill: '#FFE699' } },
        '1,0': { value: '8.10', numberFormat: '@' },
        '1,1': { value: 3, formula: '=1+2' },
      },
      columnWidths: { 0: 90 },
      rowHeights: {},
      merges: [{ row: 4, column: 0, rows: 1, columns: 2 }],
      conditionalFormats: [],
      validations: [],
      tables: [],
      isProtected: false,
    },
  ],
  names: [{ name: 'SDG_Catalogue', formula: '=Notes!$A$1' }],
  settings: {},
  customXml: {},
};
