import type { Validation } from '../../../model/snapshot';
import { formatAddress } from '../../../model/a1';
import { apiError, notPlayed } from '../../api-error';
import { cellsOf, intersection } from '../../../model/area';
import { booleanArgument, recordArgument, textArgument, wordArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { AreasTarget } from '../../objects/targets';
import { omit } from '../../omit';
import { requireRuleText } from '../../sheet/formula-text';
import { requireUnprotected } from '../../sheet/protection';

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
const NUMBERS = ['wholeNumber', 'decimal', 'textLength'] as const;
/** Maximum characters in Excel for a typed list, a message and a title. */
const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 255;
const LONGEST_TITLE = 32;
const TYPES = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  custom: 'Custom',
} as const;

export const DATA_VALIDATION: OfficeClass<AreasTarget> = {
  reads: {
    type: (target) => {
      const rules = rulesOf(target);
      const [first, ...others] = rules;
      if (others.length > 0) return first ? 'MixedCriteria' : 'Inconsistent';
      return first ? TYPES[first.rule.kind] : 'None';
    },
    rule: (target) => ruleObject(onlyRule(target)),
    ignoreBlanks: (target) => onlyRule(target)?.ignoreBlanks ?? true,
    prompt: (target) => {
      const prompt = onlyRule(target)?.prompt;
      return prompt
        ? { ...prompt, showPrompt: true }
        : { message: '', showPrompt: true, title: '' };
    },
    errorAlert: (target) => {
      const error = onlyRule(target)?.error;
      const { message, title, style } = error ?? { message: '', title: '', style: 'Stop' };
      return { message, showAlert: true, style, title };
    },
  },
  writes: {
    rule: (target, value) => {
      const rule = ruleArgument(value, 'DataValidation.rule');
      put(target, 'DataValidation.rule', (known) => ({ ...known, rule }));
    },
    ignoreBlanks: (target, value) => {
      const ignoreBlanks = booleanArgument(value, 'DataValidation.ignoreBlanks');
      put(target, 'DataValidation.ignoreBlanks', (known) => ({ ...known, ignoreBlanks }));
    },
    prompt: (target, value) => {
      const { title, message, shows } = messageArgument(
        value,
        'DataValidation.prompt',
        'showPrompt',
      );
      put(target, 'DataValidation.prompt', (known) =>
        shows ? { ...known, prompt: { title, message } } : omit(known, 'prompt'),
      );
    },
    errorAlert: (target, value) => {
      const location = 'DataValidation.errorAlert';
      const { title, message, shows } = messageArgument(value, location, 'showAlert');
      const word = recordArgument(value, location)['style'] ?? 'Stop';
      const style = wordArgument(word, ['Stop', 'Warning', 'Information'], location);
      put(target, location, (known) =>
        shows ? { ...known, error: { title, message, style } } : omit(known, 'error'),
      );
    },
  },
  methods: {
    clear: ({ sheet, areas }) => {
      requireUnprotected(sheet, 'DataValidation.clear');
      sheet.putValidation(areas, undefined);
    },
  },
};

/** The different validations of the cells, including `undefined` if some cells have none. */
function rulesOf({ sheet, areas }: AreasTarget): readonly (Validation | undefined)[] {
  const met = sheet
    .validations()
    .filter((one) => one.areas.some((a) => areas.some((b) => intersection(a, b))));
  const covered = areas.every((area) => isCovered(area, met));
  return covered ? met : [undefined, ...met];
}

function isCovered(
  area: AreasTarget['areas'][number],
  validations: readonly Validation[],
): boolean {
  const parts = validations.flatMap((one) => one.areas);
  if (parts.some((part) => sizeOf(intersection(part, area)) === sizeOf(area))) return true;
  const cells = parts.reduce((sum, part) => sum + sizeOf(intersection(part, area)), 0);
  if (cells < sizeOf(area)) return false;
  for (const { row, column } of cellsOf(area)) {
    const cell = { row, column, rows: 1, columns: 1 };
    if (!parts.some((part) => intersection(part, cell))) return false;
  }
  return true;
}

