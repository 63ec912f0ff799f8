import {
  eventually,
  faults,
  look,
  narrow,
  NARROW,
  press,
  speakArabic,
  startAgain,
  widthOf,
} from './pane';
import { closeBrowser, typed, type Opened } from './workbench';

let opened: Opened;
beforeEach(async () => {
  opened = await startAgain(opened as Opened | undefined);
  await opened.page.evaluate(() => {
    const { model } = window.workbench;
    const sheet = model.addSheet('Plan');
    const rows = [
      ['Code', 'Vision', 'Plan'],
      ['3.1', 'T', 'T'],
      ['3.2', 'P', 4],
      ['3.99', '', 'n/a'],
      ['5.1', 'perhaps', 'T'],
      [46237, 'P', 'P'],
      [8.1, 'T', 'T'],
    ];
    sheet.setNumberFormat({ row: 0, column: 0, rows: 5, columns: 1 }, '@');
    sheet.setNumberFormat({ row: 5, column: 0, rows: 1, columns: 1 }, 'd-mmm');
    sheet.write({ row: 0, column: 0, rows: 7, columns: 3 }, rows, 'user');
  });
});
afterAll(closeBrowser);

const screenOf = ({ pane }: Opened, name = 'Explain this cell') =>
  pane.getByRole('region', { name });

const select = ({ page }: Opened, row: number, column: number) =>
  page.evaluate(
    ([at, beside]) => {
      const { model } = window.workbench;
      const sheet = model.sheet('Plan');
      if (!sheet) throw new Error('no sheet');
      model.activate(sheet.id);
      model.select(sheet.id, { row: at, column: beside, rows: 1, columns: 1 });
    },
    [row, column] as const,
  );

const selected = ({ page }: Opened) =>
  page.evaluate(() => {
    const { model } = window.workbench;
    const { area } = model.selection();
    return [model.activeSheet().name, area.row, area.column];
  });

test('from the ribbon, by mouse: what is wrong, and the cell that causes it', async () => {
  await typed(opened, 'Plan', 'E2', '=SDG.COVERAGE(B2:B6)');
  await select(opened, 1, 4);
  await opened.page.getByRole('button', { name: 'Explain this cell' }).click();
  const screen = screenOf(opened);
  await screen.getByText('“perhaps” in row 4 of the range is not a rating').waitFor();
  await look(opened, 'explain-problem');
  expect(await faults(opened)).toEqual([]);
  await screen.getByRole('button', { name: 'Go to Plan!B5' }).first().click();
  await eventually(opened, async () => expect(await selected(opened)).toEqual(['Plan', 4, 1]));
  // The explanation stays while the cell is corrected, and follows.
  await screen.getByRole('button', { name: 'Go to Plan!E2' }).waitFor();
  await screen.getByText('“perhaps” in row 4').waitFor();
  await look(opened, 'explain-away');
  await opened.page.evaluate(() => window.workbench.type('Plan', 'B5', 'T'));
  await screen.getByText('No problem found').waitFor();
  await select(opened, 9, 9);
  await screen.getByText('No SDG formula in this cell').waitFor();
  await select(opened, 1, 4);
  await screen.getByText('No problem found').waitFor();
  await screen.getByText('Applicable targets covered: 4 of 5').waitFor();
  await look(opened, 'explain-well');
  // Another task of the screen, and back by the ribbon.
  await opened.pane.getByRole('button', { name: 'Find a function' }).click();
  await opened.pane.getByRole('searchbox').waitFor();
  await opened.page.getByRole('button', { name: 'Explain this cell' }).click();
  await screen.getByText('No problem found').waitFor();
});

