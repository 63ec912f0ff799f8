import { gapsSection } from '../../../src/workbook/results/gaps';
import { toAddress } from '../../../src/workbook/sheet/address';
import { cellsOf, contextOf, M, namesOf, twoByTwo } from './small-results';

const part = gapsSection(contextOf(), []);
const cells = cellsOf(part);

test('the number of gaps is live', () =>
  expect([cells.A44, cells.A45]).toEqual(['gaps', '=$F$15&" and "&$E$15&" on gaps"']));

test('code, target, rating and institution, over the width of the page', () => {
  expect(['A', 'B', 'N', 'P'].map((column) => cells[`${column}46`])).toEqual([
    'Code',
    'Target',
    'Rating',
    'Institution',
  ]);
  expect(part.merged?.map(toAddress).slice(-3)).toEqual(['B47:M48', 'N47:O48', 'P47:V48']);
});

test('the first gap is found in the working table', () =>
  expect(['A', 'B', 'N', 'P'].map((column) => cells[`${column}47`])).toEqual([
    '=IF($AL$3=0,"",INDEX($X$3:$X$4,$AL$3))',
    '=IF($AL$3=0,"",INDEX($AA$3:$AA$4,$AL$3))',
    '=IF($AL$3=0,"",IF(INDEX($AE$3:$AE$4,$AL$3)=2,"In part","Not covered"))',
    '=IF($AL$3=0,"",INDEX($AG$3:$AG$4,$AL$3)&"")',
  ]));

test('gaps covered in part are coloured, and every other row that is filled', () =>
  expect(part.conditionalFormats?.map(({ area, formula }) => [toAddress(area), formula])).toEqual([
    ['N47:N48', '=AND(LEN($A47)>0,ROW($A47)-ROW($A$46)>$F$15)'],
    ['A47:B48', '=AND(LEN($A47)>0,MOD(ROW($A47),2)=0)'],
    ['P47:P48', '=AND(LEN($A47)>0,MOD(ROW($A47),2)=0)'],
  ]));

describe('a text longer than the others', () => {
  const long = 'word '.repeat(100);
  const context = contextOf(twoByTwo(), { targets: { '13.1': long } });
  const shown = /LEN\(INDEX\(\$AA\$3:\$AA\$4,\$AL\$\d\)\)>(\d+),LEFT\(.*\)&"…"/;
  const heights = (now: Parameters<typeof gapsSection>[1]) => {
    const { rowHeights } = gapsSection(context, now);
    const of = (row: number) =>
      rowHeights?.find((each) => row >= each.row && row < each.row + each.count)?.height;
    return [of(46), of(47)];
  };

  test('is cut with an ellipsis where it is no gap now', () => {
    const letters = Number(shown.exec(String(cellsOf(gapsSection(context, [])).B47))?.[1]);
    expect(letters).toBeGreaterThan(20);
    expect(letters).toBeLessThan(500);
    expect(heights([])).toEqual([17, 17]);
  });

  test('has its row made for it where it is one', () => {
    const now = [{ code: '13.1', kind: 'P' }] as const;
    expect(cellsOf(gapsSection(context, now)).B47).not.toMatch(shown);
    expect(heights(now)[0]).toBeGreaterThan(60);
    expect(heights(now)[1]).toBe(17);
  });
});

test('functions list both kinds right of the working table', () => {
  const { AP3, AS3 } = cellsOf(gapsSection(contextOf(twoByTwo(), { formulas: 'functions' }), []));
  const given = `${M}$C$2:$D$3,${M}$A$2:$A$3`;
  const applicable = `${M}$B$2:$B$3`;
  expect([AP3, AS3]).toEqual([
    `=IFNA(SDG.GAPS(${given},,,"none","en",${applicable}),"")`,
    `=IFNA(SDG.GAPS(${given},,,"partial","en",${applicable}),"")`,
  ]);
});

test('the list has a name, headings and all', () =>
  expect(namesOf(part)).toEqual({ SDG_Results_Gaps: 'A46:V48' }));
