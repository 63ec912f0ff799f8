import { excelProblem, Refusal } from '../door/problem';
import { failure, success, type Outcome } from '../door/outcome';

/** A setting stored in the workbook's file: shows the pane when the workbook is opened. */
const SETTING = 'SDG.OpenWithWorkbook';

/**
 * Does this workbook ask for the pane to be shown when it is opened?
 *
 *     opensWithWorkbook() //=> false, unless someone has turned it on
 */
export function opensWithWorkbook(): boolean {
  return Office.context.document.settings.get(SETTING) === true;
}

/**
 * Turns it on or off. With a shared runtime Excel loads the add-in when the workbook opens
 * (`setStartupBehavior`), and the add-in shows its pane, see `showWithWorkbook`. Office's own
 * setting, AutoShowTaskpaneWithDocument, opens an empty pane there on desktops
 * (OfficeDev/Office-Add-in-samples #776). If anything fails, the setting is restored.
 *
 *     await setOpensWithWorkbook(true) //=> { ok: true, value: undefined }
 */
export async function setOpensWithWorkbook(opens: boolean): Promise<Outcome<void>> {
  const before = opensWithWorkbook();
  try {
    await save(opens);
    await Office.addin.setStartupBehavior(
      opens ? Office.StartupBehavior.load : Office.StartupBehavior.none,
    );
    return success(undefined);
  } catch (error) {
    await save(before).catch(() => undefined);
    return failure(excelProblem(error));
  }
}

/** When the add-in starts: shows the pane if the workbook asks for it. */
export async function showWithWorkbook(): Promise<void> {
  if (!opensWithWorkbook()) return;
  // Without the pane the workbook works as before, so a failure is not reported.
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

function save(opens: boolean): Promise<void> {
  const { settings } = Office.context.document;
  if (opens) settings.set(SETTING, true);
  else settings.remove(SETTING);
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Refusal({ kind: 'unknown', code: error.name, message: error.message }));
    });
  });
}
