import type { WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import type { Harness } from '../harness';
import { USER_WORKBOOK } from '../user-workbook';

/** A user's workbook with all that a check might leave behind or take away. */
export const KEEPING_WORKBOOK: WorkbookSnapshot = {
  ...USER_WORKBOOK,
  names: [
    ...USER_WORKBOOK.names,
    { name: 'Secret_total', formula: "='sdg TARGETS'!$B$2" },
    { name: 'Secret_local', formula: '=Notes!$A$1', sheetId: 'notes' },
  ],
  settings: { secretSetting: '"kept"' },
  customXml: { '{00000000-0000-4000-8000-000000000001}': '<secret xmlns="urn:secret"/>' },
};

/** The workbook, and where its user is in it. */
export async function stateOf({ model, settled, snapshot }: Harness) {
  await settled();
  return { ...snapshot(), selection: model.selection(), areas: model.selectedAreas() };
}