const CELLS = [
  ['=SDG.COVERAGE(C2:C3)', 'Row 2 of the range contains the number 4', 'Plan!C3'],
  ['=SDG.COVERAGE(B2:B4,A2:A4)', 'There is no SDG goal, target or indicator “3.99”', 'Plan!A4'],
  ['=SDG.COVERAGE(B5:B6,A5:A6)', 'Excel seems to have read the code 3.8 as a date', 'Plan!A6'],
  ['=SDG.COVERAGE(B7:B7,A7:A7)', 'The number 8.1 may mean', 'Plan!A7'],
  ['=SDG.COVERAGE(B2:B4,A2:A3)', 'The ranges differ in length', 'Plan!B2:B4'],
  ['=SDG.COVERAGE(B2:B3,A2:A3,B5)', '“perhaps” is not a scope', 'Plan!B5'],
  ['=SDG.COVERAGE(C4:C4)', 'No target is applicable', 'Plan!C4'],
  ['=IFERROR(SDG.COVERAGE(B2:B6),0)', 'The formula hides a problem', 'Plan!B5'],
  ['=SDG.COVERAGE(B2:B3&"")', 'Part of this formula cannot be explained', undefined],
] as const;

test('at 320 px, by keyboard, from the screen Functions', async () => {
  await narrow(opened);
  await press(
    opened.pane.getByRole('navigation').first().getByRole('button', { name: 'Functions' }),
  );
  await press(opened.pane.getByRole('button', { name: 'Explain this cell' }));
  const screen = screenOf(opened);
  await screen.getByText('Follows the cell that you select.').waitFor();
  for (const [index, [formula, text, cell]] of CELLS.entries()) {
    await typed(opened, 'Plan', `E${index + 10}`, formula);
    await select(opened, index + 9, 4);
    await screen.getByText(text).waitFor();
    await look(opened, `explain-320-${index}`);
    expect(await widthOf(opened)).toBe(NARROW);
    if (cell) await press(screen.getByRole('button', { name: `Go to ${cell}` }).first());
  }
  expect(await faults(opened)).toEqual([]);
});

test('in Russian and, right to left, in Arabic', async () => {
  await narrow(opened);
  await typed(opened, 'Plan', 'E2', '=SDG.COVERAGE(B2:B6,SDG.CODE(A2:A6))');
  await select(opened, 1, 4);
  await opened.pane.locator('footer select').selectOption('ru');
  await opened.page.getByRole('button', { name: 'Explain this cell' }).click();
  const russian = screenOf(opened, 'Объяснить ячейку');
  await russian.getByText('В строке 3 диапазона есть ошибка #VALUE!').waitFor();
  await russian.getByText('Цели, задачи или показателя ЦУР «3.99» не существует.').waitFor();
  await look(opened, 'explain-320-ru');
  expect(await widthOf(opened)).toBe(NARROW);
  expect(await faults(opened)).toEqual([]);
  await speakArabic(opened);
  await opened.page.getByRole('button', { name: 'Explain this cell' }).click();
  await screenOf(opened, 'شرح هذه الخلية').getByText('ما الخطأ', { exact: true }).waitFor();
  await look(opened, 'explain-320-ar');
  expect(await widthOf(opened)).toBe(NARROW);
  expect(await faults(opened)).toEqual([]);
});

test('what is broken leads to Repair, and a cell being edited is waited for', async () => {
  await typed(opened, 'Plan', 'E2', '=_xldudf_SDG_COVERAGE(B2:B3)');
  await select(opened, 1, 4);
  await opened.page.getByRole('button', { name: 'Explain this cell' }).click();
  const screen = screenOf(opened);
  await screen.getByText('Excel did not know the function').waitFor();
  await opened.page.evaluate(() => {
    window.workbench.host.quirks.editing = true;
  });
  await select(opened, 12, 1);
  await screen.getByText('A cell is being edited').waitFor();
  await opened.page.evaluate(() => {
    window.workbench.host.quirks.editing = false;
  });
  await screen.getByText('No SDG formula in this cell').waitFor();
  await select(opened, 1, 4);
  await screen.getByRole('button', { name: 'Open Repair' }).click();
  await opened.pane.getByRole('region', { name: 'Repair formulas' }).waitFor();
});
