import {
  faults,
  goTo,
  look,
  makeMatrix,
  narrow,
  NARROW,
  press,
  speakArabic,
  widthOf,
} from './pane';
import { closeBrowser, openWorkbench, typed, type Opened } from './workbench';

jest.setTimeout(120_000);

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkbench();
  await makeMatrix(opened, ['Vision 2040']);
  await narrow(opened);
});
afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

const cell = (address: string) =>
  opened.page.evaluate(async (at) => {
    await window.workbench.settled();
    return window.workbench.text('RIA matrix', at);
  }, address);
const region = (name: string) => opened.pane.getByRole('region', { name });

/** At the minimum width, at which all these screens are shown. */
async function fitsWithoutFaults(): Promise<void> {
  expect(await widthOf(opened)).toBe(NARROW);
  expect(await faults(opened)).toEqual([]);
}

describe('Check', () => {
  const screen = () => region('Check the workbook');

  test('entries that are not on the scale are found, and shown', async () => {
    await typed(opened, 'RIA matrix', 'F8', 'maybe');
    await goTo(opened, 'Sharing', 'Check');
    await screen().getByRole('button', { name: 'Check the workbook' }).click();
    await screen()
      .getByText(/^\d+ problems? found\.$/)
      .waitFor();
    await screen().getByRole('button', { name: 'Go to RIA matrix!F8' }).click();
    await opened.page.waitForFunction(() => {
      const { model } = window.workbench;
      const { area } = model.selection();
      return model.activeSheet().name === 'RIA matrix' && area.row === 7 && area.column === 5;
    });
    await look(opened, 'check-320');
    await fitsWithoutFaults();
  });

  test('a code that became a number is fixed, and the fix undone', async () => {
    const code = await cell('C8');
    await opened.page.evaluate(() => {
      const sheet = window.workbench.model.sheet('RIA matrix');
      const area = { row: 7, column: 2, rows: 1, columns: 1 };
      sheet?.setNumberFormat(area, 'General');
      sheet?.write(area, [[1.2]], 'user');
    });
    await screen().getByRole('button', { name: 'Check again' }).click();
    const fix = screen().getByRole('button', { name: /^Fix \d+ cells?$/ });
    await fix.click();
    await screen()
      .getByText(/^\d+ cells? fixed$/)
      .waitFor();
    expect(await cell('C8')).toBe(code);
    await screen().getByRole('button', { name: 'Undo all fixes' }).click();
    await screen().getByRole('button', { name: 'Check again' }).waitFor();
    await fix.waitFor();
    expect(
      await opened.page.evaluate(
        () => window.workbench.model.sheet('RIA matrix')?.cell(7, 2)?.value,
      ),
    ).toBe(1.2);
  });
});

describe('About', () => {
  const screen = () => region('About this workbook');

  test('says what made each sheet', async () => {
    await goTo(opened, 'Sharing', 'About');
    await screen().getByRole('heading', { name: 'RIA matrix' }).waitFor();
    await look(opened, 'about-320');
    await fitsWithoutFaults();
  });

  test('the pane opens with the workbook once that is chosen, and not before', async () => {
    const box = screen().getByRole('checkbox');
    expect(await box.isChecked()).toBe(false);
    await press(box, 'Space');
    const kept = () => opened.page.evaluate(() => window.workbench.model.snapshot().settings);
    await opened.page.waitForFunction(
      () => Object.keys(window.workbench.model.snapshot().settings).length === 1,
    );
    expect(Object.values(await kept())).toEqual(['true']);
    await opened.page.keyboard.press('Space');
    await opened.page.waitForFunction(
      () => Object.keys(window.workbench.model.snapshot().settings).length === 0,
    );
  });
});

test('Portable copy at 320 px', async () => {
  await goTo(opened, 'Sharing', 'Portable copy');
  await look(opened, 'portable-320');
  await fitsWithoutFaults();
});

test('in Arabic nothing is wider, and axe finds no serious fault', async () => {
  await speakArabic(opened);
  await opened.pane.getByRole('navigation').first().getByRole('button').last().click();
  await look(opened, 'sharing-320-ar');
  await fitsWithoutFaults();
});
