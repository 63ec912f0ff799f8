import { createFaults, watchFaults } from '../../../src/taskpane/fault/faults';

const BASE = 'https://addin.example.org/sdg/';

function thrown(file = `${BASE}taskpane.js`, more: object = {}): Error {
  const stack = `TypeError: no\n    at f (${file}:1:2)`;
  return Object.assign(new TypeError('no'), { stack, ...more });
}

test('the first is kept until it is dismissed, and listeners are notified of both', () => {
  const faults = createFaults(BASE);
  const heard: unknown[] = [];
  const stop = faults.listen(() => heard.push(faults.current()?.error));
  const [first, second] = [thrown(), thrown()];
  faults.notice(first);
  faults.notice(second);
  expect(faults.current()?.error).toBe(first);
  faults.dismiss();
  faults.notice(second);
  expect(heard).toEqual([first, undefined, second]);
  stop();
  faults.dismiss();
  expect(heard).toHaveLength(3);
});

test.each([
  ['an error of another script', thrown('https://appsforoffice.microsoft.com/excel.js')],
  ['what is no error', 'Script error.'],
  ['nothing', undefined],
  ['an error that a function gives to its cell', thrown(undefined, { code: '#VALUE!' })],
])('%s is not ours', (_, error) => {
  const faults = createFaults(BASE);
  faults.notice(error);
  expect(faults.current()).toBeUndefined();
});

test.each([
  ['error', 'error'],
  ['unhandledrejection', 'reason'],
])('the page’s event “%s” is noticed', (name, property) => {
  const page = new EventTarget();
  const faults = createFaults(BASE);
  watchFaults(page as Window, faults);
  const error = thrown();
  page.dispatchEvent(Object.assign(new Event(name), { [property]: error }));
  expect(faults.current()?.error).toBe(error);
});
