/** @jest-environment jsdom */
import type { Removal } from '../../../src/excel/operations/remove-inserted';
import type { RemovalQuestion } from '../../../src/workbook/sheet/removal';
import { RemovalNotice } from '../../../src/taskpane/shared/RemovalNotice';
import { render, type Rendered } from '../render';

let screen: Rendered;
let heard: unknown[];
afterEach(() => screen.close());

function show(removal: Removal) {
  heard = [];
  screen = render(
    <RemovalNotice
      removal={removal}
      onYes={(question) => heard.push(question)}
      onNo={() => heard.push('no')}
      onDismiss={() => heard.push('dismissed')}
    />,
  );
}

const asked = (question: Partial<RemovalQuestion>): Removal => ({
  state: 'question',
  question: { sheet: 'RIA matrix', changes: [], referring: [], unread: false, ...question },
});
const changes = (count: number) =>
  Array.from({ length: count }, (_, row) => ({ row: row + 4, column: 5, content: 'T' }));

test('it says how many cells were filled since, and names the first', () => {
  show(asked({ changes: changes(7) }));
  expect(screen.text()).toContain('Remove the sheet “RIA matrix”?');
  expect(screen.text()).toContain(
    '7 cells on it have been filled or changed since (F5, F6, F7, F8, F9 …)',
  );
});

test('it says which formulas would break', () => {
  show(asked({ referring: ['Results', 'Budget'] }));
  expect(screen.text()).toContain('would show #REF!: Results, Budget.');
  expect(screen.text()).not.toContain('cell');
});

test('it says which sheets it could not read', () => {
  show(asked({ unread: true }));
  expect(screen.text()).toContain('too large to search');
});

test('consent passes the question back', () => {
  const removal = asked({ changes: changes(1) });
  show(removal);
  screen.click('Remove the sheet');
  screen.click('Keep it');
  expect(heard).toEqual([removal.state === 'question' && removal.question, 'no']);
});

test.each([
  ['removed', 'The sheet “RIA matrix” has been removed.'],
  ['gone', 'The sheet “RIA matrix” has been deleted in the meantime.'],
] as const)('%s', (state, text) => {
  show({ state, sheet: 'RIA matrix' });
  expect(screen.text()).toContain(text);
  screen.click('Close this message');
  expect(heard).toEqual(['dismissed']);
});
