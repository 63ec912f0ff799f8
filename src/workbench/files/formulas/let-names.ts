import type { FormulaToken } from '../../model/formula/tokens';

/** The arguments of a call as ranges of tokens; `open` is the index of its bracket. */
function argumentsOf(all: readonly FormulaToken[], open: number): FormulaToken[][] {
  const found: FormulaToken[][] = [[]];
  let depth = 0;
  for (let i = open; i < all.length; i++) {
    const token = all[i];
    if (!token) break;
    if (/^[({]$/.test(token.text)) {
      if (++depth === 1) continue;
    } else if (/^[)}]$/.test(token.text) && --depth === 0) {
      break;
    }
    if (depth === 1 && token.text === ',') found.push([]);
    else found[found.length - 1]?.push(token);
  }
  return found;
}

const nameAlone = (tokens: readonly FormulaToken[]): string | undefined => {
  const written = tokens.filter((token) => token.text.trim() !== '');
  return written.length === 1 && written[0]?.kind === 'name' ? written[0].text : undefined;
};

/**
 * The names defined by LET and LAMBDA in a formula, in capitals. Files mark them with `_xlpm.`.
 *
 *     letNames(tokens('LET(x,1,x+1)'))  //=> Set { 'X' }
 */
export function letNames(all: readonly FormulaToken[]): ReadonlySet<string> {
  const names = new Set<string>();
  all.forEach((token, i) => {
    const call = token.kind === 'name' && all[i + 1]?.text === '(' ? token.text.toUpperCase() : '';
    if (call !== 'LET' && call !== 'LAMBDA') return;
    const given = argumentsOf(all, i + 1).slice(0, -1);
    for (const argument of call === 'LET' ? given.filter((_, n) => n % 2 === 0) : given) {
      const name = nameAlone(argument);
      if (name) names.add(name.toUpperCase());
    }
  });
  return names;
}
