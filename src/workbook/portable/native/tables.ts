import { quoted } from '../../formula/text';
import { assess } from '../../../assessment/assess';
import { isProblem } from '../../../assessment/problem';
import { profile, type Grouping, type ProfileRow } from '../../../assessment/profile';
import { readScope } from '../../../assessment/scope';
import { P_NAMES, type P } from '../../../catalogue/five-ps';
import { isGoal } from '../../../catalogue/goals';
import { answersAmongRatings } from '../../../assessment/answers-among-ratings';
import { basicValue, isBlank, shown, wholeText } from '../../../assessment/cells';
import { columnLetters, quoteSheetName, toAddress } from '../../sheet/address';
import type { Area } from '../../sheet/plan';
import { cellsOfArgument, type CallArgument, type ReferenceArgument } from '../call-arguments';
import type { HelperAddresses } from '../helper-sheet';
import { addRatings, tableOfScale, type LookupTables } from '../lookup-tables';
import { nativeApplicable, unlessOut } from './applicable';
import { countText, targetFlags, weightSum, type Count } from './counts';
import type { NativeText } from './figures';
import {
  bestSteps,
  changed,
  checksOf,
  nativeRequest,
  placesText,
  stepsText,
  type NativeRequest,
} from './request';
import { checked, perTarget, rate, ratingChecks, WRONG_CELLS } from './text';
import type { PortableReason } from '../reason';
import type { Home } from '../../formula/resolve-reference';
import type { SdgCell } from '../workbook';

/**
 * One cell of a spilled table: a fixed label, a formula that returns a number or a text, or one
 * that includes the mark itself (as the number 0).
 */
export type NativeCell =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'number' | 'text'; readonly formula: NativeText }
  | { readonly kind: 'marked'; readonly formula: (at: HelperAddresses, mark: string) => string };

type Table = (
  args: readonly (CallArgument | undefined)[],
  tables: LookupTables,
  cell: SdgCell,
) => readonly (readonly NativeCell[])[] | PortableReason;

const TALLY: readonly Count[] = ['total', 'partial', 'none', 'notApplicable', 'applicable'];

/** Labels as shown, with live counts. */
export const tallyTable: Table = (args, tables, { values }) => {
  const request = nativeRequest([...args.slice(0, 4), args[5]], tables);
  if (typeof request === 'string') return request;
  if (values.length !== TALLY.length) return 'stale';
  return TALLY.map((count, row) => [
    label(values[row]?.[0]),
    number((at) =>
      checked([...checksOf(request, at), ...changed(args[4])], countText(request, count, at)),
    ),
  ]);
};

const GROUPINGS: Readonly<Record<string, Grouping>> = {
  goal: 'goal',
  goals: 'goal',
  p: 'P',
  '5p': 'P',
  '5ps': 'P',
  whole: 'whole',
};

/**
 * The grouping that a word names, as `SDG.PROFILE` reads it.
 *
 *     groupingNamed('5Ps') //=> 'P'
 */
export function groupingNamed(cell: unknown): Grouping | undefined {
  return isBlank(cell) ? 'goal' : GROUPINGS[shown(cell).toLowerCase()];
}

/**
 * Headings and names as shown; counts and score are live, and the rest is calculated from the cells
 * next to it. A group without targets in the table now has no row later either.
 */
export const profileTable: Table = (args, tables, cell) => {
  const request = nativeRequest([...args.slice(0, 4), args[6]], tables);
  if (typeof request === 'string') return request;
  const by = groupingNamed(basicValue(cellsOfArgument(args[4])[0]?.[0]));
  const groups = by && groupsOf(request, args, by);
  if (!groups) return 'shows-error';
  if (groups.length !== cell.values.length - 1) return 'stale';
  const guards = [...changed(args[4]), ...changed(args[5])];
  const [headings = [], ...rows] = cell.values;
  return [
    headings.map(label),
    ...rows.map(([name], index) => {
      const among = groupText(groups[index] as ProfileRow['group']);
      const checks = (at: HelperAddresses) => [...checksOf(request, at), ...guards];
      const count = (which: Count) =>
        number((at) => checked(checks(at), countText(request, which, at, among(at))));
      const cellInRow = (column: number) =>
        `${columnLetters(cell.column + column)}${cell.row + 2 + index}`;
      const [counted, total, partial, none] = [1, 2, 3, 4].map(cellInRow);
      const share = (sum: NativeText): NativeCell => ({
        kind: 'marked',
        formula: (at, mark) => `IF(${counted}+${mark}=0,"n/a",(${sum(at)})/${counted})`,
      });
      return [
        label(name),
        number(() => `${total}+${partial}+${none}`),
        count('total'),
        count('partial'),
        count('none'),
        count('notApplicable'),
        share(() => `${total}+${partial}`),
        share((at) => checked(checks(at), weightSum(request, at, among(at)))),
      ];
    }),
  ];
};

/**
 * The best rating of each row, from cells of its own row, so that it survives sorting and
 * inserting.
 */
