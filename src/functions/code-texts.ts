import { basicValue, isBlank, shown } from '../assessment/cells';
import { unlessProblem } from '../assessment/problem';
import { unknownCode } from '../assessment/target-column';
import type { CatalogueTexts } from '../catalogue/catalogue-texts';
import { marked } from '../catalogue/marked';
import { findCodes, parseCode, type ParsedCode } from '../catalogue/codes/parse';
import { indicator } from '../catalogue/indicators';
import { target } from '../catalogue/targets';
import { goalTitle } from './catalogue-list';
import type { FunctionProblem } from './function-problem';

type Found = Extract<ParsedCode, { kind: 'goal' | 'target' | 'indicator' }>;

/**
 * The code in a cell; null for a blank cell.
 *
 *     codeIn(' Target 3.8:') //=> { kind: 'target', code: '3.8' }
 */
function codeIn(cell: unknown): Found | FunctionProblem | null {
  const value = basicValue(cell);
  if (isBlank(value)) return null;
  const parsed = parseCode(value);
  switch (parsed.kind) {
    case 'unknown':
      return unknownCode(value, parsed);
    case 'none':
      return { problem: 'not-a-code', cell: shown(value) };
    case 'ambiguous':
      return typeof value === 'string'
        ? { problem: 'several-codes', cell: shown(value) }
        : { problem: 'ambiguous-code', cell: shown(value), candidates: parsed.candidates };
    case 'goal':
    case 'target':
    case 'indicator':
      return parsed;
  }
}

/**
 * The official form of the code in a cell; empty for a blank cell.
 *
 *     codeText('SDG 3,8') //=> '3.8'
 */
export function codeText(cell: unknown): string | FunctionProblem {
  return unlessProblem(codeIn(cell), (found) => (found ? (retired(found) ?? found.code) : ''));
}

/** An indicator that was retired or renumbered is told with the one to use instead. */
function retired(found: Found): FunctionProblem | undefined {
  if (found.kind !== 'target' || !found.retired) return undefined;
  return { problem: 'retired-indicator', ...found.retired };
}

/** The text of the goal that a cell names, or that its target or indicator belongs to. */
export function goalText(cell: unknown, texts: CatalogueTexts): string | FunctionProblem {
  const found = codeIn(cell);
  if (found === null) return '';
  if ('problem' in found) return found;
  if (found.kind === 'goal') return goalTitle(texts, found.code);
  const code = found.kind === 'target' ? found.code : indicator(found.code).target;
  return goalTitle(texts, target(code).goal);
}

/** The text of the target that a cell names, or that its indicator belongs to. */
export function targetText(cell: unknown, texts: CatalogueTexts): string | FunctionProblem {
  const found = codeIn(cell);
  if (found === null) return '';
  if ('problem' in found) return found;
  if (found.kind === 'goal') return { problem: 'not-a-target', cell: shown(cell) };
  const code = found.kind === 'target' ? found.code : indicator(found.code).target;
  return marked(texts.target(code));
}

/** The text of the indicator that a cell names. */
export function indicatorText(cell: unknown, texts: CatalogueTexts): string | FunctionProblem {
  const found = codeIn(cell);
  if (found === null) return '';
  if ('problem' in found) return found;
  if (found.kind !== 'indicator') {
    return retired(found) ?? { problem: 'not-an-indicator-code', cell: shown(cell) };
  }
  return marked(texts.indicator(found.code));
}

/**
 * All targets that these cells name, each once, in order of appearance.
 *
 *     codesIn([['3.4; 5.2'], ['3.4']]) //=> ['3.4', '5.2']
 */
export function codesIn(
  cells: readonly (readonly unknown[])[],
): readonly string[] | FunctionProblem {
  const codes = new Set<string>();
  for (const cell of cells.flat()) {
    const value = basicValue(cell);
    if (typeof value === 'string') for (const code of findCodes(value)) codes.add(code);
    else {
      const found = codeIn(value);
      if (found && 'problem' in found) return found;
      if (found?.kind === 'target') codes.add(found.code);
    }
  }
  return codes.size > 0 ? [...codes] : { problem: 'no-codes-in-text' };
}
