import { mapTokens } from '../../model/formula/tokens';
import { letNames } from './let-names';
import { shownName, storedFunctionName } from './newer-functions';

/** What the file format needs to know about an add-in: its id and the names of its functions. */
export interface AddInFunctions {
  /** The manifest's id and version, under which files store the add-in's settings. */
  readonly id: string;
  readonly version: string;
  readonly namespace: string;
  /** Without the namespace. */
  readonly names: readonly string[];
}

const MARK = '_xldudf_';

/** `SDG`, `COVERAGE` → `_xldudf_SDG_COVERAGE`: how Excel stores an add-in's function in files. */
const storedName = (namespace: string, name: string) =>
  MARK + `${namespace}_${name}`.replaceAll('.', '_').toUpperCase();

/**
 * Converts formulas to the form that .xlsx files store, and back. Text in quotes, sheet names and
 * structured references are never changed.
 *
 *     const form = formulaForm({ namespace: 'SDG', names: ['COVERAGE'], … });
 *     form.stored('=SDG.COVERAGE(A1:A9)')        //=> '_xldudf_SDG_COVERAGE(A1:A9)'
 *     form.shown('_xldudf_SDG_COVERAGE(A1:A9)')  //=> '=SDG.COVERAGE(A1:A9)'
 *     form.stored('=XLOOKUP(1,A:A,B:B)')         //=> '_xlfn.XLOOKUP(1,A:A,B:B)'
 */
export function formulaForm(addIn: AddInFunctions | undefined): {
  stored(formula: string): string;
  shown(stored: string): string;
} {
  const toStored = new Map<string, string>();
  const toShown = new Map<string, string>();
  const namespace = addIn?.namespace ?? '';
  for (const name of addIn?.names ?? []) {
    const full = `${namespace}.${name}`.toUpperCase();
    toStored.set(full, storedName(namespace, name));
    toShown.set(storedName(namespace, name).toUpperCase(), full);
  }
  const anyOfNamespace = storedName(namespace, '').toUpperCase();

  return {
    stored(formula) {
      const parameters = new Map<readonly unknown[], ReadonlySet<string>>();
      return mapTokens(formula.replace(/^=/, ''), ({ kind, text }, i, all) => {
        if (kind !== 'name') return text;
        let names = parameters.get(all);
        if (!names) parameters.set(all, (names = letNames(all)));
        if (names.has(text.toUpperCase())) return `_xlpm.${text}`;
        if (all[i + 1]?.text !== '(') return text;
        return toStored.get(text.toUpperCase()) ?? storedFunctionName(text) ?? text;
      });
    },
    shown(stored) {
      const formula = mapTokens(stored, ({ kind, text }) => {
        if (kind !== 'name') return text;
        // LibreOffice writes names it does not know in lower case.
        const upper = text.toUpperCase();
        const known = toShown.get(upper);
        if (known) return known;
        // A function of another version of the add-in: it has the same namespace.
        if (namespace && upper.startsWith(anyOfNamespace)) {
          return `${namespace}.${upper.slice(anyOfNamespace.length)}`;
        }
        return shownName(text);
      });
      return `=${formula}`;
    },
  };
}
