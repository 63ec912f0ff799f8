/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExcelProblem } from '../../../src/excel/door/problem';
import { INTERFACE_LANGUAGES } from '../../../src/i18n/languages';
import { Problem } from '../../../src/taskpane/shared/Problem';
import { render, type Rendered } from '../render';

let screen: Rendered;
afterEach(() => screen.close());

const KINDS: readonly ExcelProblem[] = [
  { kind: 'protected-workbook' },
  { kind: 'protected-sheet' },
  { kind: 'filtered-sheet', sheet: 'RIA matrix' },
  { kind: 'hidden-sheet', sheet: 'RIA matrix' },
  { kind: 'cell-editing' },
  { kind: 'too-large' },
  { kind: 'too-many-cells', sheet: 'Plan', cells: 'XFD1048576' },
  { kind: 'name-taken' },
  { kind: 'not-allowed' },
  { kind: 'old-excel' },
  { kind: 'busy' },
  { kind: 'not-found' },
  { kind: 'only-sheet' },
  { kind: 'cancelled' },
  { kind: 'clean-up-failed', sheet: 'RIA matrix', cause: { kind: 'busy' } },
  { kind: 'unknown', code: 'GeneralException', message: 'It broke.' },
];

test.each(KINDS)('$kind is put in words, at once', (problem) => {
  screen = render(<Problem problem={problem} />);
  const alert = screen.container.querySelector('[role=alert], [role=status]');
  expect(alert?.textContent?.length).toBeGreaterThan(20);
  // A word that is missing shows as its key, a value that is missing as its place.
  expect(alert?.textContent).not.toMatch(/problem\.|{{|}}/);
});

test.each(INTERFACE_LANGUAGES.map(({ tag }) => tag))('each has its words in %s', (tag) => {
  const words = JSON.parse(readFileSync(join('src', 'i18n', `${tag}.json`), 'utf8'));
  const all = KINDS.map(({ kind }) => {
    const { title, text } = words.problem.excel[kind] ?? {};
    return [kind, typeof title, typeof text];
  });
  expect(all).toEqual(KINDS.map(({ kind }) => [kind, 'string', 'string']));
});

test('what was cancelled is no error', () => {
  screen = render(<Problem problem={{ kind: 'cancelled' }} writing />);
  expect(screen.container.querySelector('[role=alert]')).toBeNull();
  expect(screen.text()).toContain('Nothing was inserted.');
  expect(screen.text()).toContain('Your workbook is as it was before.');
});

test('what Excel said is passed on where we know no better', () => {
  screen = render(<Problem problem={{ kind: 'unknown', code: 'X1', message: 'It broke.' }} />);
  expect(screen.text()).toContain('It broke. (X1)');
});

test('after writing it says that the workbook is as it was', () => {
  screen = render(<Problem problem={{ kind: 'busy' }} writing />);
  expect(screen.text()).toContain('Your workbook is as it was before.');
});

test('it does not say so when a sheet was left behind, but names the sheet', () => {
  const problem = { kind: 'clean-up-failed', sheet: 'RIA (2)', cause: { kind: 'busy' } } as const;
  screen = render(<Problem problem={problem} writing />);
  expect(screen.text()).toContain('“RIA (2)”');
  expect(screen.text()).not.toContain('as it was before');
});

test('offers another attempt', () => {
  let attempts = 0;
  screen = render(<Problem problem={{ kind: 'texts-not-loaded' }} onRetry={() => attempts++} />);
  screen.click('Try again');
  expect(attempts).toBe(1);
});

describe('a fault of ours', () => {
  const fault = { kind: 'fault', error: new TypeError('Ministry of Health') } as const;

  test('is not put down to Excel, and nothing of its message is shown', () => {
    screen = render(<Problem problem={fault} />);
    const alert = screen.container.querySelector('[role=alert]');
    expect(alert?.textContent).toContain('This is a fault of the add-in');
    expect(report()).toContain('Error: TypeError');
    expect(screen.container.innerHTML).not.toMatch(/Ministry|Health/);
    expect(screen.text()).not.toContain('as it was before');
  });

  test('that undid what it had written says so', () => {
    screen = render(<Problem problem={fault} writing />);
    expect(screen.text()).toContain('Your workbook is as it was before.');
  });

  test('that left a sheet behind: the sheet is named, with the report', () => {
    const problem = { kind: 'clean-up-failed', sheet: 'RIA (2)', cause: fault } as const;
    screen = render(<Problem problem={problem} writing />);
    expect(screen.text()).toContain('“RIA (2)”');
    expect(screen.text()).not.toContain('as it was before');
    expect(report()).toContain('Error: TypeError');
  });

  test.each([
    [true, 'The report has been copied'],
    [false, 'Select the report and copy it with your keyboard'],
  ])('its report can be copied: %p', (works, said) => {
    const copied: string[] = [];
    document.execCommand = (command) => {
      const field = document.activeElement as HTMLTextAreaElement;
      copied.push(command, field.value.slice(field.selectionStart, field.selectionEnd));
      return works;
    };
    screen = render(<Problem problem={fault} />);
    field()?.focus();
    screen.click('Copy the report');
    expect(copied).toEqual(['copy', report()]);
    expect(screen.container.querySelector('[role=status]')?.textContent).toBe(said);
  });

  const field = () => screen.container.querySelector('textarea');
  const report = () => field()?.value;
});
