import { absoluteAddress, columnLetters } from '../sheet/address';
import { FONT, type Grid } from './grid';
import { area, type SheetPart } from './part';
import { SHEET_COLOURS } from '../sheet/colours';
import type { Area, ConditionalFormatPlan, FormatPlan } from '../sheet/plan';

/**
 * Five steps of one blue, starting nearly white, each with text at a contrast of 4.5 : 1 or better.
 * They differ from the green of the ratings, and darker steps also print darker.
 */
const STEPS = [
  { fill: '#E3EEF7', fontColour: '#102A43' },
  { fill: '#BAD5EA', fontColour: '#102A43' },
  { fill: '#84B3D8', fontColour: '#102A43' },
  { fill: '#2F76AE', fontColour: '#FFFFFF' },
  { fill: '#123F66', fontColour: '#FFFFFF' },
] as const;

/**
 * Colours cells by their numbers, in five equal steps up to `largest` (a formula). Zeros and texts
 * have no colour. No two rules are true for the same cell.
 */
export function heatMap(cells: Area, largest: string): ConditionalFormatPlan[] {
  const cell = `${columnLetters(cells.column)}${cells.row + 1}`;
  return STEPS.map(({ fill, fontColour }, step) => {
    const above = `${cell}>${largest}*${step / STEPS.length}`;
    const upTo = `${cell}<=${largest}*${(step + 1) / STEPS.length}`;
    return {
      area: cells,
      formula: `=AND(ISNUMBER(${cell}),${above},${upTo})`,
      fill,
      fontColour,
    };
  });
}

export function heatCells(cells: Area): FormatPlan {
  return {
    area: cells,
    fontSize: FONT.small,
    horizontal: 'Center',
    vertical: 'Center',
    borders: SHEET_COLOURS.line,
  };
}

const QUIET = { fontColour: SHEET_COLOURS.quietText, fontSize: 8 } as const;

/** The largest number of a heat map, calculated once in a cell below the working table. */
export function heatScale(
  grid: Grid,
  name: 'shared' | 'goals',
  formula: string,
): { readonly largest: string; readonly part: SheetPart } {
  const row = grid.free.row + (name === 'shared' ? 0 : 1);
  const column = grid.working('code');
  return {
    largest: absoluteAddress(area(row, column + 1)),
    part: {
      blocks: [
        { kind: 'text', row, column, cells: [[name]] },
        { kind: 'formula', row, column: column + 1, cells: [[`=${formula}`]] },
      ],
      formats: [{ area: area(row, column, 1, 2), ...QUIET }],
    },
  };
}
