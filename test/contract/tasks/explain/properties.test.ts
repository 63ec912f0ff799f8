import * as fc from 'fast-check';
import { isBlank, shown } from '../../../../src/assessment/cells';
import type { CallExplained } from '../../../../src/tasks/explain/call-explained';
import type { FunctionProblem } from '../../../../src/functions/function-problem';
import { columnLetters } from '../../../../src/workbook/sheet/address';
import { runs } from '../../../effort';
import { builtFunctions } from '../../built-functions';
import { startHost, type Harness } from '../../harness';
import { explainedAt, messagesOf } from './explained';

const ROWS = 6;
/** Codes in A, ratings in B and C, applicable in D, labels and weights in E and F. */
const COLUMNS: readonly (readonly (string | number | boolean)[])[] = [
  [
    '3.1',
    '3.2',
    '1.a',
    'Goal 3',
    '',
    '3.99',
    '3.1; 5.2',
    8.1,
    46237,
    '03. Aug',
    'Health',
    '3.1.1',
    3,
    '=1/0',
  ],
  ['T', 'P', '', 'n/a', 'none', 'perhaps', 2, 4, 0, 'no', 'yes', '3.4', true, '=NA()'],
  ['T', 'P', '', '', 'n/a', 'partially', 1, 'Poverty rate', -1, 'sehr gut'],
  ['yes', 'no', '', 1, 0, 'so-so', true, 'YES'],
  ['high', 'low', 'none', '', 0, 'high', 2],
  [1, 0.5, '', 'n/a', '30%', 'T', 7],
];

const range = (column: number, columns = 1) =>
  fc
    .tuple(fc.nat(ROWS - 1), fc.nat(ROWS - 1))
    .map((ends) => [Math.min(...ends) + 1, Math.max(...ends) + 1] as const)
    // Mostly all rows: ranges of different lengths end most functions early.
    .chain((ends) => fc.constantFrom([1, ROWS] as const, [1, ROWS] as const, ends))
    .map(
      ([first, last]) =>
        `${columnLetters(column)}${first}:${columnLetters(column + columns - 1)}${last}`,
    );

const ratings = fc.oneof(range(1), range(1, 2), range(2), fc.constant('{"T";"P";"";"";"n/a";"T"}'));
const targets = fc.oneof(
  range(0),
  range(0),
  range(0).map((cells) => `SDG.CODE(${cells})`),
);
const optional = fc.oneof(targets, fc.constant(''));
const scope = fc.oneof(
  fc.constantFrom('', '', '"RIA"', '"Planet"', '3', '"Mars"', 'A1', 'D2'),
  range(0),
);
const scale = fc.oneof(fc.constantFrom('', '', '"0-3"', '"0-x"', 'E1:F6', 'E1'), range(4, 2));
const applies = fc.oneof(fc.constant(''), range(3), range(3));
const language = fc.constantFrom('', '"en"', '"Klingon"', 'B1');

const call = (name: string, ...args: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...args).map((given) => `SDG.${name}(${given.join(',').replace(/,+$/, '')})`);

const CALLS = fc.oneof(
  ...['COVERAGE', 'ALIGNMENT', 'DEPTH'].map((name) =>
    call(name, ratings, optional, scope, scale, applies),
  ),
  call('BALANCE', ratings, targets, scope, scale, applies),
  ...['TALLY', 'HEADLINE'].map((name) =>
    call(name, ratings, optional, scope, scale, language, applies),
  ),
  call(
    'PROFILE',
    ratings,
    targets,
    scope,
    scale,
    fc.constantFrom('', '"P"', '"x"', 'D1'),
    language,
  ),
  call('GAPS', ratings, targets, scope, scale, fc.constantFrom('', '"none"', '"x"'), language),
  call('SHARED', ratings, fc.constantFrom('{"A","B"}', 'A1:B1', 'A1'), optional, scale, applies),
  call('READINESS', ratings, ratings, optional, scope, applies),
  call('AGREEMENT', ratings, ratings, scale, applies),
  call('RATING', ratings, scale, applies),
  call('CODES', range(0)),
  call('CODE', fc.constantFrom('A1', 'A2', 'B1', '8.1', '"Health"')),
  call('TARGET', fc.constantFrom('A1', 'A3', 'B2', '"3.8"', 'A1:A6'), language),
  call('INDICATOR', fc.constantFrom('A1', '"17.6.2"', '"3.8"'), language),
  call('LIST', fc.constantFrom('"goals"', '"pages"', 'B1'), scope, language),
);

