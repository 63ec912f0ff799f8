import { GOALS } from '../../../src/catalogue/goals';
import { readProvenance } from '../../../src/excel/read/provenance';
import { readMatrix } from '../../../src/excel/read/matrices';
import { insertCatalogue } from '../../../src/tasks/insert-catalogue/insert-catalogue';
import { applyChange } from '../../../src/tasks/change-matrix/apply-change';
import { planChange } from '../../../src/tasks/change-matrix/plan-change';
import { readMatrixSheets } from '../../../src/tasks/change-matrix/read-matrix-sheets';
import { makeMatrix } from '../../../src/tasks/make-matrix/make-matrix';
import type { Step } from '../../../src/tasks/progress';
import { VERSION } from '../../../src/tasks/version';
import { allWords } from '../../i18n/all-words';
import { closeHosts, startHost, type Harness } from '../harness';

let host: Harness;
const words = allWords();
const { t } = words;

beforeEach(async () => {
  host = await startHost();
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});
afterEach(closeHosts);

const sheetNames = () => host.snapshot().sheets.map(({ name }) => name);

async function made() {
  const read = await readProvenance();
  return read.ok ? read.value : [];
}

const [FIRST_GOAL] = GOALS.map(({ code }) => code);
const CATALOGUE = {
  scope: 'RIA',
  goals: FIRST_GOAL ? [FIRST_GOAL] : [],
  withIndicators: false,
} as const;

test('a catalogue is in its own language, whatever the pane’s, and records how it was made', async () => {
  const steps: Step[] = [];
  const progress = {
    signal: new AbortController().signal,
    onStep: (step: Step) => steps.push(step),
  };
  const request = { ...CATALOGUE, language: 'fr', second: 'ar' } as const;
  const outcome = await insertCatalogue(request, { words, progress });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  const french = words.getFixedT('fr');
  expect(outcome.value.sheet).toBe(french('sheets.catalogue.sheet'));
  expect(french('sheets.catalogue.sheet')).not.toBe(t('sheets.catalogue.sheet'));
  expect(steps).toEqual(['preparing', 'reading', 'writing']);
  expect(await made()).toMatchObject([
    { provenance: { kind: 'catalogue', language: 'fr', scope: 'RIA', addIn: VERSION } },
  ]);
});

test('texts in a language that the pane lacks get headings in the pane’s', async () => {
  const request = { ...CATALOGUE, language: 'de', second: null } as const;
  const outcome = await insertCatalogue(request, { words });
  expect(outcome).toMatchObject({ ok: true, value: { sheet: t('sheets.catalogue.sheet') } });
});

test('cancelled while its texts are loaded, it leaves the workbook as it was', async () => {
  const controller = new AbortController();
  const before = sheetNames();
  const progress = { signal: controller.signal, onStep: () => controller.abort() };
  const outcome = await insertCatalogue(
    { ...CATALOGUE, language: 'en', second: null },
    { words, progress },
  );
  expect(outcome).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(sheetNames()).toEqual(before);
});

test('a matrix that was made is changed, and not once it has changed meanwhile', async () => {
  const outcome = await makeMatrix(
    {
      documents: [{ name: 'Vision' }],
      scope: 'OUTCOME',
      scale: '0-3',
      country: 'Ghana',
      language: 'en',
    },
    { words },
  );
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  const { sheet } = await readMatrixSheets(undefined);
  if (!sheet) throw new Error('no matrix');
  expect(sheet.layout).toMatchObject({ scope: 'OUTCOME', scale: '0-3', country: 'Ghana' });
  const documents = [...sheet.layout.documents, { name: 'Plan' }];
  const request = { documents, scope: undefined, from: 'en', to: 'en' } as const;
  const planned = await planChange(sheet, request, words);
  expect(planned.change.summary).toMatchObject({ added: ['Plan'], hasOtherWords: false });
  const applied = await applyChange(sheet, planned, words);
  expect(applied).toEqual({ ok: true, value: { state: 'changed' } });
  const read = await readMatrix(sheet.sheetId);
  const names = read.ok && read.value?.layout.documents.map(({ name }) => name);
  expect(names).toEqual(['Vision', 'Plan']);
  // Planned for one document, the change would mean something else for two.
  const again = await applyChange(sheet, planned, words);
  expect(again).toEqual({ ok: true, value: { state: 'stale' } });
}, 120_000);
