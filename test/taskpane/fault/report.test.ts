import fc from 'fast-check';
import { faultReport, ownFrames, type Surroundings } from '../../../src/taskpane/fault/report';
import { VERSION } from '../../../src/tasks/version';

const BASE = 'https://addin.example.org/sdg/';
const NOW: Surroundings = {
  screen: 'sharing/check',
  work: { screen: 'matrix/new', steps: ['preparing', 'reading', 'writing'] },
  excel: 'OfficeOnline 16.0, ExcelApi 1.18',
  base: BASE,
};

/** Frames as three browsers write them, with others' scripts between ours. */
const V8 = `
    at f (${BASE}matrix-tasks.js:1:20331)
    at async Object.run (${BASE}taskpane.js?v=1:1:7)
    at https://appsforoffice.microsoft.com/lib/1/hosted/excel-web-16.00.js:1:99
    at ${BASE}taskpane.js:2:991
    at eval (eval at g (${BASE}taskpane.js:3:1), <anonymous>:1:1)`;
const SAFARI = `f@${BASE}matrix-tasks.js:1:20331
run@https://appsforoffice.microsoft.com/lib/1/hosted/excel-web-16.00.js:1:99
@${BASE}taskpane.js:2:991`;

function thrown(stack: string, message = '', name = 'TypeError'): Error {
  return Object.assign(new TypeError(message), { name, stack });
}

test('it says version, screen, task with its steps, error, our own places and the Excel', () => {
  expect(faultReport(thrown(`TypeError: no${V8}`, 'no'), NOW)).toBe(
    [
      `SDG Alignment ${VERSION}`,
      'Screen: sharing/check',
      'Task: matrix/new > preparing > reading > writing',
      'Error: TypeError',
      '  at matrix-tasks.js:1:20331',
      '  at taskpane.js:2:991',
      'Excel: OfficeOnline 16.0, ExcelApi 1.18',
    ].join('\n'),
  );
});

test.each([
  ['Chrome and Edge', thrown(`TypeError: no${V8}`, 'no')],
  ['Chrome, of an error without a message', thrown(`TypeError${V8}`)],
  ['Safari', thrown(SAFARI, 'no')],
])('frames of %s', (_, error) => {
  expect(ownFrames(error, BASE)).toEqual(['matrix-tasks.js:1:20331', 'taskpane.js:2:991']);
});

test('a screen’s file, which loads when it is opened, is ours', () => {
  const stack = `TypeError: no\n    at f (${BASE}chunks/results.612fde0d.js:1:2)`;
  expect(ownFrames(thrown(stack, 'no'), BASE)).toEqual(['chunks/results.612fde0d.js:1:2']);
});

test.each([
  ['files of another host', `TypeError: no\n    at f (https://example.com/a.js:1:2)`],
  ['a folder on a disk', `TypeError: no\n    at f (file:///C:/Users/Aigul/addin/a.js:1:2)`],
  ['a document of ours', `TypeError: no\n    at ${BASE}Budget%202026.xlsx:1:2`],
  ['a folder below ours', `TypeError: no\n    at ${BASE}Aigul/a.js:1:2`],
])('%s are no place of ours', (_, stack) => {
  expect(ownFrames(thrown(stack, 'no'), BASE)).toEqual([]);
});

test.each([
  ['Ministry of Health', 'string'],
  [{ name: 'Ministry', message: 'Health', stack: V8 }, 'object'],
  [undefined, 'undefined'],
  [thrown(V8, '', 'Ministry of Health'), 'Error'],
])('of %p only the kind is said', (error, kind) => {
  const lines = faultReport(error, { ...NOW, work: undefined, excel: undefined }).split('\n');
  expect(lines.slice(0, 3)).toEqual([lines[0], 'Screen: sharing/check', `Error: ${kind}`]);
  expect(lines.join()).not.toMatch(/Ministry|Health/);
});

test('a message that was changed afterwards: nothing of the stack is trusted', () => {
  const error = new TypeError(`Health\n    at f (${BASE}Health.js:1:1)`);
  error.message = 'hidden';
  expect(faultReport(error, NOW)).not.toContain('Health');
});

/** Text of cells, also such as would pass for a frame. */
const cellText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('\n', '    at ', `${BASE}`, 'x.js:1:1', 'TypeError: ', ': ', '@', '('))
    .map((parts) => parts.join('')),
);

test('nothing of a message appears: the report is the same whatever it says', () => {
  const real = (message: string) => {
    const error = new TypeError(message);
    return thrown(`${error.stack?.slice(0, `TypeError: ${message}`.length) ?? ''}${V8}`, message);
  };
  const expected = faultReport(real('no'), NOW);
  expect(expected).toContain('taskpane.js:2:991');
  fc.assert(
    fc.property(
      cellText.filter((text) => text !== ''),
      (text) => {
        expect(faultReport(real(text), NOW)).toBe(expected);
        expect(faultReport(thrown(SAFARI, text), NOW)).toBe(expected);
      },
    ),
  );
});
