// What does COVERAGE cost beside the same figure from native formulas, as UNDP's workbooks have
// them: a column of the best rating of each row, and counts of T, P and n/a in it? The engine is
// HyperFormula, written in JavaScript as well; Excel's own is faster. It is GPL-3.0 and stays a
// development dependency of this bench: nothing of it is bundled.
import { HyperFormula } from 'hyperformula';
import { bundled } from './bundled.mjs';
import { cells } from './cells.mjs';
import { table, times } from './stopwatch.mjs';

const { COVERAGE } = await bundled('functions/ratings');
const COLUMNS = 20;
const LAST = 'T';
/** As in a real matrix: most cells are empty, some targets do not apply. */
const CHOICES = ['T', 'P', 'P', 'n/a', ...Array.from({ length: 116 }, () => '')];

const rows = [];
for (const height of [126, 1_000, 5_000]) {
  const range = cells(height, COLUMNS, CHOICES);
  const engine = HyperFormula.buildEmpty({
    licenseKey: 'gpl-v3',
    maxRows: height + 1,
    smartRounding: false,
  });
  const sheet = engine.getSheetId(engine.addSheet('Matrix'));
  const withFormulas = [...range.map((row, at) => [...row, bestOfRow(at + 1)]), [coverage(height)]];
  engine.setSheetContent(sheet, withFormulas);
  const result = { sheet, col: 0, row: height };
  const whole = {
    start: { sheet, col: 0, row: 0 },
    end: { sheet, col: COLUMNS - 1, row: height - 1 },
  };

  let rating = '';
  /** Writes other ratings from the first row on, which calculates the rows and the figure again. */
  const change = (count) => {
    rating = rating === 'T' ? '' : 'T';
    const column = Array.from({ length: count }, () => [rating]);
    engine.setCellContents({ sheet, col: 0, row: 0 }, column);
    return engine.getCellValue(result);
  };
  const native = change(1);
  const ours = COVERAGE(engine.getRangeValues(whole));
  if (native !== ours) throw new Error(`native formulas give ${native}, COVERAGE ${ours}`);

  const [called, readAndCalled, oneChanged, allChanged] = times(
    [
      () => COVERAGE(range),
      () => COVERAGE(engine.getRangeValues(whole)),
      () => change(1),
      () => change(height),
    ],
    height > 1000 ? 7 : 15,
  );
  const beside = (time) => `${(time / called).toFixed(1)} ×`;
  rows.push([
    `${height.toLocaleString('en')} × ${COLUMNS}`,
    `${called.toFixed(3)} ms`,
    beside(readAndCalled),
    beside(oneChanged),
    beside(allChanged),
    `${height + 1} : 1`,
  ]);
  engine.destroy();
}
table(
  [
    'targets × documents',
    'COVERAGE',
    'with reading the cells',
    'native, one row changed',
    'native, all rows changed',
    'formulas',
  ],
  rows,
);
console.log('Multiples of COVERAGE, whose figure is the same as that of the native formulas.');

/** Any n/a makes the target not applicable; else any T, else any P. */
function bestOfRow(row) {
  const has = (label) => `COUNTIF(A${row}:${LAST}${row},"${label}")>0`;
  return `=IF(${has('n/a')},"n/a",IF(${has('T')},"T",IF(${has('P')},"P","")))`;
}

function coverage(height) {
  const count = (label) => `COUNTIF(U1:U${height},"${label}")`;
  return `=(${count('T')}+${count('P')})/(ROWS(U1:U${height})-${count('n/a')})`;
}
