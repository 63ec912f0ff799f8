import { readFileSync } from 'node:fs';
import { INTERFACE_LANGUAGES } from '../../../src/i18n/languages';
import { allWords } from '../../i18n/all-words';
import { matrixWords } from '../../../src/tasks/make-matrix/words';
import { newMatrixAreas } from '../../../src/workbook/matrix/areas';
import { toAddress } from '../../../src/workbook/sheet/address';

const { t } = allWords();

test('country, period and level come first in the title, if given', () => {
  const title = (about: Parameters<typeof matrixWords>[2]) => matrixWords(t, 'RIA', about).title;
  expect(title({ country: 'Kazakhstan', period: '2021–2025', level: 'regional' })).toMatch(
    /^Kazakhstan · 2021–2025 · regional level · Rapid Integrated Assessment/,
  );
  expect(title({})).toMatch(/^Rapid Integrated Assessment/);
});

test('the legend and the help speak of the scale', () => {
  const letters = matrixWords(t, 'RIA');
  expect(letters.legend).toMatch(/^T = covered in full/);
  const numbers = matrixWords(t, 'RIA', { scale: '0-5' });
  expect(numbers.legend).toMatch(/^5 = covered in full/);
  expect(numbers.ratingHelp.message).toMatch(/from 0 .* to 5/);
});

test('the dates are that of the day and that of the catalogue', () => {
  const { dates } = matrixWords(t, 'RIA', { made: '2026-12-28', language: 'en' });
  expect(dates).toBe('Made on 28 December 2026. SDG targets as of 10 March 2026.');
});

test('pages are numbered by Excel', () => {
  expect(matrixWords(t, 'RIA').page).toBe('Page &P of &N');
});

test('the welcome screen’s example names the cells of the first document', () => {
  const cells = toAddress(newMatrixAreas(126, 1).ratings);
  expect(readFileSync('src/taskpane/welcome/Welcome.tsx', 'utf8')).toContain(`(${cells})`);
  const [first, last] = cells.split(':') as [string, string];
  for (const { tag } of INTERFACE_LANGUAGES) {
    const { welcome } = JSON.parse(readFileSync(`src/i18n/${tag}.json`, 'utf8'));
    expect([tag, welcome.formula.text.match(/[A-Z]\d+/g)]).toEqual([tag, [first, last]]);
  }
});
