import { everywhere, near, onSheets, rowsAreRight, type Place } from './everywhere';
import { known } from './memory';
import { figuresOf, goalsOf, type Figures, type Known } from './oracle';
import { placesOn } from './places';
import { matrixSheet, type World } from './world';

const nearly = ({ counts, coverage, score }: Figures): Figures => ({
  counts,
  coverage: near(coverage),
  score: near(score),
});

/** One figure everywhere, and nothing lost. */
export async function check(world: World): Promise<void> {
  nothingIsLost(world);
  rowsAreRight(world);
  areRight(known(world.memory), await everywhere(world));
}

/** Those that show on sheets, while a workbook is a portable copy. */
export function sheetsAreRight(world: World): void {
  areRight(known(world.memory), onSheets(world));
}

export function areRight(all: Known, places: readonly Place[]): void {
  const expected = nearly(figuresOf(all));
  const goals = goalsOf(all).map(nearly);
  for (const { where, whole, goals: own } of places) {
    expect({ where, ...whole }).toEqual({ where, ...expected });
    if (own) expect({ where, goals: own }).toEqual({ where, goals });
  }
}

/** Every rating and comment is in the row of its target, in the column of its document. */
function nothingIsLost(world: World): void {
  const { memory } = world;
  const sheet = matrixSheet(world);
  const places = placesOn(world);
  expect([...places.codes.keys()].sort()).toEqual([...memory.rows].sort());
  const at = (code: string, column: number) => {
    const value = sheet.cell(places.row(code), column)?.value;
    return value === '' ? undefined : value;
  };
  const columns = memory.documents.map((document) => ({
    ...document,
    column: places.column(document),
  }));
  const ofDocuments = [...memory.rows].flatMap((code) =>
    columns.map(({ id, name, column }) => ({
      at: [code, name],
      found: at(code, column),
      typed: memory.ratings.get(code)?.get(id),
    })),
  );
  const comments = [...memory.comments].map(([code, typed]) => ({
    at: [code, 'comment'],
    found: places.comments === undefined ? undefined : at(code, places.comments),
    typed,
  }));
  // A link to an empty cell shows 0 on letters, and is none.
  const isNone = (value: unknown) => value === undefined || (memory.scale === 'T/P' && value === 0);
  const lost = [...ofDocuments, ...comments].filter(
    ({ found, typed }) => found !== typed && !(isNone(found) && isNone(typed)),
  );
  expect(lost).toEqual([]);
}
