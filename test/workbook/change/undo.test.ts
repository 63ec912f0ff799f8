import type { MatrixContents } from '../../../src/workbook/change/contents';
import type { ChangeStep, ChangeSteps } from '../../../src/workbook/change/steps';
import { settled, undoReads, undoSteps, type UndoState } from '../../../src/workbook/change/undo';

/** A column inserted at G, between the two documents in F and G. */
const steps = (...changes: ChangeStep[]): ChangeSteps => ({
  insertions: [{ kind: 'insert', axis: 'columns', at: 6, count: 1 }],
  changes,
  deletions: [],
  beyond: { row: 9, column: 9 },
});
const NOTHING: UndoState = {
  widths: new Map(),
  heights: new Map(),
  formats: [],
  validations: [],
  rules: new Map(),
  footer: undefined,
};
/** What of these steps is done where this was found. */
const done = (found: Partial<UndoState>, ...changes: ChangeStep[]) =>
  settled(steps(...changes), { ...NOTHING, ...found }).changes;

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const reformat = {
  kind: 'reformat',
  before: cell(6, 6),
  area: cell(6, 7),
  was: { bold: false, fontColour: '#000000' },
  now: { bold: true, fontColour: '#52606d' },
} as const;
const revalidate = {
  kind: 'revalidate',
  before: cell(6, 6),
  was: { area: cell(6, 6), list: ['yes', 'no'] },
  now: { area: cell(6, 7), list: ['oui', 'non'] },
} as const;
const footer = { was: { left: 'A' }, now: { left: 'B' } } as const;
const width = (column: number, like?: number): ChangeStep => ({
  ...{ kind: 'width', column, like, width: 72 },
});
const height = { kind: 'height', row: 5, height: 46 } as const;

describe('what is read before a change', () => {
  test('widths of columns that are there, and of those that others are to be like', () =>
    expect(undoReads(steps(width(6, 5), width(7))).columns).toEqual([5, 6]));

  test('heights of rows that become taller, once each', () =>
    expect(undoReads(steps(height, { kind: 'fit', row: 5, count: 2 })).rows).toEqual([5, 6]));

  test('formats and rules that are to change, and the footer', () => {
    const { formats, validations, hasFooter } = undoReads({
      ...steps(reformat, revalidate),
      footer,
    });
    expect([formats, validations, hasFooter]).toEqual([[reformat], [revalidate], true]);
    expect(undoReads(steps()).hasFooter).toBe(false);
  });
});

describe('what is done', () => {
  test('formatting that the user has not changed, capitals aside', () => {
    expect(done({ formats: [{ bold: false, fontColour: '#000000' }] }, reformat)).toEqual([
      reformat,
    ]);
    expect(done({ formats: [{ bold: true, fontColour: '#000000' }] }, reformat)).toEqual([
      { ...reformat, was: { fontColour: '#000000' }, now: { fontColour: '#52606d' } },
    ]);
    expect(done({ formats: [{}] }, reformat)).toEqual([]);
  });

  test('rules that are as planned, each by its own answer', () =>
    expect(
      done({ validations: [false, true] }, { ...revalidate, before: cell(0, 0) }, revalidate),
    ).toEqual([revalidate]));

  test('rules that are there, through their first cells where those are by then', () => {
    const rule: ChangeStep = { kind: 'rule', id: 'r1', formula: '=$E7="non"' };
    expect(undoReads(steps(rule)).rules).toEqual(['r1']);
    const found = (column: number) => ({ rules: new Map([['r1', { row: 6, column }]]) });
    expect(done(found(5), rule)).toEqual([{ ...rule, first: { row: 6, column: 5 } }]);
    expect(done(found(6), rule)).toEqual([{ ...rule, first: { row: 6, column: 7 } }]);
    expect(done({}, rule)).toEqual([]);
  });

  test('a footer that is as planned; what is missing is empty', () => {
    const settledFooter = (found: Partial<UndoState>) =>
      settled({ ...steps(), footer }, { ...NOTHING, ...found }).footer;
    expect(settledFooter({ footer: { left: 'A', right: '' } })).toEqual(footer);
    expect(settledFooter({ footer: { left: 'A', right: 'Ours' } })).toBeUndefined();
    expect(settledFooter({})).toBeUndefined();
  });

  test('a column is as wide as the one it is like', () => {
    const widths = new Map([[5, 90]]);
    expect(done({ widths }, width(6, 5), width(6))).toEqual([
      { ...width(6, 5), width: 90 },
      width(6),
    ]);
  });

  test('a row only becomes taller', () => {
    expect(done({ heights: new Map([[5, 45]]) }, height)).toEqual([height]);
    expect(done({ heights: new Map([[5, 46]]) }, height)).toEqual([]);
  });
});

