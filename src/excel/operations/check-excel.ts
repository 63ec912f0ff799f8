import { deleteSheets } from '../door/delete-sheets';
import { inTurn } from '../door/in-turn';
import { attempt, failure, type Outcome } from '../door/outcome';
import { Refusal } from '../door/problem';
import { transaction } from '../door/transaction';
import { observe } from '../scenarios/observe';
import type { ScenarioResult } from '../scenarios/result';
import type { Probe, Scenario } from '../scenarios/scenario';

/** Seconds that Excel may take to add or remove a sheet before it counts as busy. */
const PATIENCE = 60;

export interface CheckOptions {
  readonly probe: Probe;
  /** Stops between two scenarios. */
  readonly signal?: AbortSignal;
  /** Called when a scenario has been tried and its sheet removed. */
  readonly onResult?: (result: ScenarioResult) => void;
}

/**
 * Tries scenarios in the open workbook, each on a scratch sheet that is removed before the next one
 * begins. When all are done, one fails to be cleaned up or the user cancels, whatever they have made
 * outside their sheets is removed as well. Nothing else is touched; the active sheet stays active.
 *
 *     await checkExcel(SCENARIOS, { probe, signal, onResult }) //=> { ok: true, value: [ … ] }
 */
export function checkExcel(
  scenarios: readonly Scenario[],
  { probe, signal, onResult }: CheckOptions,
): Promise<Outcome<readonly ScenarioResult[]>> {
  return transaction<Before, readonly ScenarioResult[]>({
    ...(signal && { signal }),
    read: () => inTime(readBefore()),
    refuse: ({ isProtected }) =>
      isProtected ? failure({ kind: 'protected-workbook' }) : undefined,
    write: async (before) => {
      const { done, problem } = await inTurn(
        scenarios,
        (scenario) =>
          attempt(async () => {
            const result = await tried(scenario, before, probe);
            onResult?.(result);
            return result;
          }),
        { signal },
      );
      if (problem) throw new Refusal(problem);
      await inTime(Excel.run((context) => cleanUp(context, before)));
      return done;
    },
    undo: (context, before) => inTime(cleanUp(context, before)),
    unfinished: ({ mark }, cause) => ({ kind: 'clean-up-failed', sheet: mark, cause }),
  });
}

interface Before {
  readonly isProtected: boolean;
  readonly activeId: string;
  /** Begins the name of everything that the check makes; nobody else's begins with it. */
  readonly mark: string;
  /** Ids of the scratch sheets, by which they are found under any name. */
  readonly scratch: Set<string>;
}

function readBefore(): Promise<Before> {
  return Excel.run(async (context) => {
    const { worksheets, protection } = context.workbook;
    const active = worksheets.getActiveWorksheet().load('id');
    protection.load('protected');
    await context.sync();
    const mark = `SDGcheck${Math.random().toString(36).slice(2, 10)}`;
    return { isProtected: protection.protected, activeId: active.id, mark, scratch: new Set() };
  });
}

async function tried(scenario: Scenario, before: Before, probe: Probe): Promise<ScenarioResult> {
  const { needs } = scenario;
  if (needs && !Office.context.requirements.isSetSupported('ExcelApi', needs)) {
    return { scenario, verdict: { kind: 'impossible', needs: `ExcelApi ${needs}` } };
  }
  const { mark, scratch } = before;
  // Waits while the user is editing a cell: otherwise Excel would refuse whatever is tried.
  const verdict = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.add(`${mark} ${scratch.size + 1}`).load('id');
    await inTime(context.sync());
    scratch.add(sheet.id);
    return observe(scenario, { context, sheet, mark, probe });
  });
  await inTime(Excel.run({ delayForCellEdit: true }, (context) => deleteScratch(context, before)));
  return { scenario, verdict };
}

function deleteScratch(
  context: Excel.RequestContext,
  { mark, scratch, activeId }: Before,
): Promise<undefined> {
  const isScratch = ({ id, name }: Excel.Worksheet) => scratch.has(id) || name.startsWith(mark);
  return deleteSheets(context, (all) => all.filter(isScratch), activeId);
}

async function cleanUp(context: Excel.RequestContext, before: Before): Promise<undefined> {
  const { names, settings, customXmlParts } = context.workbook;
  const { mark } = before;
  const parts = customXmlParts.getByNamespace(`urn:${mark}`).load('items/id');
  names.load('items/name');
  settings.load('items/key');
  await context.sync();
  for (const part of parts.items) part.delete();
  for (const item of names.items) if (item.name.startsWith(mark)) item.delete();
  for (const item of settings.items) if (item.key.startsWith(mark)) item.delete();
  await deleteScratch(context, before);
}

/** Excel may never answer: then it counts as busy, and the pane goes on. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Refusal({ kind: 'busy' })), PATIENCE * 1_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
