/** @jest-environment jsdom */
import type { InsertedSheet } from '../../../src/excel/operations/insert-sheet';
import type { Insertion } from '../../../src/tasks/insert';
import { SheetInsertion } from '../../../src/taskpane/shared/SheetInsertion';
import { allWords } from '../../i18n/all-words';
import { render, type Rendered } from '../render';

const { t } = allWords();

let screen: Rendered;
let heard: string[];
afterEach(() => screen.close());

function show(outcome: Insertion) {
  heard = [];
  const insertion = {
    operation: { state: 'done', outcome } as const,
    cancel: () => heard.push('cancel'),
    dismiss: () => heard.push('dismiss'),
  };
  screen = render(
    <SheetInsertion
      insertion={insertion}
      working="Creating the matrix…"
      title="Matrix created"
      text={({ sheet, companions }) => `On ${sheet}, with ${companions?.[0]?.sheet}.`}
      actions={<button>Open the results</button>}
    />,
  );
}

const inserted = (sheet: string, companions: readonly InsertedSheet[] = []): InsertedSheet => ({
  sheet,
  sheetId: sheet,
  plan: { name: sheet, blocks: [], formats: [], columnWidths: [] },
  before: '',
  companions,
});

test('a sheet that was made is named, with what can be done next and the way to remove it', () => {
  show({ ok: true, value: inserted('RIA matrix', [inserted('Log')]) });
  expect(screen.text()).toContain('Matrix createdOn RIA matrix, with Log.');
  expect([...screen.container.querySelectorAll('button')].map((b) => b.textContent)).toEqual([
    'Open the results',
    t('undo.remove'),
    t('common.dismiss'),
  ]);
  screen.click(t('common.dismiss'));
  expect(heard).toEqual(['dismiss']);
});

test.each([
  [{ kind: 'protected-workbook' }, true],
  [{ kind: 'texts-not-loaded' }, false],
] as const)('%j is told, and nothing else', (problem, isUnchanged) => {
  show({ ok: false, problem });
  expect(screen.text()).not.toContain('Matrix created');
  expect(screen.text().includes(t('problem.unchanged'))).toBe(isUnchanged);
  screen.click(t('common.dismiss'));
  expect(heard).toEqual(['dismiss']);
});
