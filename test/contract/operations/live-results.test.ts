import { readFileSync } from 'node:fs';
import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { allWords } from '../../i18n/all-words';
import { matrixWords } from '../../../src/tasks/make-matrix/words';
import { matrixResults } from '../../../src/workbook/figures/matrix-results';
import { createResultsSource, type ResultsSource } from '../../../src/tasks/follow-results';
import { FIRST_TARGET_ROW, planMatrix } from '../../../src/workbook/matrix/plan';
import type { SheetPlan } from '../../../src/workbook/sheet/plan';
import { textsFromDisk } from '../../workbook/texts-from-disk';
import { closeHosts, startHost, type Harness } from '../harness';
import { firstRows } from '../inserted-plans';

interface Truth {
  readonly bahamas: {
    readonly targets: readonly {
      readonly code: string;
      readonly rating: 'T' | 'P' | 'none' | 'n/a';
    }[];
  };
}

const truth: Truth = JSON.parse(readFileSync('test/fixtures/ground-truth.json', 'utf8'));

const TARGETS = 20;

let host: Harness;
let source: ResultsSource;

/** Waits until the results are as expected. */
function until(isThere: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(JSON.stringify(source.state()))), 30_000);
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
  return reading && matrixResults(reading.layout, reading.cells, reading.notes);
};

/** With few rows: only The Bahamas' figures need all 126. */
async function newMatrix(...documents: string[]): Promise<string> {
  return inserted(firstRows(await planned(documents), FIRST_TARGET_ROW + TARGETS));
}

async function planned(documents: readonly string[]): Promise<SheetPlan> {
  const words = matrixWords(allWords().t, 'RIA');
  const texts = await textsFromDisk('en');
  const request = { documents: documents.map((name) => ({ name })), scope: 'RIA', texts } as const;
  return planMatrix(request, words);
}

async function inserted(plan: SheetPlan): Promise<string> {
  const outcome = await insertSheet(plan);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.sheet;
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
  expect(results()?.assessed?.whole.row.coverage).toBe(0);
});

test('The Bahamas’ ratings, filled in by hand, give its figures', async () => {
  const sheet = host.model.sheet(await inserted(await planned(['Vision', 'Plan'])));
  source.start();
  await until(() => source.state().phase === 'ready');
  const marks = truth.bahamas.targets.map(({ rating }, index) => [
    rating === 'n/a' ? 'no' : 'yes',
    index % 2 === 0 && (rating === 'T' || rating === 'P') ? rating : '',
    index % 2 === 1 && (rating === 'T' || rating === 'P') ? rating : '',
  ]);
  sheet?.write({ row: FIRST_TARGET_ROW, column: 4, rows: 126, columns: 3 }, marks, 'user');
  await until(() => results()?.assessed?.whole.row.tally.total === 29);
  expect(results()).toMatchObject({
    assessed: {
      whole: {
        row: {
          tally: { total: 29, partial: 73, none: 12, notApplicable: 12 },
          coverage: 102 / 114,
        },
      },
    },
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
  await until(() => results()?.assessed?.whole.row.tally.total === 1);
  expect(host.requests.length - before).toBe(1);
});

test('a mistake is reported with its cell', async () => {
  const sheet = host.model.sheet(await newMatrix('Vision'));
  source.start();
  await until(() => source.state().phase === 'ready');
  sheet?.write({ row: FIRST_TARGET_ROW, column: 5, rows: 1, columns: 1 }, [['maybe']], 'user');
  await until(() => (results()?.warnings.length ?? 0) > 0);
  expect(results()?.warnings).toEqual([
    { kind: 'not-a-rating', row: FIRST_TARGET_ROW, column: 5, cell: 'maybe' },
  ]);
});

test('the matrix disappears with its sheet', async () => {
  const sheet = await newMatrix('Vision');
  source.start();
  await until(() => source.state().phase === 'ready');
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).delete();
    await context.sync();
  });
  await until(() => source.state().phase === 'none');
});

describe('several matrices in one workbook', () => {
  const names = () => source.state().places.map(({ sheet }) => sheet);
  const renamed = (from: string, to: string) => {
    const sheet = host.model.sheet(from);
    if (sheet) sheet.name = to;
  };

  beforeEach(async () => {
    for (const document of ['Vision', 'Plan', 'Strategy']) {
      await inserted(firstRows(await planned([document]), 12));
    }
    host.model
      .sheet('RIA matrix (2)')
      ?.write({ row: FIRST_TARGET_ROW, column: 5, rows: 1, columns: 1 }, [['T']], 'user');
    source.start();
    await until(() => source.state().phase === 'ready');
  });

  test('can be selected from; the active one comes first', async () => {
    expect(names()).toEqual(['RIA matrix', 'RIA matrix (2)', 'RIA matrix (3)']);
    expect(source.state().reading?.sheet).toBe('RIA matrix (3)');
    source.choose(source.state().places[1]?.sheetId ?? '');
    await until(() => source.state().reading?.sheet === 'RIA matrix (2)');
    expect(results()?.assessed?.whole.row.tally.total).toBe(1);
  });

  test('one that is renamed keeps being shown, under its new name', async () => {
    renamed('RIA matrix (3)', 'Strategy 2030');
    await until(() => source.state().reading?.sheet === 'Strategy 2030');
    expect(names()).toEqual(['RIA matrix', 'RIA matrix (2)', 'Strategy 2030']);
    renamed('RIA matrix', 'Vision 2040');
    source.refresh();
    await until(() => names()[0] === 'Vision 2040');
    expect(source.state().reading?.sheet).toBe('Strategy 2030');
  });

  test('a deleted one is removed from the list; if it was shown, another is', async () => {
    const chosen = source.state().places[1]?.sheetId ?? '';
    source.choose(chosen);
    await until(() => source.state().reading?.sheetId === chosen);
    host.model.removeSheet(chosen);
    await until(() => source.state().reading?.sheet === 'RIA matrix');
    expect(names()).toEqual(['RIA matrix', 'RIA matrix (3)']);
  });
});

test('an Excel that does not report new names shows them after reading again', async () => {
  host.close();
  host = await startHost({ quirks: { excel: '2021' } });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const sheet = host.model.sheet(await newMatrix('Vision'));
  source.start();
  await until(() => source.state().phase === 'ready');
  if (sheet) sheet.name = 'Renamed';
  source.refresh();
  await until(() => source.state().reading?.sheet === 'Renamed');
  expect(source.state()).toMatchObject({ phase: 'ready', live: true });
});

test('indicators and institutions are read with the ratings, in the same request', async () => {
  const sheet = host.model.sheet(await newMatrix('Vision'));
  source.start();
  await until(() => source.state().phase === 'ready');
  await host.settled();
  expect(results()?.assessed?.readiness).toBe('empty');
  const before = host.requests.length;
  sheet?.write(
    { row: FIRST_TARGET_ROW, column: 9, rows: 1, columns: 2 },
    [['Poverty rate', 'Finance']],
    'user',
  );
  await until(() => results()?.assessed?.gaps[0]?.institution === 'Finance');
  expect(results()?.assessed?.readiness).toEqual({ ready: 1, applicable: TARGETS });
  expect(host.requests.length - before).toBe(1);
});
