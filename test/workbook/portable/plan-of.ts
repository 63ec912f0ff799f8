import type { CellInput } from '../../../src/workbook/sheet/plan';
import { formulaTokens, joinTokens } from '../../../src/workbook/formula/tokens';
import {
  portablePlan,
  type PortablePlan,
  type PortableRequest,
} from '../../../src/workbook/portable/plan';
import { readRecord, type PortableRecord } from '../../../src/workbook/portable/record';
import type { PortableWorkbook } from '../../../src/workbook/portable/workbook';
import { PORTABLE_WORDS } from './portable-words';

/** Codes in A, three documents in B to D, labels with weights in F and G, a scope in H1. */
const PLAN: readonly (readonly CellInput[])[] = [
  ['Code', 'Vision', 'Budget', 'Law', '', 'high', 1, 'Planet'],
  ['1.1', 'T', '', 'P', '', 'low', 0.2, '0-3'],
  ['1.2', '', 'n/a', '', '', 'n/a', '', 'fr'],
  ['Health', '', '', '', '', '', '', ''],
  ['3.8', 'P', 'P', '', '', '', '', ''],
  ['16.10', '', 'T', 'T', '', '', '', ''],
];

export const SHEETS = ['Plan', "Plan d'action", 'Жоспар'] as const;

export const WORKBOOK: PortableWorkbook = {
  names: [
    { name: 'Ratings', formula: '=Plan!$B$2:$D$6' },
    { name: 'Codes', sheet: 'Plan', formula: '=Plan!$A$2:$A$6' },
    { name: 'Relative', formula: '=Plan!B2' },
  ],
  tables: [
    {
      name: 'Matrix',
      sheet: 'Plan',
      body: { row: 1, column: 0, rows: 5, columns: 4 },
      columns: ['Code', 'Vision', 'Budget', 'Law'],
    },
  ],
  readings: SHEETS.map((sheet) => ({
    sheet,
    area: { row: 0, column: 0, rows: 6, columns: 8 },
    values: PLAN,
  })),
};

/** The plan for one formula in K20 of sheet Plan, showing these values. */
export function planOf(
  formula: string,
  values: readonly (readonly CellInput[])[] = [[0.5]],
  more: Partial<PortableRequest> = {},
): PortablePlan {
  return portablePlan({
    cells: [{ sheet: 'Plan', row: 19, column: 10, formula, values }],
    workbook: WORKBOOK,
    wanted: 'live',
    sheetNames: SHEETS,
    firstId: 1,
    words: PORTABLE_WORDS,
    ...more,
  });
}

export function recordOf(plan: PortablePlan): PortableRecord {
  return readRecord(plan.record) as PortableRecord;
}

/** The formula that a plan writes into the first cell. */
export function writtenBy({ replacements }: PortablePlan): string {
  return String(replacements[0]?.cells[0]?.[0]);
}

/**
 * A formula as Excel moves it along with its row when rows are sorted: what is relative moves with
 * it.
 */
export function movedDown(formula: string, rows: number): string {
  return joinTokens(
    formulaTokens(formula).map((token) => {
      if (token.kind !== 'reference') return token;
      const end = token.text.lastIndexOf('!') + 1;
      const cells = token.text
        .slice(end)
        .replace(/(^|:)(\$?[A-Z]+|)(\$?)(\d+)/g, (_, colon, column, dollar, row) =>
          [colon, column, dollar, dollar ? row : Number(row) + rows].join(''),
        );
      return { ...token, text: token.text.slice(0, end) + cells };
    }),
  );
}
