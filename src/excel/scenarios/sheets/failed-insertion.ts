import { insertSheet } from '../../operations/insert-sheet';
import type { Scenario } from '../scenario';

/** An insertion that Excel refuses half-way leaves nothing behind. */
export const failedInsertion: Scenario = {
  id: 'sheets/failed-insertion',
  expected: [{ inserted: false, problem: 'unknown', left: 0 }],
  run: async ({ context, mark }) => {
    const name = `${mark}Failed`;
    // Excel takes the first block, and refuses the second.
    const inserted = await insertSheet({
      name,
      columnWidths: [60],
      formats: [],
      blocks: [
        { kind: 'text', row: 0, column: 0, cells: [['3.8']] },
        { kind: 'formula', row: 1, column: 0, cells: [[`=LEN("${'x'.repeat(256)}")`]] },
      ],
    });
    const left = context.workbook.worksheets.getItemOrNullObject(name).load('id');
    await context.sync();
    return {
      inserted: inserted.ok,
      problem: inserted.ok ? undefined : inserted.problem.kind,
      left: left.isNullObject ? 0 : 1,
    };
  },
};
