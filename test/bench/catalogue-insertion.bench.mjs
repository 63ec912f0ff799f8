// What insertions cost on the wire: actions and bytes of the requests that the real Office.js
// client sends. Excel on the web refuses a request of more than 5 MB. The time is what the
// workbench takes to answer, not Excel.
import { contractBundle } from './contract-bundle.mjs';

const { startHost, insertSheet, ...plans } = await contractBundle(
  'catalogue-insertion',
  `
    export { startHost } from './harness';
    export * from './inserted-plans';
    export { insertSheet } from '../../src/excel/operations/insert-sheet';
  `,
);

const forty = Array.from({ length: 40 }, (_, i) => `Policy document ${i + 1}`);
const insertions = [
  ['catalogue, 169 targets', plans.wholeCatalogue],
  ['catalogue, 251 indicators, Russian and Arabic', plans.fullestCatalogue],
  ['matrix, 126 targets × 1 document', () => plans.matrixOf(forty.slice(0, 1))],
  ['matrix, 126 targets × 12 documents', () => plans.matrixOf(forty.slice(0, 12))],
  ['matrix, 126 targets × 40 documents', () => plans.matrixOf(forty)],
  ['the same on the scale 0–3', () => plans.matrixOf(forty, { scale: '0-3' })],
];
const rows = [];
for (const [name, planned] of insertions) {
  const host = await startHost();
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const started = performance.now();
  const outcome = await insertSheet(await planned());
  const seconds = (performance.now() - started) / 1000;
  if (!outcome.ok) throw new Error(`${name}: ${outcome.problem.kind}`);
  const writing = host.requests.filter(({ writes }) => writes);
  rows.push({
    insertion: name,
    requests: host.requests.length,
    'of them writing': writing.length,
    actions: writing.map(({ actions }) => actions).join(' + '),
    kB: writing.map(({ bytes }) => (bytes / 1000).toFixed(1)).join(' + '),
    'workbench s': seconds.toFixed(2),
  });
  host.close();
}
console.table(rows);
process.exit(0);