const workbook = fc.record({
  columns: fc.tuple(
    ...COLUMNS.map((pool) =>
      fc.array(fc.constantFrom(...pool), { minLength: ROWS, maxLength: ROWS }),
    ),
  ),
  formulas: fc.array(CALLS, { minLength: 6, maxLength: 6 }),
});

let sheets = 0;

/**
 * Excel's own message is the oracle: the functions that Excel calls are the built ones, in the pane's
 * window, with what Excel hands to them.
 */
describe.each([
  { excel: '365', blanks: null, platform: 'OfficeOnline' },
  { excel: '2021', blanks: 0, platform: 'PC' },
] as const)('Excel $excel on $platform', ({ platform, ...quirks }) => {
  let host: Harness;
  beforeAll(async () => {
    host = await startHost({ ...builtFunctions('en', 'nb_NO'), quirks });
    Object.assign(globalThis, { Excel: host.Excel, Office: onPlatform(host.Office, platform) });
  });
  afterAll(() => host.close());

  test('what is said is the message that Excel got, and the cell holds what it quotes', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async ({ columns, formulas }) => {
        sheets += 1;
        const name = `S${sheets}`;
        const sheet = host.model.addSheet(name);
        const texts = { row: 0, column: 0, rows: ROWS, columns: 6 };
        const cells = Array.from({ length: ROWS }, (_, row) => columns.map((each) => each[row]));
        const typed = cells.map((row) => row.map((cell) => asTyped(cell)));
        sheet.write(texts, typed, 'user');
        formulas.forEach((formula, index) =>
          sheet.write(
            { row: 0, column: 8 + index * 12, rows: 1, columns: 1 },
            [[`=${formula}`]],
            'user',
          ),
        );
        await host.settled();
        for (const [index, formula] of formulas.entries()) {
          const column = 8 + index * 12;
          const excel = host.errorMessage(sheet.id, 0, column);
          const address = `${columnLetters(column)}1`;
          const { finding, cell } = await explainedAt(host, name, address);
          const where = `${formula} over ${JSON.stringify(cells)}`;
          if (finding.kind !== 'calls') throw new Error(`${finding.kind}: ${where}`);
          const messages = finding.calls.flatMap((each) => messagesOf(each));
          expect([where, excel !== undefined, excel ?? messages[0]]).toEqual([
            where,
            finding.verdict === 'problem' && !isPartial(finding.calls),
            messages[0],
          ]);
          if (!cell.isError) expect([where, finding.verdict]).toEqual([where, 'well']);
          finding.calls.forEach((each) => expectQuoted(where, each, valueAt));
        }
        host.model.removeSheet(sheet.id);

        function valueAt(row: number, column: number): unknown {
          return sheet.cell(row, column)?.value;
        }
      }),
      { numRuns: runs(8, 80), endOnFailure: true },
    );
  });
});

/** The workbench plays Excel on the web and says so, also where it hands over blanks as desktops do. */
function onPlatform({ context, ...office }: typeof Office, platform: string): unknown {
  const { diagnostics, requirements } = context;
  return { ...office, context: { requirements, diagnostics: { ...diagnostics, platform } } };
}

/** Excel has messages for single errors only, not for those in a range of results. */
function isPartial(calls: readonly CallExplained<FunctionProblem>[]): boolean {
  return calls.some(({ outcome }) => outcome.kind === 'result');
}

function expectQuoted(
  where: string,
  { outcome, within }: CallExplained<FunctionProblem>,
  valueAt: (row: number, column: number) => unknown,
): void {
  const found = outcome.kind === 'result' ? outcome.error : outcome;
  if (found && 'problem' in found && 'cell' in found.problem) {
    const { cell } = found.problem;
    const [first] = found.causes;
    const isWhole = first?.kind === 'cells' && first.area.rows * first.area.columns > 1;
    if (first?.kind === 'cells' && !isWhole) {
      const value = valueAt(first.area.row, first.area.column);
      const isEmpty = cell === '' && isBlank(value);
      expect([where, isEmpty ? '' : shown(value)]).toEqual([where, cell]);
    }
    // What is quoted is somewhere: in cells, in the formula or in a call within it.
    expect([where, first === undefined]).toEqual([where, false]);
    if (isWhole) expect([where, found.problem.problem]).toEqual([where, 'unknown-scale']);
  }
  within.forEach((each) => expectQuoted(where, each, valueAt));
}

/** A person's apostrophe keeps a code or a number as text. */
function asTyped(cell: string | number | boolean | undefined): string | number | boolean {
  return typeof cell === 'string' && cell !== '' && !cell.startsWith('=')
    ? `'${cell}`
    : (cell ?? '');
}
