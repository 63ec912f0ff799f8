import type { WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import { bundledFiles } from '../../workbench/files/bundled';

const files = bundledFiles();
const addIn = {
  id: '7c2f4f0e-6c0b-4e0a-9a57-2c1d5e9b8a41',
  version: '1.0.0.0',
  namespace: 'SDG',
  names: ['COVERAGE', 'ALIGNMENT', 'TALLY'],
};

export const saveWorkbook = (snapshot: WorkbookSnapshot): Promise<Uint8Array> =>
  files.saveWorkbook(snapshot, { addIn });

export async function openWorkbook(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const file = await files.openWorkbook(bytes, 'Book1.xlsx', addIn);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file.snapshot;
}
