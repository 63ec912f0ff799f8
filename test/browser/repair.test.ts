import { unzip, zip } from '../../src/workbench/files/package/zip';
import {
  faults,
  goTo,
  look,
  narrow,
  NARROW,
  press,
  savedFile,
  speakArabic,
  startAgain,
  widthOf,
} from './pane';
import { closeBrowser, openWorkbench, typed, type Opened } from './workbench';

afterAll(closeBrowser);

const RATINGS = "'Alignment Overview'!AN2:AN127";
/** Entered where the add-in is available, on the sheet "Read me". */
const FORMULAS = {
  B30: `=SDG.COVERAGE(${RATINGS})`,
  B31: `=IF(SDG.COVERAGE(${RATINGS})>0.5,"_xldudf_SDG_COVERAGE","low")`,
  B32: `=IFERROR(SDG.ALIGNMENT(${RATINGS}),"none")`,
} as const;

/**
 * A file as saved by Excel without the add-in after calculating: it does not know the functions.
 */
async function calculatedElsewhere(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await unzip(bytes);
  for (const [path, part] of parts) {
    if (!path.startsWith('xl/worksheets/sheet')) continue;
    const xml = new TextDecoder()
      .decode(part)
      .replace(OUR_CELL, (_, place: string, style = '', formula: string) =>
        formula.startsWith('IFERROR')
          ? `<c ${place}${style} t="str"><f>${formula}</f><v>none</v></c>`
          : `<c ${place}${style} t="e"><f>${formula}</f><v>#NAME?</v></c>`,
      );
    parts.set(path, new TextEncoder().encode(xml));
  }
  return zip(parts);
}

/** Its place, its style, its formula. */
const OUR_CELL =
  /<c (r="\w+")( s="\d+")?(?: t="\w+")?><f>([^<]*_xldudf_[^<]*)<\/f><v>[^<]*<\/v><\/c>/g;

let opened: Opened;
let sent: Uint8Array;

beforeAll(async () => {
  opened = await openWorkbench();
  for (const [address, formula] of Object.entries(FORMULAS)) {
    await typed(opened, 'Read me', address, formula);
  }
  sent = await calculatedElsewhere(await savedFile(opened));
});

beforeEach(async () => {
  opened = await startAgain(opened, sent);
});

const shown = () =>
  opened.page.evaluate(async () => {
    await window.workbench.settled();
    return ['B30', 'B31', 'B32'].map((address) => window.workbench.text('Read me', address));
  });

const screenOf = ({ pane }: Opened) => pane.getByRole('region', { name: 'Repair formulas' });

test('formulas that came back with #NAME? show their values again', async () => {
  const { page } = opened;
  const screen = screenOf(opened);
  expect(await shown()).toEqual(['#NAME?', '#NAME?', 'none']);
  // This one shows the name that files store, as Excel may.
  await typed(opened, 'Read me', 'B33', `=_xldudf_sdg_coverage(${RATINGS})`);
  await goTo(opened, 'Sharing', 'Repair');
  await screen.getByRole('button', { name: 'Find formulas' }).click();
  await screen.getByText('4 formulas to enter again.').waitFor();
  await look(opened, 'repair-found');
  expect(await faults(opened)).toEqual([]);

  await screen.getByRole('button', { name: 'Go to Read me!B31' }).click();
  await page.waitForFunction(() => {
    const { model } = window.workbench;
    const { area } = model.selection();
    return model.activeSheet().name === 'Read me' && area.row === 30 && area.column === 1;
  });

  await screen.getByRole('button', { name: 'Enter 4 formulas again' }).click();
  await screen.getByText('4 formulas entered again').waitFor();
  await screen.getByText('Nothing was found.').waitFor();
  const [coverage, text, score] = await shown();
  expect(Number(coverage)).toBeCloseTo(102 / 114, 6);
  expect(text).toBe('_xldudf_SDG_COVERAGE');
  expect(Number(score)).toBeGreaterThan(0.5);
  await look(opened, 'repair-entered');
  expect(await faults(opened)).toEqual([]);

  // Only a formula whose text has changed can be undone.
  await screen.getByRole('button', { name: 'Undo: restore the previous formulas' }).click();
  await screen.getByText('1 formula restored').waitFor();
  await screen.getByText('1 formula to enter again.').waitFor();
  expect(
    await page.evaluate(() => window.workbench.model.sheet('Read me')?.cell(32, 1)?.formula),
  ).toBe(`=_xldudf_sdg_coverage(${RATINGS})`);
});

test('at 320 px, by keyboard; what cannot be entered is listed with its reason', async () => {
  const { page, pane } = opened;
  const screen = screenOf(opened);
  await narrow(opened);
  await typed(opened, 'Read me', 'B34', `=SDG.COVERGE(${RATINGS})`);
  await page.evaluate(() => {
    const { model } = window.workbench;
    model.addSheet('Locked');
    window.workbench.type('Locked', 'A1', '=_xldudf_SDG_COVERAGE(A2:A9)');
    const sheet = model.sheet('Locked');
    if (sheet) sheet.isProtected = true;
    return window.workbench.settled();
  });
  await goTo(opened, 'Sharing', 'Repair');
  await press(screen.getByRole('button', { name: 'Find formulas' }));
  await screen.getByText('3 formulas to enter again.').waitFor();
  await screen.getByText('On protected sheets (1)').waitFor();
  await screen.getByText('Unknown SDG functions (1)').waitFor();
  await look(opened, 'repair-320');
  expect(await widthOf(opened)).toBe(NARROW);
  expect(await faults(opened)).toEqual([]);

  await press(screen.getByLabel('Also enter those again that may hide #NAME?'), 'Space');
  await press(screen.getByRole('button', { name: 'Enter 2 formulas again' }));
  await screen.getByText('2 formulas entered again').waitFor();
  await look(opened, 'repair-320-entered');
  expect((await shown())[2]).toBe('none');

  await speakArabic(opened);
  await pane.getByRole('navigation').first().getByRole('button').last().click();
  await look(opened, 'repair-320-ar');
  expect(await widthOf(opened)).toBe(NARROW);
  expect(await faults(opened)).toEqual([]);
});
