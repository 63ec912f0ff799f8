import { matrixSource } from '../../../src/workbook/results/matrix';
import { matrixCells } from '../../../src/workbook/reading/cells';
import { smallMatrix, type SmallRow } from '../small-matrix';

const source = (...rows: SmallRow[]) => {
  const { reading, layout, cells } = smallMatrix(['Vision'], rows);
  return matrixSource(reading, layout, cells);
};
const row = (
  code: string | number,
  rating: string | number = '',
  more: Partial<{ applies: string; institution: string | number }> = {},
): SmallRow => [code, more.applies ?? 'yes', rating, '', more.institution ?? ''];
const target = (code: string, ...rows: SmallRow[]) =>
  source(...rows).targets.find((each) => each.target.code === code);

const CODES = "'Plan d''action'!$A$2:$A";

test('targets come in official order, each once', () => {
  const { targets } = source(row('8.10'), row('8.9'), row('1.1'), row('8.9'));
  expect(targets.map((each) => each.target.code)).toEqual(['1.1', '8.9', '8.10']);
});

test('a code in one row is looked up as typed there', () => {
  expect(target('8.10', row('8.1'), row('8.10'))?.match).toBe('"8.10"');
  expect(target('4.7', row('Target 4.7: skills'))?.match).toBe('"Target 4.7: skills"');
  expect(target('3.8', row(3.8))?.match).toBe('3.8');
});

test('a target on several rows is pooled over all of them', () => {
  const pooled = target('1.1', row('1.1'), row('1.1; 1.2'), row('1.1'));
  expect(pooled?.match).toBeUndefined();
  expect(pooled?.rows).toBe(`((${CODES}$4="1.1")+(${CODES}$4="1.1; 1.2")>0)`);
});

test('what MATCH would take for a placeholder is compared instead', () => {
  expect(target('1.1', row('1.1*'))).toMatchObject({
    match: undefined,
    rows: `('Plan d''action'!$A$2="1.1*")`,
  });
});

test('8.1 and 8.10 typed as numbers are distinguished by their rows', () => {
  const own = source(row(8.1), row('8.2'), row('8.9'), row(8.1)).targets;
  expect(own.map((each) => [each.target.code, each.rows])).toEqual([
    ['8.1', `(ROW(${CODES}$5)=ROW('Plan d''action'!$A$2))`],
    ['8.2', `(${CODES}$5="8.2")`],
    ['8.9', `(${CODES}$5="8.9")`],
    ['8.10', `(ROW(${CODES}$5)=ROW('Plan d''action'!$A$5))`],
  ]);
});

test('institutions once each, whatever their case and spaces', () => {
  const { institutions } = source(
    row('1.1', '', { institution: 'Ministry  of Health' }),
    row('1.2', '', { institution: ' ministry of health ' }),
    row('1.3', '', { institution: '=cmd()' }),
  );
  expect(institutions).toEqual(['Ministry of Health', '=cmd()']);
});

test('a link to an empty institution shows 0, which is no name', () =>
  expect(source(row('1.1', '', { institution: 0 })).institutions).toEqual([]));

test('below the first row of a merged code, its rows are told by their place', () => {
  const rows = [row('1.1', 'P'), row('', 'T'), row('', 'x'), row('1.2', 'T'), row('', 'P')];
  const { reading, layout } = smallMatrix(['Vision'], rows);
  const merged = {
    ...reading,
    merged: [
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 4, column: 0, rows: 2, columns: 1 },
    ],
  };
  const { targets } = matrixSource(merged, layout, matrixCells(merged, layout));
  const codes = `${CODES}$6`;
  const place = (at: number) => `(ROW(${codes})=ROW('Plan d''action'!$A$${at}))`;
  expect(targets.map((each) => [each.target.code, each.match, each.rows])).toEqual([
    ['1.1', undefined, `((${codes}="1.1")+${place(3)}>0)`],
    ['1.2', undefined, `((${codes}="1.2")+${place(6)}>0)`],
  ]);
});
