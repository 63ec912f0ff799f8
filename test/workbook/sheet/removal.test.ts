import type { SheetPlan } from '../../../src/workbook/sheet/plan';
import { isAgreed, remainder, removalQuestion } from '../../../src/workbook/sheet/removal';

const PLAN: SheetPlan = {
  name: 'SDG targets',
  blocks: [{ kind: 'text', row: 0, column: 0, cells: [['Code'], ['1.1']] }],
  formats: [],
  columnWidths: [],
};
const sheetWith = (cell: unknown, sheet = 'SDG targets') => ({
  sheet,
  tables: ['Targets'],
  plan: PLAN,
  contents: { area: { row: 0, column: 0, rows: 2, columns: 1 }, formulas: [['Code'], [cell]] },
});
const referring = (formula: string) => ({ name: 'Figures', formulas: ['text', formula] });
const changeOn = (content: string) => ({ row: 1, column: 0, content });

test('a sheet as it was made, which nothing refers to, is lost to nobody', () => {
  expect(removalQuestion([sheetWith('1.1')], [referring('=Notes!A1')], false)).toBeUndefined();
});

test('what was typed and what refers to the sheet are asked about', () => {
  const others = [referring("='SDG targets'!A1"), { name: 'Notes', formulas: [] }];
  expect(removalQuestion([sheetWith('1.2')], others, false)).toEqual({
    sheet: 'SDG targets',
    changes: [changeOn('1.2')],
    referring: ['Figures'],
    unread: false,
  });
});

test('a reference by the name of its table counts', () => {
  const question = removalQuestion([sheetWith('1.1')], [referring('=SUM(Targets[Code])')], false);
  expect(question?.referring).toEqual(['Figures']);
});

test('of several sheets each change has its sheet', () => {
  const question = removalQuestion([sheetWith('1.2'), sheetWith('1.1', 'Log')], [], false);
  expect(question).toMatchObject({
    sheet: 'SDG targets, Log',
    changes: [{ ...changeOn('1.2'), sheet: 'SDG targets' }],
  });
});

test('formulas that could not be read are a question of their own', () => {
  expect(removalQuestion([sheetWith('1.1')], [], true)).toMatchObject({ unread: true });
});

const QUESTION = {
  sheet: 'SDG targets',
  changes: [changeOn('1.2')],
  referring: ['Figures'],
  unread: false,
};

test.each([
  ['the same', QUESTION, true],
  ['less', { ...QUESTION, changes: [], referring: [] }, true],
  ['another content', { ...QUESTION, changes: [changeOn('1.3')] }, false],
  ['a cell emptied since', { ...QUESTION, changes: [changeOn('')] }, true],
  ['one more reference', { ...QUESTION, referring: ['Figures', 'Notes'] }, false],
  ['sheets not read', { ...QUESTION, unread: true }, false],
])('agreed, and by now it is %s: %s', (_, now, isCovered) => {
  expect(isAgreed(now, QUESTION)).toBe(isCovered);
});

const sheet = (id: string, isVisible = true) => ({ id, name: id, isVisible, formulas: [] });

test.each([
  ['the removed sheet is active', 'new', [sheet('new'), sheet('old')], 'old'],
  ['another one is', 'other', [sheet('new'), sheet('old'), sheet('other')], undefined],
  ['the earlier one was hidden', 'new', [sheet('new'), sheet('old', false)], undefined],
  ['the earlier one was deleted', 'new', [sheet('new'), sheet('other')], undefined],
])('if %s', (_, active, present, goBackTo) => {
  expect(remainder(present, ['new'], { active, before: 'old' }).goBackTo).toBe(goBackTo);
});

test('hidden sheets do not count as others', () => {
  const present = [sheet('new'), sheet('log'), sheet('old', false)];
  const at = { active: 'new', before: 'old' };
  expect(remainder(present, ['new'], at)).toMatchObject({ isOnlySheet: false });
  expect(remainder(present, ['new', 'log'], at)).toEqual({
    others: [sheet('old', false)],
    isOnlySheet: true,
    goBackTo: undefined,
  });
});
