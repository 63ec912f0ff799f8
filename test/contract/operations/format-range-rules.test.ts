import type { Choices } from '../../../src/workbook/format/columns';
import { analyseTable } from '../../../src/workbook/format/analysis';
import { tableConditionalFormats, tableWordLists } from '../../../src/workbook/format/rules';
import { quoted } from '../../../src/workbook/formula/text';
import { SHEET_COLOURS } from '../../../src/workbook/sheet/colours';
import { besideCodes } from '../../workbook/tables';
import { area, closeModels, openModel } from '../model';

afterEach(closeModels);

const FILLS = {
  total: SHEET_COLOURS.totalFill,
  partial: SHEET_COLOURS.partialFill,
  grey: SHEET_COLOURS.notApplicableFill,
  warned: SHEET_COLOURS.contradictionFill,
} as const;

/** The fills of rating cells, "" for none, once more has been typed; calculated by the workbench. */
async function fillsOf(
  applicable: readonly unknown[],
  ratings: readonly unknown[],
  choices: Choices,
  later: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const reading = besideCodes({ 'Applicable?': applicable, Plan: ratings });
  const analysis = analyseTable(reading, choices);
  const rules = tableConditionalFormats(analysis, reading.area, [0]);
  const own = rules.filter((rule) => rule.area.column === 2);
  const { model, sheet } = openModel();
  for (const { name, text } of tableWordLists(analysis))
    model.setName({ name, formula: `=${quoted(text)}`, sheetId: sheet.id });
  sheet.write(area('A1:C7'), reading.values as string[][], 'user');
  for (const [cell, typed] of Object.entries(later)) sheet.write(area(cell), [[typed]], 'user');
  const tests = own.map(({ formula }, i) => {
    // Next to the table, one below another, as the rule moves down its area.
    const rows = reading.values
      .slice(1)
      .map((_, row) => formula.replace(/([BC])2/g, `$1${row + 2}`));
    const place = { row: 1, column: 4 + i, rows: rows.length, columns: 1 };
    sheet.write(
      place,
      rows.map((one) => [one]),
      'user',
    );
    return place;
  });
  await model.settled();
  const results = tests.map((place) => sheet.values(place).flat());
  return ratings.map((_, row) => {
    const [first, ...more] = own.filter((__, i) => results[i]?.[row] === true);
    expect([row, more]).toEqual([row, []]);
    expect(results.map((column) => typeof column[row])).toEqual(own.map(() => 'boolean'));
    return Object.entries(FILLS).find(([, fill]) => fill === first?.fill)?.[0] ?? '';
  });
}

test('ratings in words', async () => {
  const fills = await fillsOf(
    ['YES', '', 'YES', 'NO', 'no ', 'NO'],
    ['T', ' partial', 'none', 'T', '', 'N/A'],
    new Map([[2, { role: 'rating' }]]),
  );
  expect(fills).toEqual(['total', 'partial', '', 'warned', 'grey', 'grey']);
});

test('words of other languages than the table’s', async () => {
  const fills = await fillsOf(
    ['YES', 'NO', 'YES', 'NO', 'yes', 'yes'],
    ['T', 'P', 'T', '', 'T', 'P'],
    new Map([
      [1, { role: 'applicable' }],
      [2, { role: 'rating' }],
    ]),
    { C2: 'Полностью', B3: 'нет', B4: '不适用', C6: 'ішінара', C7: 'неприменимо' },
  );
  expect(fills).toEqual(['total', 'warned', 'warned', 'grey', 'partial', 'grey']);
});

test('true and false; n/a and empty cells of targets that apply', async () => {
  const fills = await fillsOf(
    [true, false, true, false, true, ''],
    ['T', 'P', 'n/a', '', '', 'see annex'],
    new Map([
      [1, { role: 'applicable' }],
      [2, { role: 'rating' }],
    ]),
  );
  expect(fills).toEqual(['total', 'warned', 'grey', 'grey', '', '']);
});

test('ratings in numbers, as text too', async () => {
  const fills = await fillsOf(
    ['', '', '', '', 'no', 'no'],
    [3, 2, 0, '3', 0, 1],
    new Map([[2, { role: 'rating', top: 3 }]]),
  );
  expect(fills).toEqual(['total', 'partial', '', 'total', 'grey', 'warned']);
});
