import type { DocumentKind } from '../../workbook/matrix/document-kind';
import { yearIn, type PolicyDocument } from '../../workbook/matrix/policy-document';

/** A line of the list of policy documents; `id` keeps it apart while its name is being typed. */
export interface DocumentLine {
  readonly id: number;
  readonly name: string;
  readonly kind?: DocumentKind | undefined;
  /** As it was typed so far. */
  readonly year?: string;
}

export interface DocumentList {
  readonly lines: readonly DocumentLine[];
  readonly nextId: number;
}

export type DocumentAction =
  | { readonly kind: 'rename'; readonly id: number; readonly name: string }
  /** What is said of a document beside its name. */
  | {
      readonly kind: 'describe';
      readonly id: number;
      readonly as: Pick<DocumentLine, 'kind' | 'year'>;
    }
  /** A new empty line below that one, or at the end. */
  | { readonly kind: 'add'; readonly below?: number }
  | { readonly kind: 'remove'; readonly id: number }
  /** One place up (-1) or down (1). */
  | { readonly kind: 'move'; readonly id: number; readonly by: -1 | 1 }
  /** Several names at once; the first takes that line if it is still empty. */
  | { readonly kind: 'paste'; readonly id: number; readonly names: readonly string[] }
  /** Documents from elsewhere, below those that have a name. */
  | { readonly kind: 'take'; readonly documents: readonly PolicyDocument[] };

/** The list as the screen opens: one line, waiting for a name. */
export const EMPTY_LIST: DocumentList = { lines: [{ id: 1, name: '' }], nextId: 2 };

/**
 * The list after an action. Actions on lines that are gone change nothing.
 *
 *     changeDocuments(EMPTY_LIST, { kind: 'rename', id: 1, name: 'NDP' }).lines[0].name //=> 'NDP'
 */
export function changeDocuments(list: DocumentList, action: DocumentAction): DocumentList {
  const { lines, nextId } = list;
  if (action.kind === 'add') {
    const below = lines.findIndex(({ id }) => id === action.below);
    const place = below < 0 ? lines.length : below + 1;
    return { lines: replaced(lines, place, 0, { id: nextId, name: '' }), nextId: nextId + 1 };
  }
  if (action.kind === 'take') {
    const named = lines.filter(({ name }) => tidyName(name) !== '');
    const taken = action.documents.map(({ name, kind, year }, index) => ({
      id: nextId + index,
      name,
      ...(kind && { kind }),
      ...(year !== undefined && { year: String(year) }),
    }));
    return taken.length === 0
      ? list
      : { lines: [...named, ...taken], nextId: nextId + taken.length };
  }
  const place = lines.findIndex(({ id }) => id === action.id);
  const line = lines[place];
  if (!line) return list;
  switch (action.kind) {
    case 'describe':
      return { ...list, lines: replaced(lines, place, 1, { ...line, ...action.as }) };
    case 'rename':
      return { ...list, lines: replaced(lines, place, 1, { ...line, name: action.name }) };
    case 'remove':
      return lines.length > 1 ? { ...list, lines: replaced(lines, place, 1) } : EMPTY_LIST;
    case 'move': {
      const to = place + action.by;
      if (to < 0 || to >= lines.length) return list;
      return { ...list, lines: replaced(replaced(lines, place, 1), to, 0, line) };
    }
    case 'paste': {
      const [first, ...rest] = action.names;
      if (first === undefined) return list;
      const takesLine = line.name.trim() === '';
      const fresh = (takesLine ? rest : action.names).map((name, index) => ({
        id: nextId + index,
        name,
      }));
      return {
        lines: replaced(lines, place, 1, takesLine ? { ...line, name: first } : line, ...fresh),
        nextId: nextId + fresh.length,
      };
    }
  }
}

function replaced(
  lines: readonly DocumentLine[],
  place: number,
  count: number,
  ...fresh: readonly DocumentLine[]
): readonly DocumentLine[] {
  return [...lines.slice(0, place), ...fresh, ...lines.slice(place + count)];
}

/**
 * The names in a pasted text: one a line or, from a row of Excel cells, one a cell. Bullets and
 * empty lines are left out.
 *
 *     pastedNames('• Vision 2040\n\n• NDP\tHealth plan') //=> ['Vision 2040', 'NDP', 'Health plan']
 */
export function pastedNames(text: string): readonly string[] {
  return text
    .split(/[\r\n\t]+/)
    .map((line) => tidyName(line.replace(/^\s*[•·▪◦*–—-]\s+/, '')))
    .filter((name) => name !== '');
}

/**
 * A name as it will stand above its column: no white space around it, single spaces within.
 *
 *     tidyName('  National   plan ') //=> 'National plan'
 */
export function tidyName(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

/**
 * The documents as the matrix takes them. A year that is none is left out; the screen asks about it
 * before.
 *
 *     policyDocuments([{ id: 1, name: ' NDP ', year: '2021' }]) //=> [{ name: 'NDP', year: 2021 }]
 */
export function policyDocuments(lines: readonly DocumentLine[]): readonly PolicyDocument[] {
  return lines.map(({ name, kind, year: typed }) => {
    const year = yearIn(typed);
    return { name: tidyName(name), ...(kind && { kind }), ...(year !== undefined && { year }) };
  });
}
