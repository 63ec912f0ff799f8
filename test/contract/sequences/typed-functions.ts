import { absoluteAddress } from '../../../src/workbook/sheet/address';
import type { Figures } from './oracle';
import { placesOn } from './places';
import type { World } from './world';

const SHEET = 'Functions';
/** Below each other, with room for what spills. */
const AT = { TALLY: 0, COVERAGE: 8, ALIGNMENT: 12, PROFILE: 16 } as const;

/**
 * Formulas that somebody types on a sheet of their own, once: with the names of our matrix, or with
 * the cells of a table. Excel keeps them up to date.
 */
export function typeFunctions(world: World): void {
  const { host, memory, matrix, own } = world;
  const sheet = host.model.addSheet(SHEET);
  const scale = memory.scale === 'T/P' ? '' : `"${memory.scale}"`;
  const { ratings, codes, applicable } = own ? cellsOf(world) : namesOf(matrix);
  const given = [ratings, codes, '', scale].join(',');
  const type = (name: keyof typeof AT, between: string) =>
    sheet.write(
      { row: AT[name], column: 0, rows: 1, columns: 1 },
      [[`=SDG.${name}(${given},${between}${applicable})`]],
      'user',
    );
  type('TALLY', ',');
  type('COVERAGE', '');
  type('ALIGNMENT', '');
  type('PROFILE', '"goal",,');
}

function namesOf(matrix: string) {
  const name = (of: string) => `'${matrix}'!SDG_${of}`;
  return { ratings: name('Ratings'), codes: name('Codes'), applicable: name('Applicable') };
}

function cellsOf(world: World) {
  const places = placesOn(world);
  const rows = [...places.codes.values()];
  const row = Math.min(...rows);
  const cells = (column: number, columns: number) =>
    `'${world.matrix}'!${absoluteAddress({ row, rows: Math.max(...rows) - row + 1, column, columns })}`;
  const documents = world.memory.documents.map(places.column);
  return {
    ratings: cells(Math.min(...documents), documents.length),
    codes: cells(places.codeColumn, 1),
    applicable: cells(places.applicable, 1),
  };
}

/** What they show. */
export function shownByFunctions({ host }: World): {
  readonly whole: Figures;
  readonly goals: readonly Figures[];
} {
  const sheet = host.model.sheet(SHEET);
  const at = (row: number, column: number) => sheet?.cell(row, column)?.value;
  const figure = (row: number, column: number) => {
    const value = at(row, column);
    return typeof value === 'number' ? value : value === '#N/A' || value === 'n/a' ? null : NaN;
  };
  const [total = 0, partial = 0, none = 0, not = 0] = [0, 1, 2, 3].map((row) =>
    Number(at(AT.TALLY + row, 1)),
  );
  const goals: Figures[] = [];
  for (let row = AT.PROFILE + 1; (at(row, 0) ?? '') !== ''; row += 1)
    goals.push({
      counts: [1, 2, 3, 4, 5].map((column) => Number(at(row, column))),
      coverage: figure(row, 6),
      score: figure(row, 7),
    });
  return {
    whole: {
      counts: [total + partial + none, total, partial, none, not],
      coverage: figure(AT.COVERAGE, 0),
      score: figure(AT.ALIGNMENT, 0),
    },
    goals,
  };
}
