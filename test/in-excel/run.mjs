/**
 * `npm run test:excel`, on a computer with Excel: opens Excel with the add-in, runs "Check this
 * Excel" there, prints its report, and ends with 0 if Excel does all that is expected of it.
 */
import {
  ADDIN,
  leaveExcel,
  openExcel,
  ownAddress,
  stop,
} from '../../src/workbench/server/sideload.mjs';
import { isAsExpected, serveCheck } from './serve-check.mjs';

/** Minutes for Excel to start and to be checked. */
const PATIENCE = 10;

const address = await ownAddress();
const check = await serveCheck({ folder: ADDIN, ...address }).catch((error) =>
  stop(`https://localhost:3000 is not free: ${error.message}`),
);
process.on('SIGINT', async () => {
  await leaveExcel();
  process.exit(1);
});
if (!(await openExcel())) stop('Excel did not take the manifest; see above.');
console.log('If the pane does not open by itself: Home > Open SDG pane.');
const late = setTimeout(async () => {
  await leaveExcel();
  stop(`No report after ${PATIENCE} minutes.`);
}, PATIENCE * 60_000);
const report = await check.report;
clearTimeout(late);
console.log(report);
await leaveExcel();
process.exit(isAsExpected(report) ? 0 : 1);
