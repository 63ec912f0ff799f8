import type { ScenarioResult } from '../../excel/scenarios/result';
import type { Observed } from '../../excel/scenarios/scenario';
import { VERSION } from '../version';
import type { ExcelCheck } from './check-excel';

/** Characters of what Excel did that are told: enough for any answer that is nearly right. */
const LONGEST = 400;

/**
 * A check for those who maintain the add-in: plain text, in English, always in the same form, and
 * with nothing of the workbook, since scenarios use sheets of their own.
 *
 *     reportOf(check, excelFacts()) //=> 'SDG Alignment 0.1.0: check of Excel\nPlatform: …'
 */
export function reportOf(
  { results, count, problem }: ExcelCheck,
  facts: readonly (readonly [name: string, value: string])[],
): string {
  const kinds = countOf(results);
  return [
    `SDG Alignment ${VERSION}: check of Excel`,
    ...facts.map(([name, value]) => `${name}: ${value}`),
    `Expected ${kinds.expected}, different ${kinds.different}, impossible ${kinds.impossible}, of ${count}`,
    ...(problem ? [`Stopped: ${problem.kind}`] : []),
    ...results.map(lineOf),
  ].join('\n');
}

/** How many scenarios went how; no answer, and a fault of ours, are different too. */
export function countOf(results: readonly ScenarioResult[]) {
  const of = (kind: string) => results.filter(({ verdict }) => verdict.kind === kind).length;
  const [expected, impossible] = [of('expected'), of('impossible')];
  return { expected, impossible, different: results.length - expected - impossible };
}

function lineOf({ scenario: { id, expected }, verdict }: ScenarioResult): string {
  switch (verdict.kind) {
    case 'expected':
      return `= ${id} ${textOf(verdict.observed)}`;
    case 'different':
      return `! ${id} ${textOf(verdict.observed)} instead of ${expected.map((one) => textOf(one)).join(' or ')}`;
    case 'impossible':
      return `- ${id} needs ${verdict.needs}`;
    case 'unanswered':
      return `! ${id} no answer in ${verdict.seconds} s`;
    case 'fault':
      return `! ${id} fault ${nameOf(verdict.error)}`;
  }
}

/**
 * What Excel did, as data.
 *
 *     textOf({ refused: 'InvalidArgument' }) //=> '{"refused":"InvalidArgument"}'
 */
export function textOf(observed: Observed, longest = LONGEST): string {
  const text = JSON.stringify(observed) ?? 'nothing';
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** Only a name, since a message may quote anything. */
const nameOf = (error: unknown): string =>
  error instanceof Error && /^[\w.]{1,40}$/.test(error.name) ? error.name : typeof error;
