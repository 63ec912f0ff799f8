/** @jest-environment jsdom */
import { rememberLanguage, startLanguage } from '../../../src/taskpane/shell/remembered-language';

afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
});

test('the pane starts in Office’s language', () => {
  expect(startLanguage('ru-RU')).toBe('ru');
  expect(startLanguage(undefined)).toBe('en');
});

test('a choice comes before Office’s language', () => {
  rememberLanguage('ar');
  expect(startLanguage('ru-RU')).toBe('ar');
});

test('something else under the same key is no choice', () => {
  rememberLanguage('ar');
  const [key = ''] = Object.keys(localStorage);
  localStorage.setItem(key, 'klingon');
  expect(startLanguage('fr-FR')).toBe('fr');
});

test('where storage is closed Office decides', () => {
  const closed = () => {
    throw new Error('SecurityError');
  };
  jest.spyOn(Storage.prototype, 'getItem').mockImplementation(closed);
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(closed);
  expect(() => rememberLanguage('ar')).not.toThrow();
  expect(startLanguage('es-MX')).toBe('es');
});
