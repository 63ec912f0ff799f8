import type { MatrixSource } from '../../../src/workbook/results/matrix';
import { resultsRows } from '../../../src/workbook/results/rows';

const source = {
  layout: { documents: [{}, {}] },
  institutions: [{}],
  targets: [{}, {}, {}],
} as unknown as MatrixSource;

test('sections follow one another, with an empty row between', () =>
  expect(resultsRows(source, { figures: 4, goals: 17, ps: 5 })).toEqual({
    head: { title: 0, headline: 2, warnings: 3 },
    figures: 4,
    goals: { title: 9, heading: 11, first: 12, count: 17, end: 31 },
    all: 29,
    mean: 30,
    ps: { title: 32, heading: 34, first: 35, count: 5, end: 40 },
    documents: { title: 41, heading: 43, first: 44, count: 2, end: 46 },
    readiness: { title: 47, heading: 49, first: 50, count: 17, end: 68 },
    institutions: { title: 69, heading: 71, first: 72, count: 1, end: 75 },
    gaps: { title: 76, heading: 78, first: 79, count: 3, end: 82 },
  }));
