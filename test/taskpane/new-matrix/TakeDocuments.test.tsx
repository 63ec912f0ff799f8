/** @jest-environment jsdom */
import { act } from 'react';
import type { Outcome } from '../../../src/excel/door/outcome';
import type { Selection } from '../../../src/excel/read/selection';
import { TakeDocuments } from '../../../src/taskpane/new-matrix/TakeDocuments';
import type { PolicyDocument } from '../../../src/workbook/matrix/policy-document';
import { render, type Rendered } from '../render';

let screen: Rendered;
afterEach(() => screen.close());

/** Presses the button with this under the user's selection. */
async function take(answer: Outcome<Selection>, room = 100) {
  const taken: PolicyDocument[] = [];
  screen = render(
    <TakeDocuments
      room={room}
      onTake={(documents) => taken.push(...documents)}
      read={() => Promise.resolve(answer)}
    />,
  );
  screen.click('Import from the selected cells');
  await act(async () => {});
  return taken;
}

const cells = (...values: unknown[][]): Outcome<Selection> => ({
  ok: true,
  value: { state: 'cells', values },
});

test('names are imported, with the year next to them', async () => {
  const taken = await take(cells(['Vision', 2012], ['Plan', '']));
  expect(taken).toEqual([{ name: 'Vision', year: 2012 }, { name: 'Plan' }]);
  expect(screen.text()).not.toContain('selected is');
});

test.each<[string, Outcome<Selection>]>([
  ['No names are selected', { ok: true, value: { state: 'empty' } }],
  ['No names are selected', cells(['', null])],
  ['More than one range is selected', { ok: true, value: { state: 'several-areas' } }],
  ['Too many names are selected', cells(['A'], ['B'], ['C'])],
  ['A cell is being edited', { ok: false, problem: { kind: 'cell-editing' } }],
])('%s', async (title, answer) => {
  expect(await take(answer, 2)).toEqual([]);
  expect(screen.text()).toContain(title);
});
