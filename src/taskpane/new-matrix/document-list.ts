import type { DocumentKind } from '../../workbook/matrix/document-kind';
import { yearIn, type PolicyDocument } from '../../workbook/matrix/policy-document';

/** A line of the list of policy documents; `id` identifies it while its name is being typed. */
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
  /** The details of a document other than its name. */
  | {
      readonly kind: 'describe';
      readonly id: number;
      readonly as: Pick<DocumentLine, 'kind' | 'year'>;
    }
  /** A new empty line below that one, or at the end of the list. */
  | { readonly kind: 'add'; readonly below?: number }
  | { readonly kind: 'remove'; readonly id: number }
  /** One place up (-1) or down (1). */
  | { readonly kind: 'move'; readonly id: number; readonly by: -1 | 1 }
  /** Several names at once; the first is put into that line if it is still empty. */
  | { readonly kind: 'paste'; readonly id: number; readonly names: readonly string[] }
  /** Imported documents, placed below those that have a name. */
  | { readonly kind: 'take'; readonly documents: readonly PolicyDocument[] };

/** The list when the screen opens: one line without a name. */
export const EMPTY_LIST: DocumentList = { lines: [{ id: 1, name: '' }], nextId: 2 };

/**
 * The list after an action. Actions on lines that no longer exist change nothing.
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
    const named = lines.filter(({ name }) => trimmedName(name) !== '');
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
 * The names in a pasted text: one per line or, from a row of Excel cells, one per cell. Bullets and
 * empty lines are left out.
 *
 *     pastedNames('• Vision 2040\n\n• NDP\tHealth plan') //=> ['Vision 2040', 'NDP', 'Health plan']
 */
export function pastedNames(text: string): readonly string[] {
  return text
    .split(/[\r\n\t]+/)
    .map((line) => trimmedName(line.replace(/^\s*[•·▪◦*–—-]\s+/, '')))
    .filter((name) => name !== '');
}

/**
 * A name as it will be in its column heading: trimmed, with single spaces.
 *
 *     trimmedName('  National   plan ') //=> 'National plan'
 */
export function trimmedName(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

/**
 * The documents in the form that the matrix needs. An invalid year is left out; the screen asks
 * about it beforehand.
 *
 *     policyDocuments([{ id: 1, name: ' NDP ', year: '2021' }]) //=> [{ name: 'NDP', year: 2021 }]
 */
export function policyDocuments(lines: readonly DocumentLine[]): readonly PolicyDocument[] {
  return lines.map(({ name, kind, year: typed }) => {
    const year = yearIn(typed);
    return { name: trimmedName(name), ...(kind && { kind }), ...(year !== undefined && { year }) };
  });
}
