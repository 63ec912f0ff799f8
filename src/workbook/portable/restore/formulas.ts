import { formulaTokens, joinTokens } from '../../formula/tokens';
import type { Area, CellInput } from '../../sheet/plan';
import { placeholderIndex } from '../call-arguments';
import { marksIn, matchNative, type MatchProblem, type NativeMatch } from '../native/match';
import type { Mark } from '../mark';
import { hiddenName } from '../values-form';
import { checksumOf, type PortableRecord, type RecordEntry } from '../record';
import { placeIn, writtenLike } from '../../formula/reference-style';
import type { SheetArea } from '../../formula/resolve-reference';

/** A cell whose current formula has a mark. */
export interface MarkedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

interface RestoreRequest {
  readonly record: PortableRecord;
  /** All cells whose formula contains `"SDG:`; see `hasMark`. */
  readonly cells: readonly MarkedCell[];
  /** Current names; only those of `hiddenNames` matter. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Values in the places that `valuePlaces` lists, in the same order. */
  readonly values: readonly (readonly (readonly CellInput[])[])[];
}

/** How formulas are restored, as plain data: first `clear`, then write `formulas`. */
export interface RestorableFormulas {
  readonly clear: readonly { readonly sheet: string; readonly area: Area }[];
  readonly formulas: readonly MarkedCell[];
  /** Hidden names that are no longer needed. */
  readonly names: readonly string[];
  readonly problems: readonly RestoreProblem[];
}

/**
 * What stays as it is, and why.
 * - `form-changed`, `references-differ`: somebody changed the native formula by hand
 * - `unknown-mark`: the record does not contain it (a cell from another workbook)
 * - `part-alone`: a copied part of a table without its first cell
 * - `place-lost`: the cells with the values, or their name, were deleted
 * - `reference-lost`: cells that the formula referred to were deleted
 * - `values-changed`: somebody typed over the values
 */
export interface RestoreProblem {
  readonly problem:
    | MatchProblem
    | 'unknown-mark'
    | 'part-alone'
    | 'place-lost'
    | 'reference-lost'
    | 'values-changed';
  readonly id: number;
  /** If known. */
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
}

/**
 * Could the formula contain a mark? Fast enough for whole sheets.
 *
 *     hasMark('=(1+N("SDG:7"))') //=> true
 */
export function hasMark(formula: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula.includes('"SDG:');
}

/** The hidden names that a record needs, whose formulas must be read. */
export function hiddenNames({ entries }: PortableRecord): string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'values'
      ? [hiddenName(entry.id), ...entry.references.map((_, index) => hiddenName(entry.id, index))]
      : [],
  );
}

/** More cells than any formula has filled: a record that says so was not written by us. */
const MOST_CELLS = 2_000_000;

export interface ValuePlace extends SheetArea {
  readonly id: number;
  /**
   * It has its size. Otherwise somebody has changed the values or their name, which may then name
   * whole columns: its cells need not be read.
   */
  readonly isWhole: boolean;
}

/** Where the values of a record are now, so that their cells can be read; without lost places. */
export function valuePlaces(record: PortableRecord, names: RestoreRequest['names']): ValuePlace[] {
  return record.entries.flatMap((entry) => {
    const place = entry.kind === 'values' ? placeNamed(hiddenName(entry.id), names) : undefined;
    if (!place || entry.kind !== 'values') return [];
    const { rows, columns } = place.area;
    const isSized = rows === entry.rows && columns === entry.columns;
    const isWhole = isSized && rows * columns <= MOST_CELLS;
    return [{ id: entry.id, ...place, isWhole }];
  });
}

/**
 * Plans how SDG formulas are restored, with the current references. What cannot be restored with
 * certainty is left alone and reported.
 */
export function restorableFormulas(request: RestoreRequest): RestorableFormulas {
  const formulas: MarkedCell[] = [];
  const clear: { sheet: string; area: Area }[] = [];
  const names: string[] = [];
  const problems: RestoreProblem[] = [];
  const entries = new Map(request.record.entries.map((entry) => [entry.id, entry]));
  const anchors: (MarkedCell & { readonly id: number })[] = [];
  const parts: (MarkedCell & { readonly mark: Mark })[] = [];
  for (const cell of request.cells) {
    const outcome = restoredCell(cell, entries);
    problems.push(...outcome.problems);
    parts.push(...outcome.parts.map((mark) => ({ ...cell, mark })));
    if (outcome.formula === undefined) continue;
    formulas.push({ ...cell, formula: outcome.formula });
    anchors.push(...outcome.tables.map((id) => ({ ...cell, id })));
  }
  const cleared = tableParts(anchors, parts);
  clear.push(...cleared.map(({ sheet, row, column }) => ({ sheet, area: one(row, column) })));
  for (const part of parts) {
    if (cleared.includes(part)) continue;
    const { sheet, row, column, mark } = part;
    problems.push({ problem: 'part-alone', id: mark.id, sheet, row, column });
  }
  const places = valuePlaces(request.record, request.names);
  for (const entry of request.record.entries) {
    if (entry.kind !== 'values') continue;
    const at = places.findIndex(({ id }) => id === entry.id);
    const place = places[at];
    if (!place) {
      problems.push({ problem: 'place-lost', id: entry.id });
      continue;
    }
    const { sheet, area } = place;
    const { row, column } = area;
    const where = { id: entry.id, sheet, row, column };
    if (checksumOf(request.values[at] ?? []) !== entry.checksum) {
      problems.push({ problem: 'values-changed', ...where });
      continue;
    }
    const formula = formulaOfValues(entry, request.names);
    if (formula === undefined) {
      problems.push({ problem: 'reference-lost', ...where });
      continue;
    }
    clear.push({ sheet, area });
    formulas.push({ sheet, row, column, formula });
    names.push(...hiddenNames({ helperSheet: '', entries: [entry] }));
  }
  return { clear, formulas, names, problems };
}

