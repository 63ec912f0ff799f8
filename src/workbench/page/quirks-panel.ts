import type { Quirks } from '../quirks';
import { element } from './dom';

const MEGABYTE = 1024 * 1024;

/** Errors an add-in must be able to handle. */
const ERRORS = [
  'GeneralException',
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'InvalidOperation',
];

export interface QuirksChanges {
  /** Passed to the add-in when a pane opens, so the pane must be opened again. */
  readonly excel: () => void;
  /** All formulas must be calculated again. */
  readonly blanks: () => void;
  readonly protectSheet: (isProtected: boolean) => void;
  readonly protectWorkbook: (isProtected: boolean) => void;
}

export interface QuirksPanel {
  readonly root: HTMLElement;
  /** Shows what is protected now, after another sheet was activated. */
  showProtection(sheet: boolean, workbook: boolean): void;
}

let fields = 0;

function field(label: string, control: HTMLElement, help?: string): HTMLElement {
  const id = (control.id ||= `quirk-${++fields}`);
  const isCheck = control.matches('[type=checkbox]');
  const name = element('label', { for: id }, label);
  return element(
    'div',
    { class: isCheck ? 'field check' : 'field', title: help },
    ...(isCheck ? [control, name] : [name, control]),
  );
}

function choice<Value extends string>(
  options: readonly (readonly [Value, string])[],
  value: Value,
  change: (value: Value) => void,
): HTMLSelectElement {
  const select = element(
    'select',
    { onchange: () => change(select.value as Value) },
    ...options.map(([key, text]) => element('option', { value: key }, text)),
  );
  select.value = value;
  return select;
}

function number(value: number | undefined, change: (value: number | undefined) => void) {
  const input = element('input', {
    type: 'number',
    min: 0,
    step: 'any',
    value,
    oninput: () => change(input.value === '' ? undefined : Number(input.value)),
  });
  return input;
}

function check(change: (isOn: boolean) => void, isOn = false) {
  const input = element('input', { type: 'checkbox', onchange: () => change(input.checked) });
  input.checked = isOn;
  return input;
}

/** Settings for how Excel is simulated. They apply from the add-in's next request on. */
export function createQuirksPanel(quirks: Quirks, changes: QuirksChanges): QuirksPanel {
  const failing = { code: 'GeneralException', ...quirks.fail };
  const fail = (change: Partial<NonNullable<Quirks['fail']>>) => {
    Object.assign(failing, change);
    const { request, action, code } = failing as Partial<NonNullable<Quirks['fail']>>;
    quirks.fail = request
      ? { request, ...(action !== undefined && { action }), ...(code && { code }) }
      : undefined;
  };
  const sheet = check(changes.protectSheet);
  const workbook = check(changes.protectWorkbook);
  const root = element(
    'div',
    { class: 'quirks' },
    field(
      'Excel version',
      choice(
        [
          ['365', 'Microsoft 365'],
          ['2024', 'LTSC 2024'],
          ['2021', '2021'],
        ],
        quirks.excel,
        (excel) => {
          quirks.excel = excel;
          changes.excel();
        },
      ),
      'Members that this version does not have fail with ApiNotFound.',
    ),
    field(
      'Empty cells reach functions as',
      choice(
        [
          ['null', 'null (web)'],
          ['0', '0 (desktop)'],
        ],
        String(quirks.blanks) as 'null' | '0',
        (blanks) => {
          quirks.blanks = blanks === '0' ? 0 : null;
          changes.blanks();
        },
      ),
    ),
    field(
      'Largest request, MB',
      number(quirks.payloadLimit / MEGABYTE, (megabytes) => {
        quirks.payloadLimit = (megabytes ?? 5) * MEGABYTE;
      }),
    ),
    field(
      'Each answer takes, ms',
      number(quirks.delay, (delay) => {
        quirks.delay = delay ?? 0;
      }),
    ),
    field(
      'Request that fails, no.',
      // Once the field is empty, all requests succeed again.
      number(quirks.fail?.request, (request) => fail({ request: request ?? 0 })),
      'Counts from 1; the list below shows the numbers so far.',
    ),
    field(
      '… after so many actions',
      number(quirks.fail?.action, (action) => {
        if (action === undefined) delete (failing as { action?: number }).action;
        fail(action === undefined ? {} : { action });
      }),
      'Left empty, the request is refused whole.',
    ),
    field(
      '… with the error',
      choice(
        ERRORS.map((code) => [code, code] as const),
        failing.code,
        (code) => fail({ code }),
      ),
    ),
    field('This sheet is protected', sheet),
    field('The workbook’s structure is protected', workbook),
    field(
      'A cell is being edited',
      check((editing) => {
        quirks.editing = editing;
      }, quirks.editing),
      'Excel refuses requests while the user is typing into a cell.',
    ),
    field(
      'Sheets list the workbook’s names too',
      check((allNames) => {
        quirks.allNames = allNames;
      }, quirks.allNames),
    ),
    field(
      'The add-in came from Marketplace',
      check((marketplace) => {
        quirks.marketplace = marketplace;
      }, quirks.marketplace),
      'Excel lets only the user open its pane, and ignores showAsTaskpane.',
    ),
    field(
      'Printer',
      choice(
        [
          ['any', 'any paper'],
          ['without A3', 'without A3'],
          ['none', 'none'],
        ],
        quirks.printer,
        (printer) => {
          quirks.printer = printer;
        },
      ),
      'Without one, Excel refuses every page set-up.',
    ),
    field(
      'Templates are refused',
      check((refused) => {
        quirks.refusedTemplates = refused;
      }, quirks.refusedTemplates),
      'Sheets of other workbooks cannot be inserted.',
    ),
    field(
      'Rules by cell value cannot be read',
      check((unreadable) => {
        quirks.unreadableRules = unreadable;
      }, quirks.unreadableRules),
      'Excel fails the whole request over one such conditional format.',
    ),
  );
  return {
    root,
    showProtection: (sheetIsProtected, workbookIsProtected) => {
      sheet.checked = sheetIsProtected;
      workbook.checked = workbookIsProtected;
    },
  };
}