const sizeOf = (area: AreasTarget['areas'][number] | undefined): number =>
  area ? area.rows * area.columns : 0;

function onlyRule(target: AreasTarget): Validation | undefined {
  const [first, ...others] = rulesOf(target);
  return others.length === 0 ? first : undefined;
}

type Rule = Validation['rule'];
type Unplaced = Omit<Validation, 'id' | 'areas'>;

/** Excel stores messages of cells without a rule; here a rule must be set first. */
function put(
  target: AreasTarget,
  location: string,
  change: (known: Partial<Unplaced>) => Partial<Unplaced>,
): void {
  const { sheet, areas } = target;
  requireUnprotected(sheet, location);
  const present = onlyRule(target);
  const known = present ? omit(present, 'id', 'areas') : {};
  const { rule, ...changed } = change(known);
  if (!rule) throw notPlayed(location, 'In the workbench a rule comes before its messages.');
  sheet.putValidation(areas, { ...changed, rule, areas, id: freeId(target) });
}

function freeId({ sheet }: AreasTarget): string {
  const taken = new Set(sheet.validations().map((one) => one.id));
  let count = taken.size + 1;
  while (taken.has(`validation-${count}`)) count++;
  return `validation-${count}`;
}

function messageArgument(value: unknown, location: string, flag: string) {
  const record = recordArgument(value, location);
  const title = textArgument(record['title'] ?? '', location);
  const message = textArgument(record['message'] ?? '', location);
  if (title.length > LONGEST_TITLE || message.length > LONGEST_MESSAGE) {
    throw apiError('InvalidArgument', location);
  }
  return { title, message, shows: record[flag] !== false };
}

function ruleArgument(value: unknown, location: string): Rule {
  const record = recordArgument(value, location);
  if (record['list'] != null) return listRule(record['list'], location);
  if (record['custom'] != null) {
    const { formula } = recordArgument(record['custom'], location);
    const text = textArgument(formula, location);
    requireRuleText(text, location);
    return { kind: 'custom', formula: text };
  }
  for (const kind of NUMBERS) {
    if (record[kind] == null) continue;
    const { formula1, formula2, operator } = recordArgument(record[kind], location);
    const word = wordArgument(operator, OPERATORS, location);
    if (word.endsWith('etween') && formula2 == null) throw apiError('InvalidArgument', location);
    return {
      kind,
      operator: word,
      formula1: bound(formula1, location),
      ...(formula2 != null && { formula2: bound(formula2, location) }),
    };
  }
  if (record['date'] != null || record['time'] != null) {
    throw notPlayed(location, 'The workbench validates no dates and times.');
  }
  throw apiError('InvalidArgument', location);
}

function listRule(value: unknown, location: string): Rule {
  const { source, inCellDropDown } = recordArgument(value, location);
  const dropDown = inCellDropDown !== false;
  if (source instanceof OfficeObject) {
    return { kind: 'list', source: bound(source, location) as string, dropDown };
  }
  const text = textArgument(source, location);
  const isTyped = !text.startsWith('=');
  if (text === '' || (isTyped && text.length > LONGEST_LIST)) {
    throw apiError('InvalidArgument', location);
  }
  return { kind: 'list', source: text, dropDown };
}

/** A number, a formula, or a range, which is converted to its address. */
function bound(value: unknown, location: string): string | number {
  if (value instanceof OfficeObject) {
    const range = value.as('Range');
    if (range) return `=${formatAddress(range.sheet.name, range.area, true)}`;
  }
  if (typeof value === 'number') return value;
  return textArgument(value, location);
}

function ruleObject(validation: Validation | undefined): unknown {
  if (!validation) return {};
  const { rule } = validation;
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: rule.dropDown, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'wholeNumber':
    case 'decimal':
    case 'textLength': {
      const { kind, ...criteria } = rule;
      return { [kind]: criteria };
    }
  }
}