interface RestoredCell {
  /** The formula with its calls restored; undefined if none was. */
  readonly formula: string | undefined;
  /** Tables that start in this cell. */
  readonly tables: readonly number[];
  /** Marks of later cells of tables. */
  readonly parts: readonly Mark[];
  readonly problems: readonly RestoreProblem[];
}

function restoredCell(cell: MarkedCell, entries: ReadonlyMap<number, RecordEntry>): RestoredCell {
  const { sheet, row, column, formula } = cell;
  const tokens = formulaTokens(formula);
  const found: (NativeMatch & { readonly entry: RecordEntry })[] = [];
  const parts: Mark[] = [];
  const problems: RestoreProblem[] = [];
  // A form that keeps references repeats its mark; one match is enough.
  let end = 0;
  for (const { at, mark } of marksIn(tokens)) {
    if (at < end) continue;
    const entry = entries.get(mark.id);
    if (mark.row > 0 || mark.column > 0) {
      parts.push(mark);
      continue;
    }
    const match =
      entry === undefined || entry.kind === 'values'
        ? ('unknown-mark' as const)
        : matchNative(entry.native, tokens, at, mark);
    if (typeof match === 'string' || !entry) {
      const problem = typeof match === 'string' ? match : 'unknown-mark';
      problems.push({ problem, id: mark.id, sheet, row, column });
      continue;
    }
    found.push({ ...match, entry });
    end = match.end;
  }
  // A form that was found is not missing just because somebody repeated its mark.
  const missed = problems.filter(({ id }) => !found.some(({ mark }) => mark.id === id));
  if (found.length === 0) return { formula: undefined, tables: [], parts, problems: missed };
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end: after, references, entry } of found) {
    pieces.push(joinTokens(tokens.slice(done, start)), filled(entry.original, references));
    done = after;
  }
  return {
    formula: [...pieces, joinTokens(tokens.slice(done))].join(''),
    tables: found.flatMap(({ entry }) => (entry.kind === 'table' ? [entry.id] : [])),
    parts,
    problems: missed,
  };
}

function filled(original: string, references: readonly (string | undefined)[]): string {
  return joinTokens(
    formulaTokens(original).map((token) => {
      const index = token.kind === 'name' ? placeholderIndex(token.text) : undefined;
      const text = index === undefined ? undefined : references[index];
      return text === undefined ? token : { ...token, text };
    }),
  );
}

/** The other cells of each restored table: if there are several copies, those nearest to it. */
function tableParts(
  anchors: readonly (MarkedCell & { readonly id: number })[],
  parts: readonly (MarkedCell & { readonly mark: Mark })[],
): (MarkedCell & { readonly mark: Mark })[] {
  const taken = new Set<MarkedCell & { readonly mark: Mark }>();
  const byPlace = new Map<string, (MarkedCell & { readonly mark: Mark })[]>();
  for (const part of parts) {
    const key = `${part.mark.id}:${part.mark.row}:${part.mark.column}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), part]);
  }
  for (const anchor of anchors) {
    for (const candidates of byPlace.values()) {
      const [{ mark } = { mark: undefined }] = candidates;
      if (mark?.id !== anchor.id) continue;
      const away = (part: MarkedCell) =>
        Math.abs(part.row - anchor.row - mark.row) +
        Math.abs(part.column - anchor.column - mark.column);
      const free = candidates
        .filter((part) => part.sheet === anchor.sheet && !taken.has(part))
        .sort((a, b) => away(a) - away(b));
      if (free[0]) taken.add(free[0]);
    }
  }
  return [...taken];
}

type ValuesEntry = Extract<RecordEntry, { kind: 'values' }>;

/** The formula with the current references of its names; undefined if one was deleted. */
function formulaOfValues(
  { id, original, references }: ValuesEntry,
  names: RestoreRequest['names'],
): string | undefined {
  const now = references.map((written, index) => {
    const place = placeNamed(hiddenName(id, index), names);
    return place && writtenLike(written, place);
  });
  return now.includes(undefined) ? undefined : filled(original, now);
}

function placeNamed(name: string, names: RestoreRequest['names']): SheetArea | undefined {
  const named = names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return named && placeIn(named.formula);
}

function one(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}
