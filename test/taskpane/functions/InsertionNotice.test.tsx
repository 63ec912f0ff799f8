/** @jest-environment jsdom */
import type { FormulaInsertion } from '../../../src/excel/operations/insert-formula';
import { InsertionNotice } from '../../../src/taskpane/functions/InsertionNotice';
import { render, type Rendered } from '../render';

let screen: Rendered;
afterEach(() => screen.close());

const show = (insertion: FormulaInsertion, onReplace: (cell: unknown) => void = () => undefined) =>
  render(
    <InsertionNotice insertion={insertion} onReplace={onReplace} onDismiss={() => undefined} />,
  );
const taken = (content: string): FormulaInsertion => ({
  state: 'taken',
  cell: { sheetId: '{1}', address: 'B2', content },
});

test('says where the formula is', () => {
  screen = show({ state: 'inserted', address: 'D7' });
  expect(screen.text()).toContain('Inserted into D7');
});

test('names what a taken cell holds, and asks', () => {
  const asked: unknown[] = [];
  screen = show(taken('Budget'), (cell) => asked.push(cell));
  expect(screen.text()).toContain('“Budget”');
  screen.click('Replace');
  expect(asked).toEqual([{ sheetId: '{1}', address: 'B2', content: 'Budget' }]);
});

test('a long content is shortened, between letters', () => {
  screen = show(taken('😀'.repeat(100)));
  expect(screen.text()).toContain(`“${'😀'.repeat(60)}…”`);
});

test('a cell formatted as text comes with the way out, not with a button', () => {
  screen = show({ state: 'text-cell', address: 'A2' });
  expect(screen.text()).toMatch(/A2 is formatted as text.*General/);
  expect(() => screen.button('Replace')).toThrow();
});
