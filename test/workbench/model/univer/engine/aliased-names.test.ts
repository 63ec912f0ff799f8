import { aliasedFormula } from '../../../../../src/workbench/model/univer/engine/aliased-names';

const names = [
  { name: 'ratings', alias: 'ratings_1', of: { sheetId: 's1', sheetName: 'RIA' } },
  { name: 'ratings', alias: 'ratings_2', of: { sheetId: 's2', sheetName: "Chef's plan" } },
  { name: 'Ratings', alias: 'ratings_3' },
  { name: 'Twice', alias: 'twice_4' },
  { name: 'A', alias: 'a_5' },
];

test.each([
  ['s1', '=COUNTA(ratings)', '=COUNTA(ratings_1)'],
  ['s2', '=COUNTA(RATINGS)', '=COUNTA(ratings_2)'],
  ['s3', '=COUNTA(ratings)', '=COUNTA(ratings_3)'],
  ['s3', '=RIA!ratings+ratings', '=ratings_1+ratings_3'],
  ['s3', "='Chef''s plan'!ratings", '=ratings_2'],
  ['s1', '=Nowhere!ratings', '=Nowhere!ratings'],
  ['s1', '="ratings"&ratings', '="ratings"&ratings_1'],
  ['s1', '="a ""ratings"" b"', '="a ""ratings"" b"'],
  ['s1', '=Twice(3)', '=twice_4(3)'],
  ['s1', '=SUM(A:A)+A', '=SUM(A:A)+a_5'],
  ['s1', '=ratings2+my.ratings', '=ratings2+my.ratings'],
  ['s1', '=ratings[Code]', '=ratings[Code]'],
])('on %s, %s reads %s', (sheetId, formula, expected) => {
  expect(aliasedFormula(formula, sheetId, names)).toBe(expected);
});
