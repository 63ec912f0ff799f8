import { messageOf } from '../../../../src/functions/messages';
import type { FunctionProblem } from '../../../../src/functions/function-problem';
import { OUR_FUNCTIONS } from '../../../../src/functions/explain/our-functions';
import type { InterfaceTag } from '../../../../src/i18n/languages';
import type { CallExplained, Cause } from '../../../../src/tasks/explain/call-explained';
import { explainCell } from '../../../../src/tasks/explain/explain-cell';
import { toAddress } from '../../../../src/workbook/sheet/address';
import type { CellInput } from '../../../../src/workbook/sheet/plan';
import { parseAddress } from '../../../../src/workbook/sheet/address';
import type { Area } from '../../../../src/workbook/sheet/plan';
import type { Harness } from '../../harness';

/** Where an address of a sheet is. */
export function areaOf(address: string): Area {
  const area = parseAddress(address);
  if (!area) throw new Error(`no address: ${address}`);
  return area;
}

/** What a person has typed, by addresses; texts as texts where they begin with an apostrophe. */
export async function typed(
  host: Harness,
  sheet: string,
  cells: Readonly<Record<string, CellInput | readonly (readonly CellInput[])[]>>,
): Promise<void> {
  const model = host.model.sheet(sheet) ?? host.model.addSheet(sheet);
  for (const [address, content] of Object.entries(cells)) {
    const { row, column } = areaOf(address);
    const rows = Array.isArray(content)
      ? (content as readonly (readonly CellInput[])[])
      : [[content as CellInput]];
    const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 1 };
    model.write(area, rows, 'user');
  }
  await host.settled();
}

/** Selects a cell and explains it. */
export async function explainedAt(host: Harness, sheet: string, address: string) {
  const { id = '' } = host.model.sheet(sheet) ?? {};
  host.model.activate(id);
  host.model.select(id, areaOf(address));
  const outcome = await explainCell(OUR_FUNCTIONS);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** What is said about a cell in short: its kind or verdict, the messages, and the cells to go to. */
export async function saidAt(
  host: Harness,
  sheet: string,
  address: string,
  language: InterfaceTag = 'en',
) {
  const { finding } = await explainedAt(host, sheet, address);
  if (finding.kind !== 'calls') return { ...finding, messages: [], cells: [] };
  const { calls, verdict } = finding;
  return {
    kind: verdict,
    messages: calls.flatMap((call) => messagesOf(call, language)),
    cells: calls.flatMap((call) => explained(call)?.causes.flatMap(cellsOf) ?? []),
  };
}

function explained({ outcome }: CallExplained<FunctionProblem>) {
  if (outcome.kind === 'problem') return outcome;
  return outcome.kind === 'result' ? outcome.error : undefined;
}

/** Of a call, and of the calls within it that cause its problem. */
export function messagesOf(
  call: CallExplained<FunctionProblem>,
  language: InterfaceTag = 'en',
): string[] {
  const found = explained(call);
  if (!found) return [];
  return [
    messageOf(found.problem, language),
    ...found.causes.flatMap((cause) =>
      cause.kind === 'call' ? messagesOf(cause.call, language) : [],
    ),
  ];
}

/** `Sheet1!A2`, or what is written in the formula. */
function cellsOf(cause: Cause<FunctionProblem>): string[] {
  if (cause.kind === 'formula') return [cause.text];
  if (cause.kind === 'cells') return [`${cause.sheet}!${toAddress(cause.area)}`];
  return explained(cause.call)?.causes.flatMap(cellsOf) ?? [];
}