export const ratingTable: Table = ([ratings, scale, applicable], tables, cell) => {
  if (ratings?.kind !== 'reference') return 'no-references';
  if (ratings.rowLimit > 0) return 'whole-columns';
  const table = tableOfScale(tables, cellsOfArgument(scale));
  if ('reason' in table) return table.reason;
  if (answersAmongRatings(ratings.cells, table.scale)) return 'shows-error';
  const reason = addRatings(table, ratings.cells, () => true);
  if (reason) return reason;
  const applies = nativeApplicable(applicable, ratings, undefined, tables);
  if (typeof applies === 'string') return applies;
  if (cell.values.length !== ratings.area.rows) return 'stale';
  return ratings.cells.map((_, row) => {
    const inRow = (range: ReferenceArgument) =>
      partOf(range, { ...range.area, row: range.area.row + row, rows: 1 }, cell);
    const own = inRow(ratings);
    return [
      text((at) => {
        const { labels } = at.ratings(table);
        const steps = rate(own, at.ratings(table), at.ratings(table).steps);
        const answer = applies && inRow(applies.argument);
        const out = applies?.out(at, answer);
        const best = `INDEX({"none";"P";"T";"n/a"},SUMPRODUCT(MAX(${unlessOut(steps, out, 4)})))`;
        const unknown = `SUMPRODUCT(${ratingChecks(own, steps)})`;
        const guards =
          scale?.kind !== 'reference'
            ? []
            : table.labels
              ? [
                  `(ROWS(${scale.text})<>${table.labels.length})`,
                  `SUMPRODUCT((${scale.text}<>${labels})*1)`,
                ]
              : changed(scale);
        return `IF(${[unknown, ...guards, ...(answer ? [applies.checkOf(at, answer)] : [])].join('+')}>0,${WRONG_CELLS},${best})`;
      }),
    ];
  });
};

/** Names as shown; numbers from the two columns of each cell. */
export const sharedTable: Table = (args, tables, cell) => {
  const [ratings, documents, targets, scale, applicable] = args;
  const request = nativeRequest([ratings, targets, undefined, scale, applicable], tables);
  if (typeof request === 'string') return request;
  const { argument } = request;
  if (argument.rowLimit > 0) return 'whole-columns';
  const names = cellsOfArgument(documents).flat().map(wholeText);
  if (names.includes('') || names.length !== argument.area.columns) return 'shows-error';
  if (new Set(names).size < names.length) return 'same-document-twice';
  if (names.length !== cell.values.length - 1) return 'stale';
  const columns = names.map((_, column) => {
    const { area } = argument;
    return partOf(argument, { ...area, column: area.column + column, columns: 1 }, cell);
  });
  return cell.values.map((row, r) =>
    row.map((value, c) =>
      r === 0 || c === 0
        ? label(value)
        : number((at) =>
            checked(
              checksOf(request, at),
              bothText(request, columns[r - 1] as string, columns[c - 1] as string, at),
            ),
          ),
    ),
  );
};

function bothText(request: NativeRequest, one: string, other: string, at: HelperAddresses): string {
  const { targets } = request;
  const rated = [one, other].map((range) => `(${stepsText(request, at, range)}>1.5)`);
  if (!targets) return `SUMPRODUCT(${rated.join('*')}*(${bestSteps(request, at)}<3.5))`;
  const places = placesText(targets, at);
  const both = rated.map((flag) => `(${perTarget(at, `${places}*${flag}`)}>0)`).join('*');
  return `SUMPRODUCT((${at.goals}>0)*${both}*(${targetFlags(request, targets, at).isOut}=0))`;
}

function groupsOf(
  { argument, targets, table }: NativeRequest,
  args: readonly (CallArgument | undefined)[],
  by: Grouping,
): ProfileRow['group'][] | undefined {
  const codes = targets?.argument.cells.map(([cell]) => cell);
  const scope = readScope(cellsOfArgument(args[2]));
  if (isProblem(scope)) return undefined;
  const ratings = codes?.map((_, row) => argument.cells[row] ?? []) ?? argument.cells;
  const assessment = assess({ ratings, codes }, { scope, scale: table.scale });
  return isProblem(assessment) ? undefined : profile(assessment, by).map(({ group }) => group);
}

/** 1 for the targets of a group, 0 for the others. */
function groupText(group: ProfileRow['group']): (at: HelperAddresses) => string | undefined {
  if (group === 'whole') return () => undefined;
  return isGoal(group)
    ? (at) => `(${at.goals}=${group})`
    : (at) => `(${at.ps}=${P_NAMES.indexOf(group as P) + 1})`;
}

/** Part of a range as a separate reference, with dollars where the whole has them. */
function partOf({ token, sheet }: ReferenceArgument, area: Area, home: Home): string {
  const written =
    token.kind === 'reference' ? token.text.slice(token.text.lastIndexOf('!') + 1) : '$A$1';
  const [, column = '', row = ''] = /^(\$?)[A-Za-z]+(\$?)/.exec(written) ?? [];
  const address = toAddress(area).replace(/([A-Z]+)(\d+)/g, (_, letters: string, digits: string) =>
    [column, letters, row, digits].join(''),
  );
  return sheet.toLowerCase() === home.sheet.toLowerCase()
    ? address
    : `${quoteSheetName(sheet)}!${address}`;
}

function label(value: unknown): NativeCell {
  return { kind: 'label', text: quoted(value == null ? '' : String(value)) };
}

function number(formula: NativeText): NativeCell {
  return { kind: 'number', formula };
}

function text(formula: NativeText): NativeCell {
  return { kind: 'text', formula };
}
