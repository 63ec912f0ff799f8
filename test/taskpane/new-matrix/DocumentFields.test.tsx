/** @jest-environment jsdom */
import { act, useState } from 'react';
import { EMPTY_LIST, type DocumentList } from '../../../src/taskpane/new-matrix/document-list';
import { documentProblems } from '../../../src/taskpane/new-matrix/document-problems';
import { DocumentFields } from '../../../src/taskpane/new-matrix/DocumentFields';
import { render, type Rendered } from '../render';

let screen: Rendered;
afterEach(() => screen.close());

function Fields(props: { readonly first: DocumentList; readonly refusals?: number }) {
  const [list, setList] = useState(props.first);
  const problems = props.refusals ? documentProblems(list.lines) : undefined;
  return (
    <DocumentFields
      list={list}
      problems={problems}
      refusals={props.refusals ?? 0}
      onChange={setList}
    />
  );
}

const listOf = (...names: string[]): DocumentList => ({
  lines: names.map((name, index) => ({ id: index + 1, name })),
  nextId: names.length + 1,
});
const inputs = () => [...screen.container.querySelectorAll('input')];
const names = () => inputs().map(({ value }) => value);
const listed = () => [...screen.container.querySelectorAll('li')].map((line) => line.textContent);
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  });

test('Enter adds a line below and takes the keyboard there', () => {
  screen = render(<Fields first={listOf('A', 'B')} />);
  inputs()[0]?.focus();
  press('Enter');
  expect(names()).toEqual(['A', '', 'B']);
  expect(document.activeElement).toBe(inputs()[1]);
});

test('Enter that ends the writing of a Chinese word adds nothing', () => {
  screen = render(<Fields first={listOf('A')} />);
  inputs()[0]?.focus();
  press('Enter', { isComposing: true });
  expect(names()).toEqual(['A']);
});

test('Alt and an arrow move a line, and the keyboard goes with it', () => {
  screen = render(<Fields first={listOf('A', 'B', 'C')} />);
  inputs()[2]?.focus();
  press('ArrowUp', { altKey: true });
  expect(names()).toEqual(['A', 'C', 'B']);
  press('ArrowUp', { altKey: true });
  expect(names()).toEqual(['C', 'A', 'B']);
  expect(document.activeElement).toBe(inputs()[0]);
});

test('buttons move a line and say so aloud', () => {
  screen = render(<Fields first={listOf('A', 'B')} />);
  screen.click('Move A down');
  expect(names()).toEqual(['B', 'A']);
  expect(screen.container.querySelector('[role=status]')?.textContent).toBe(
    'A is now number 2 of 2.',
  );
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move A down');
});

test('removing a line takes the keyboard to the next one', () => {
  screen = render(<Fields first={listOf('A', 'B', 'C')} />);
  screen.click('Remove B');
  expect(names()).toEqual(['A', 'C']);
  expect(document.activeElement).toBe(inputs()[1]);
});

test('pasting several lines adds several documents', () => {
  screen = render(<Fields first={EMPTY_LIST} />);
  const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: () => 'Vision 2040\nNDP 2030\nHealth plan' },
  });
  act(() => {
    inputs()[0]?.dispatchEvent(paste);
  });
  expect(paste.defaultPrevented).toBe(true);
  expect(names()).toEqual(['Vision 2040', 'NDP 2030', 'Health plan']);
});

test('a single line is pasted as the browser pastes it', () => {
  screen = render(<Fields first={EMPTY_LIST} />);
  const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: () => 'Vision 2040' },
  });
  act(() => {
    inputs()[0]?.dispatchEvent(paste);
  });
  expect(paste.defaultPrevented).toBe(false);
});

test('after a refusal the focus is on the first invalid name, with the reason next to it', () => {
  screen = render(<Fields first={listOf('A', 'a')} refusals={1} />);
  expect(document.activeElement).toBe(inputs()[1]);
  expect(inputs()[1]?.getAttribute('aria-invalid')).toBe('true');
  const reason = document.getElementById(inputs()[1]?.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe('“a” is in the list twice. Give each document its own name.');
});

test('type and year are asked for on demand, and summarised when closed', () => {
  screen = render(
    <Fields first={{ lines: [{ id: 1, name: 'A', kind: 'sectoral', year: '2021' }], nextId: 2 }} />,
  );
  expect(listed()[0]).toContain('Sectoral plan · 2021');
  const button = screen.button('Type and year: A');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  screen.click('Type and year: A');
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(button.getAttribute('aria-controls') ?? '')).not.toBeNull();
  expect(inputs().map(({ value }) => value)).toEqual(['A', '2021']);
  expect(screen.container.querySelector('select')?.value).toBe('sectoral');
});

test('a year that is none comes into view, with its reason', () => {
  screen = render(
    <Fields first={{ lines: [{ id: 1, name: 'A', year: '20' }], nextId: 2 }} refusals={1} />,
  );
  const year = inputs()[1];
  expect(year?.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(year);
  expect(screen.text()).toContain('Give a year such as 2021, or leave this empty.');
});
