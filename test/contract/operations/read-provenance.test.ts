import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { readProvenance } from '../../../src/excel/read/provenance';
import { withProvenance } from '../../../src/workbook/sheet/provenance';
import { closeHosts, startHost, type Harness } from '../harness';
import { matrixOf, smallCatalogue } from '../inserted-plans';
import { USER_WORKBOOK } from '../user-workbook';

let host: Harness;

beforeEach(async () => {
  host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});

afterEach(closeHosts);

test('a workbook without sheets of ours has no record', async () => {
  await expect(readProvenance()).resolves.toEqual({ ok: true, value: [] });
});

test('each sheet says how it was made, in tab order and by one request', async () => {
  const made = { addIn: '0.1.0', language: 'fr', made: '2026-02-28' };
  await insertSheet(
    withProvenance(await smallCatalogue(), { kind: 'catalogue', scope: 'ALL', ...made }),
  );
  await insertSheet(withProvenance(await matrixOf(['Vision']), { kind: 'matrix', ...made }));
  const sheet = host.model.sheet('RIA matrix');
  if (sheet) sheet.name = 'Renamed';
  const before = host.requests.length;
  const read = await readProvenance();
  expect(read).toMatchObject({
    ok: true,
    value: [
      { sheet: 'SDG targets (2)', provenance: { kind: 'catalogue', scope: 'ALL', ...made } },
      { sheet: 'Renamed', provenance: { kind: 'matrix', scope: 'RIA', ...made, language: 'en' } },
    ],
  });
  expect(host.requests.length - before).toBe(1);
});