describe('what undoes it', () => {
  /** Headings in F6 and G6, before the column is inserted. */
  const contents: MatrixContents = {
    sheet: 'Plan',
    area: { row: 5, column: 5, rows: 1, columns: 2 },
    values: [['Vision', '2030']],
    formulas: [['Vision', '2030']],
    numberFormats: [['@', 'General']],
    names: [{ name: 'SDG_No', formula: '="no"' }],
    isProtected: false,
    rules: [{ id: 'r1', formula: '=$E7="no"' }],
  };
  const undone = (changes: readonly ChangeStep[], found: Partial<UndoState> = {}) =>
    undoSteps(steps(...changes), contents, { ...NOTHING, ...found });

  test('cells that were there are typed again, with their formats where those were set', () => {
    const write = { kind: 'write', row: 5, column: 5, cells: [['A', 'New', 'B']] } as const;
    expect(undone([write])).toEqual([
      { kind: 'write', row: 5, column: 5, cells: [['Vision', "'2030"]] },
    ]);
    expect(undone([{ ...write, numberFormats: [['@', '@', '@']] }])).toEqual([
      {
        kind: 'write',
        row: 5,
        column: 5,
        cells: [['Vision', "'2030"]],
        numberFormats: [['@', 'General']],
      },
    ]);
  });

  test('a formula in a cell with the text format is entered before that format is set', () => {
    const formula: MatrixContents = {
      ...contents,
      values: [['T', 2030]],
      formulas: [['=A1', 2030]],
    };
    const write = { kind: 'write', row: 5, column: 5, cells: [['A']] } as const;
    expect(undoSteps(steps(write), formula, NOTHING)).toEqual([
      { kind: 'write', row: 5, column: 5, cells: [['=A1']], numberFormats: [['General']] },
      { kind: 'format', areas: [cell(5, 5)], format: { numberFormat: '@' } },
    ]);
  });

  test('formats and rules become what they were, where they were', () =>
    expect(undone([reformat, revalidate])).toEqual([
      { ...reformat, area: cell(6, 6), was: reformat.now, now: reformat.was },
      { ...revalidate, was: revalidate.now, now: revalidate.was },
    ]));

  test('names and conditional formats have their formulas again; new names go', () =>
    expect(
      undone(
        [
          { kind: 'name', name: 'sdg_no', formula: '="non"' },
          { kind: 'name', name: 'SDG_Country', formula: '="X"', isNew: true },
          { kind: 'rule', id: 'r1', formula: '=$E7="non"' },
          { kind: 'rule', id: 'gone', formula: '=1' },
        ],
        { rules: new Map([['r1', { row: 6, column: 7 }]]) },
      ),
    ).toEqual([
      { kind: 'name', name: 'sdg_no', formula: '="no"' },
      { kind: 'name', name: 'SDG_Country', formula: undefined, isNew: true },
      { kind: 'rule', id: 'r1', formula: '=$E7="no"', first: { row: 6, column: 7 } },
    ]));

  test('widths are those found; new columns go with theirs; heights come last', () =>
    expect(
      undone([height, width(7), width(6)], {
        widths: new Map([[6, 90]]),
        heights: new Map([[5, 30]]),
      }),
    ).toEqual([
      { ...width(6), width: 90 },
      { kind: 'height', row: 5, height: 30 },
    ]));
});
