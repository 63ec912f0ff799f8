import {
  AFTER_GOAL_WORD,
  AFTER_MARKER,
  AFTER_OTHER_NUMBER,
  BEFORE_COUNTED,
  BEFORE_UNIT,
  BETWEEN_BOUNDS,
  BETWEEN_CODES,
  FROM_TO,
} from '../../../src/catalogue/codes/words';

/** One line a list: its words in several languages, then what only looks like them. */
test.each<[string, RegExp, readonly string[], readonly string[]]>([
  [
    'a goal or target follows',
    AFTER_MARKER,
    ['sdg ', 'targets: ', 'cible ', 'metas ', 'задачи № ', 'міндеті ', '具体目标', 'الغاية '],
    ['targeted ', 'budget ', 'sdg and ', ''],
  ],
  [
    'a goal follows',
    AFTER_GOAL_WORD,
    ['goal ', 'sdg', 'objectif ', 'цур ', 'мақсаты ', '目标', 'هدف '],
    ['target ', 'indicator ', 'goalless '],
  ],
  [
    'a number of another kind follows',
    AFTER_OTHER_NUMBER,
    ['table ', 'version ', 'score of ', 'usd ', 'chapitre ', 'табл. ', 'кесте ', '表', 'than '],
    ['stable ', 'target ', 'health '],
  ],
  [
    'a number was before',
    FROM_TO,
    ['from # to ', 'de # à ', 'между # и ', 'von # bis ', '从#到'],
    ['from # and ', '# to ', 'between # to '],
  ],
  [
    'a second bound follows',
    BETWEEN_BOUNDS,
    ['-', ' to ', ' à ', ' или ', '至'],
    ['; ', ', ', ' from '],
  ],
  [
    'an amount was before',
    BEFORE_UNIT,
    [' %', '%', '°c', ' million', ' per cent', ' pour cent', ' млн', 'kg', ' €', '百分', '-fold'],
    [' millionaire', ' health', '', ' kgb'],
  ],
  [
    'a count was before',
    BEFORE_COUNTED,
    [' years', ' ans', ' лет', ' жылда', ' people', '年'],
    [' yearly', ' anse', ' target'],
  ],
  [
    'a code of the same list follows',
    BETWEEN_CODES,
    ['; ', ', ', '/', ' and ', ' et ', ' және ', '和', ' and target ', '\n'],
    [' than ', ' % and ', '.'],
  ],
])('%s', (_, pattern, those, others) => {
  expect(those.filter((text) => !pattern.test(text))).toEqual([]);
  expect(others.filter((text) => pattern.test(text))).toEqual([]);
});
