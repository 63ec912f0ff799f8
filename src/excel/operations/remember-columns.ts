import type { Choices } from '../../workbook/format/columns';
import { columnNames } from '../../workbook/reading/remembered-columns';
import { isSameTable } from '../../workbook/format/same';
import type { Area } from '../../workbook/sheet/plan';
import { loadHiddenNames, plannedNames, setColumnNames } from '../apply/hidden-names';
import { rangeOf } from '../door/cells';
import type { Outcome } from '../door/outcome';
import { Refusal } from '../door/problem';
import { transaction } from '../door/transaction';

/** What the columns of a sheet hold, and how to recognise that they are still in their places. */
export interface ColumnsRequest {
  readonly sheetId: string;
  readonly choices: Choices;
  /** Contents of the column of codes, from its first to its last code. */
  readonly codes: { readonly area: Area; readonly values: readonly unknown[] };
}

/**
 * Keeps on a user's sheet what its columns hold, in hidden names that every later reading goes by;
 * no cell changes. Refused with `table-changed` if the codes are no longer where they were.
 *
 *     await rememberColumns({ sheetId, choices, codes }) //=> { ok: true, value: undefined }
 */
export function rememberColumns({ sheetId, choices, codes }: ColumnsRequest) {
  return transaction({
    read: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        sheet.load('name');
        const names = loadHiddenNames(sheet);
        const found = rangeOf(sheet, codes.area).load('values');
        await context.sync();
        if (!isSameTable(codes.values, found.values.flat()))
          throw new Refusal({ kind: 'table-changed' });
        return { sheet: sheet.name, names: names().columns };
      }),
    write: (before) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        const wanted = plannedNames(before.sheet, columnNames(choices, codes.area));
        setColumnNames(sheet, before.names, wanted);
        await context.sync();
      }),
    undo: async (context, before) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const names = loadHiddenNames(sheet);
      await context.sync();
      setColumnNames(sheet, names().columns, before.names);
      await context.sync();
      return undefined;
    },
  }) satisfies Promise<Outcome<void>>;
}
