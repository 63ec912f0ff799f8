import {
  isRatingOnly,
  saysApplicable,
  saysIndicators,
  saysOtherQuestion,
  saysRating,
  saysRollUp,
} from '../../../src/workbook/reading/heading-words';
import ar from '../../../src/i18n/ar.json';
import en from '../../../src/i18n/en.json';
import es from '../../../src/i18n/es.json';
import fr from '../../../src/i18n/fr.json';
import kk from '../../../src/i18n/kk.json';
import ru from '../../../src/i18n/ru.json';
import zh from '../../../src/i18n/zh.json';

const LANGUAGES = { ar, en, es, fr, kk, ru, zh };

/** A copy of our matrix in which the names were lost is read by these words. */
test.each(Object.entries(LANGUAGES))('our own headings in %s', (_, { sheets }) => {
  const { applicable, best, score, documents, indicators, comments, institutions } =
    sheets.matrix.headings;
  expect(saysApplicable(applicable)).toBe(true);
  expect(saysRollUp(best)).toBe(true);
  expect(saysIndicators(indicators)).toBe(true);
  for (const other of [score, documents, indicators, comments, institutions]) {
    expect([other, saysApplicable(other), saysRollUp(other)]).toEqual([other, false, false]);
    expect([other, saysIndicators(other)]).toEqual([other, other === indicators]);
  }
  for (const kind of Object.values(sheets.matrix.kinds)) expect(saysRollUp(kind)).toBe(false);
});

test.each([
  ['Applic?', true],
  ['Relevant to the country', true],
  ['Applicable / Not applicable', true],
  ['Применимо / неприменимо', true],
  ['Not applicable', false],
  ['Non applicable', false],
  ['Неприменимо', false],
  ['لا تنطبق', false],
  ['不适用', false],
  ['Қолданылмайды', false],
  ['Aligned?', false],
  ['Indicators', false],
  ['Any relevant comment related to this priority target area', false],
])('“%s” asks whether targets apply: %s', (heading, says) => {
  expect(saysApplicable(heading)).toBe(says);
});

test.each([
  ['Highest alignment', true],
  ['Best rating', true],
  ['Max. rating', true],
  ['Overall rating (T/P)', true],
  ['Roll-up', true],
  ['Cote la plus élevée', true],
  ['Calificación global', true],
  ['Наивысшая оценка', true],
  ['Итоговая оценка', true],
  ['Ең жоғары баға', true],
  ['أعلى تقييم', true],
  ['综合评级', true],
  ['Alignment', false],
  ['Vision 2040', false],
  ['Best Practices Strategy', false],
  ['National Summary Plan', false],
  ['Total War on Poverty Programme', false],
  ['Общая стратегия', false],
  ['总体规划', false],
])('“%s” is a roll-up: %s', (heading, says) => {
  expect(saysRollUp(heading)).toBe(says);
});

test.each([
  ['Alignment? (partial = P; total = T)', true, true],
  ['Alignment', true, true],
  ['Оценка', true, true],
  ['评级', true, true],
  ['National Alignment Strategy', true, false],
  ['Ministry', false, false],
])('“%s” says that ratings belong there: %s; and nothing else: %s', (heading, says, only) => {
  expect([saysRating(heading), isRatingOnly(heading)]).toEqual([says, only]);
});

test('other questions about the same document', () => {
  expect(['Gender inclusion', 'Gen-Incl?', 'Индикаторы', 'Vision'].map(saysOtherQuestion)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
