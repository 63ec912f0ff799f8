import type {
  CustomFunctions,
  FunctionDescription,
  Invocation,
  InvocationResult,
} from '../../src/workbench/model/custom-functions';
import type { Area, Cell, Sheet, WorkbookSnapshot } from '../../src/workbench/model/snapshot';
import type { SheetModel, WorkbookModel } from '../../src/workbench/model/workbook-model';
import type * as Workbench from '../../src/workbench/node';
import { WORKBENCH_BUNDLE } from './bundle';
import { loadOnce } from './load-once';

/** A calculating workbook, and an add-in that answers at once. */
export interface Opened {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
  readonly functions: CustomFunctions;
  /** Calls in the order in which they were sent. */
  readonly calls: Invocation[];
}

type Answer = unknown;
/** The answer of a test's add-in: a value, or a thrown `Refusal`. */
export type Answers = Readonly<Record<string, (...args: unknown[]) => Answer>>;

export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly said?: string,
  ) {
    super(code);
  }
}

interface Options {
  readonly snapshot?: WorkbookSnapshot;
  readonly functions?: readonly FunctionDescription[];
  readonly answers?: Answers;
  readonly blanks?: 0 | null;
  readonly locale?: string;
  /** Milliseconds before each batch of calls is answered. */
  readonly delay?: number;
  /** Calculates conditional formats as the grid does. */
  readonly appliesConditionalFormats?: boolean;
}

const opened: (() => void)[] = [];

/** For `afterEach`: disposes of the workbooks a test opened. */
export function closeModels(): void {
  for (const dispose of opened.splice(0)) dispose();
}

export function openModel(options: Options = {}): Opened {
  const { createHeadlessModel } = loadOnce<typeof Workbench>(WORKBENCH_BUNDLE);
  const { model, functions, dispose } = createHeadlessModel({
    functions: options.functions ?? [],
    namespace: 'SDG',
    ...(options.blanks !== undefined && { blanks: options.blanks }),
    ...(options.locale !== undefined && { locale: options.locale }),
    ...(options.appliesConditionalFormats && { appliesConditionalFormats: true }),
  });
  opened.push(dispose);
  const calls: Invocation[] = [];
  functions.send = (invocations) => {
    calls.push(...invocations);
    const results = invocations.map((invocation) => answer(invocation, options.answers ?? {}));
    setTimeout(() => {
      functions.answer(results);
    }, options.delay ?? 0);
  };
  if (options.snapshot) model.load(options.snapshot);
  return { model, sheet: model.activeSheet(), functions, calls };
}

function answer({ id, functionId, args }: Invocation, answers: Answers): InvocationResult {
  const compute = answers[functionId];
  if (!compute) return { id, ok: false, code: '#NAME?' };
  try {
    return { id, ok: true, value: compute(...args) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, said } = error;
    return { id, ok: false, code, ...(said !== undefined && { message: said }) };
  }
}

/** `area('B2:C3')`, or one cell. */
export function area(address: string): Area {
  const [from = 'A1', to = from] = address.split(':').map((part) => part.replaceAll('$', ''));
  const [a, b] = [place(from), place(to)];
  return { ...a, rows: b.row - a.row + 1, columns: b.column - a.column + 1 };
}

function place(address: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Writes one cell as the user or the add-in would. */
export function enter(sheet: SheetModel, address: string, input: string | number | boolean): void {
  sheet.write(area(address), [[input]], 'addin');
}

export const valueAt = (sheet: SheetModel, address: string) => sheet.values(area(address))[0]?.[0];

export const textAt = (sheet: SheetModel, address: string) => sheet.texts(area(address))[0]?.[0];

export function cellAt(sheet: SheetModel, address: string): Cell | undefined {
  const { row, column } = place(address);
  return sheet.cell(row, column);
}

export const EMPTY_SHEET: Sheet = {
  id: 's1',
  name: 'Sheet1',
  visibility: 'Visible',
  cells: {},
  columnWidths: {},
  rowHeights: {},
  merges: [],
  conditionalFormats: [],
  validations: [],
  tables: [],
  isProtected: false,
};

/** A workbook of these sheets; the first is shown. */
export function workbook(
  sheets: readonly Partial<Sheet>[],
  rest: Partial<WorkbookSnapshot> = {},
): WorkbookSnapshot {
  const filled = sheets.map((sheet, index) => ({
    ...EMPTY_SHEET,
    id: `s${index + 1}`,
    name: `Sheet${index + 1}`,
    ...sheet,
  }));
  return {
    name: 'Book1',
    sheets: filled,
    activeSheetId: filled[0]?.id ?? '',
    names: [],
    settings: {},
    customXml: {},
    ...rest,
  };
}
