import { change, french, makeMatrix, MATRIX } from './changed-matrix';
import { closeHosts, startHost, type Harness } from './harness';
import { USER_WORKBOOK } from './user-workbook';

let host: Harness;

beforeEach(async () => {
  host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});

afterEach(closeHosts);

const sheet = () => {
  const found = host.model.sheet(MATRIX);
  if (!found) throw new Error('no matrix');
  return found;
};
const type = (row: number, column: number, value: string | number, name = MATRIX) =>
  host.model.sheet(name)?.write({ row, column, rows: 1, columns: 1 }, [[value]], 'user');
const row = (at: number, columns = 13) =>
  sheet().values({ row: at, column: 0, rows: 1, columns })[0];

test('try', async () => {
  await makeMatrix(['Vision', 'Plan']);
  type(4, 5, 'T');
  type(5, 6, 'P');
  type(0, 3, `=COUNTIF('${MATRIX}'!F5:G130,"T")`, 'Notes');
  type(1, 3, `='${MATRIX}'!G6`, 'Notes');
  await host.settled();
  const before = host.requests.length;
  const { outcome, summary } = await change(host, {
    documents: ([a, b]) => [a!, { name: 'New' }, b!, { name: 'Last' }],
    scope: 'ALL',
    language: french,
  });
  console.log(JSON.stringify(outcome), JSON.stringify(summary));
  console.log(host.requests.slice(before));
  for (let i = 0; i < 12; i++) console.log(JSON.stringify(row(i, 15)));
  console.log(JSON.stringify(host.snapshot().names));
  console.log(
    JSON.stringify(sheet().cell(4, 9)),
    JSON.stringify(sheet().cell(9, 9)),
    JSON.stringify(sheet().cell(9, 6)),
    JSON.stringify(sheet().cell(9, 1)),
  );
  console.log(
    JSON.stringify(sheet().validations()),
    JSON.stringify(
      sheet()
        .conditionalFormats()
        .map((c) => [c.areas, c.rule]),
    ),
  );
  console.log(
    JSON.stringify(host.model.sheet('Notes')?.cell(0, 3)),
    JSON.stringify(host.model.sheet('Notes')?.cell(1, 3)),
  );
});
