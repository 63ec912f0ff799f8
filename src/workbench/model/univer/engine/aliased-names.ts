/** A name, its alias in the engine, and the sheet it belongs to, unless it is the workbook's. */
export interface AliasedName {
  readonly name: string;
  readonly alias: string;
  readonly of?: { readonly sheetId: string; readonly sheetName: string };
}

/** Text in quotes, a name in a sheet, or a bare name; only the last two are replaced. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!([\p{L}_\\][\p{L}\p{N}_.\\]*)|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/**
 * The formula with names replaced by their aliases in the engine. A bare name refers to the one of
 * the formula's sheet, or else the workbook's; `Other!name` to the other sheet's.
 *
 *     aliasedFormula('=COUNTA(ratings)', 's1', [{ name: 'ratings', alias: 'ratings__name_3' }])
 *     //=> '=COUNTA(ratings__name_3)'
 */
export function aliasedFormula(
  formula: string,
  sheetId: string,
  names: readonly AliasedName[],
): string {
  const alike = byName(names);
  const alias = (name: string, belongs: (of: AliasedName['of']) => boolean) =>
    alike.get(name.toLowerCase())?.find((each) => belongs(each.of))?.alias;
  return formula.replace(
    TOKEN,
    (token: string, quoted?: string, plain?: string, inSheet?: string, offset?: number) => {
      if (token.startsWith('"')) return token;
      if (inSheet !== undefined) {
        const sheetName = quoted?.replaceAll("''", "'") ?? plain ?? '';
        return alias(inSheet, (of) => of !== undefined && same(of.sheetName, sheetName)) ?? token;
      }
      // `name[` is a table, `name!` a sheet, and `A:` a column.
      const [at, end] = [offset ?? 0, (offset ?? 0) + token.length];
      if (/[[!:]/.test(formula.charAt(end)) || formula.charAt(at - 1) === ':') return token;
      return (
        alias(token, (of) => of?.sheetId === sheetId) ??
        alias(token, (of) => of === undefined) ??
        token
      );
    },
  );
}

/** Names that differ in their sheet only, by their lower case; a list of names never changes. */
function byName(names: readonly AliasedName[]): ReadonlyMap<string, readonly AliasedName[]> {
  let found = grouped.get(names);
  if (!found) {
    found = new Map();
    for (const each of names) {
      const key = each.name.toLowerCase();
      found.set(key, [...(found.get(key) ?? []), each]);
    }
    grouped.set(names, found);
  }
  return found;
}

const grouped = new WeakMap<readonly AliasedName[], Map<string, AliasedName[]>>();

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
