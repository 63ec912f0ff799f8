/**
 * `npm run start:excel`: the same build in the real Excel on this computer, served at
 * https://localhost:3000 until Ctrl+C removes it from Excel again.
 */
import { serveAddin } from './addin.mjs';
import { ADDIN, leaveExcel, openExcel, ownAddress, stop } from './sideload.mjs';

const address = await ownAddress();
await serveAddin({ folder: ADDIN, ...address }).catch((error) =>
  stop(`https://localhost:3000 is not free: ${error.message}`),
);
console.log('Serving https://localhost:3000');
process.on('SIGINT', async () => {
  await leaveExcel();
  process.exit(0);
});
if (!(await openExcel())) stop('Excel did not take the manifest; see above.');
console.log('Excel opens with SDG Alignment on its Home tab. Ctrl+C takes it out again.');
