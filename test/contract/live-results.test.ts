import { readFileSync } from 'node:fs';
import { insertSheet } from '../../src/excel/insert-sheet';
import { createWords } from '../../src/i18n/words';
import { matrixWords } from '../../src/taskpane/new-matrix/matrix-words';
import { matrixResults } from '../../src/taskpane/results/matrix-results';
import { createResultsSource, type ResultsSource } from '../../src/taskpane/results/results-source';
import { FIRST_TARGET_ROW, planMatrix } from '../../src/workbook/matrix-plan';
import { textsFromDisk } from '../workbook/texts-from-disk';
import { closeHosts, startHost, type Harness } from './harness';

interface Truth {
  readonly bahamas: {
    readonly targets: readonly {
      readonly code: string;
      readonly rating: 'T' | 'P' | 'none' | 'n/a';
    }[];
  };
}

const truth: Truth = JSON.parse(readFileSync('test/fixtures/ground-truth.json', 'utf8'));

let host: Harness;
let source: ResultsSource;

/** Waits until the results are as wanted. */
function until(isThere: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(JSON.stringify(source.state()))), 8000);
    const look = () => {
      if (!isThere()) return;
      clearTimeout(late);
      stop();
      resolve();
    };
    const stop = source.listen(look);
    look();
  });
}

const results = () => {
  const { reading } = source.state();
  return reading && matrixResults(reading.layout, reading.cells);
};

async function newMatrix(...documents: string[]): Promise<string> {
  const words = matrixWords(createWords().t, 'RIA');
  const texts = await textsFromDisk('en');
  const request = { documents: documents.map((name) => ({ name })), scope: 'RIA', texts } as const;
  const inserted = await insertSheet(planMatrix(request, words));
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.problem));
  return inserted.value.sheet;
}

beforeEach(async () => {
  host = await startHost();
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  source = createResultsSource();
});

afterEach(() => {
  source.stop();
  closeHosts();
});

test('a matrix made while the results are open appears by itself', async () => {
  source.start();
  await until(() => source.state().phase === 'none');
  const sheet = await newMatrix('Vision');
  await until(() => source.state().reading?.sheet === sheet);
  expect(results()?.whole?.coverage).toBe(0);
});

test('The Bahamas’ ratings, filled in by hand, give its figures', async () => {
  const sheet = host.model.sheet(await newMatrix('Vision', 'Plan'));
  source.start();
  await until(() => source.state().phase === 'ready');
  const marks = truth.bahamas.targets.map(({ rating }, index) => [
    rating === 'n/a' ? 'no' : 'yes',
    index % 2 === 0 && (rating === 'T' || rating === 'P') ? rating : '',
    index % 2 === 1 && (rating === 'T' || rating === 'P') ? rating : '',
  ]);
  sheet?.write({ row: FIRST_TARGET_ROW, column: 4, rows: 126, columns: 3 }, marks, 'user');
  await until(() => results()?.whole?.tally.total === 29);
  expect(results()).toMatchObject({
    whole: { tally: { total: 29, partial: 73, none: 12, notApplicable: 12 }, coverage: 102 / 114 },
    warnings: [],
    missing: [],
  });
});

test('a rating that is typed costs one request', async () => {
  const sheet = host.model.sheet(await newMatrix('Vision'));
  source.start();
  await until(() => source.state().phase === 'ready');
  await host.settled();
  const before = host.requests.length;
  sheet?.write({ row: FIRST_TARGET_ROW, column: 5, rows: 1, columns: 1 }, [['T']], 'user');
  await until(() => results()?.whole?.tally.total === 1);
  expect(host.requests.length - before).toBe(1);
});

test('a slip is named by its cell', async () => {
  const sheet = host.model.sheet(await newMatrix('Vision'));
  source.start();
  await until(() => source.state().phase === 'ready');
  sheet?.write({ row: FIRST_TARGET_ROW, column: 5, rows: 1, columns: 1 }, [['maybe']], 'user');
  await until(() => (results()?.warnings.length ?? 0) > 0);
  expect(results()?.warnings).toEqual([
    { kind: 'not-a-rating', row: FIRST_TARGET_ROW, column: 5, cell: 'maybe' },
  ]);
});

test('the matrix goes with its sheet', async () => {
  const sheet = await newMatrix('Vision');
  source.start();
  await until(() => source.state().phase === 'ready');
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).delete();
    await context.sync();
  });
  await until(() => source.state().phase === 'none');
});
