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
  const alias = (name: string, belongs: (of: AliasedName['of']) => boolean) =>
    names.find((each) => same(each.name, name) && belongs(each.of))?.alias;
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

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
