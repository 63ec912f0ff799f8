import type { DefinedName } from '../../../model/snapshot';
import { formatAddress, parseArea } from '../../../model/a1';
import { apiError } from '../../api-error';
import { booleanArgument, textArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { NameTarget, RangeTarget, ScopeTarget } from '../../objects/targets';
import { addressed, equalNames } from '../../resolve';
import type { Session } from '../../session';
import { requireFormulaText } from '../../sheet/formula-text';

export const NAMES: OfficeClass<ScopeTarget> = {
  items: (target, session) =>
    [target, ...(target.sheet && session.quirks.allNames ? [{}] : [])].flatMap((scope) =>
      namesOf(scope, session).map(({ name }) => OfficeObject.of('NamedItem', { ...scope, name })),
    ),
  methods: {
    add: (target, [name, reference, comment], session) => {
      const location = 'NamedItemCollection.add';
      const formula = referenceText(reference, location);
      return added(target, textArgument(name, location), formula, comment, session, location);
    },
    addFormulaLocal: (target, [name, formula, comment], session) => {
      const location = 'NamedItemCollection.addFormulaLocal';
      const text = textArgument(formula, location);
      return added(target, textArgument(name, location), text, comment, session, location);
    },
    getCount: (target, _args, session) => namesOf(target, session).length,
    getItem: (target, [name], session) => {
      const found = find(target, name, session);
      if (!found) throw apiError('ItemNotFound', 'NamedItemCollection.getItem');
      return OfficeObject.of('NamedItem', { ...target, name: found.name });
    },
    getItemOrNullObject: (target, [name], session) => {
      const found = find(target, name, session);
      return found ? OfficeObject.of('NamedItem', { ...target, name: found.name }) : null;
    },
  },
};

export const NAME: OfficeClass<NameTarget> = {
  identity: ({ name }) => ({ _Id: name }),
  reads: {
    name: ({ name }) => name,
    formula: (target, session) => itemOf(target, session).formula,
    value: (target, session) => {
      const item = itemOf(target, session);
      const range = addressed(item.formula, target.sheet, session);
      return range ? formatAddress(range.sheet.name, range.area, true) : item.formula.slice(1);
    },
    type: (target, session) => (rangeOf(target, session) ? 'Range' : 'String'),
    visible: (target, session) => itemOf(target, session).visible ?? true,
    scope: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook'),
    comment: (target, session) => itemOf(target, session).comment ?? '',
  },
  writes: {
    formula: (target, value, session) => {
      const formula = requireFormula(value, 'NamedItem.formula');
      session.model.setName({ ...itemOf(target, session), formula });
    },
    visible: (target, value, session) => {
      const visible = booleanArgument(value, 'NamedItem.visible');
      session.model.setName({ ...itemOf(target, session), visible });
    },
    comment: (target, value, session) => {
      const comment = textArgument(value, 'NamedItem.comment');
      session.model.setName({ ...itemOf(target, session), comment });
    },
  },
  objects: {
    worksheet: ({ sheet }) => {
      if (!sheet) throw apiError('ItemNotFound', 'NamedItem.worksheet');
      return OfficeObject.of('Worksheet', sheet);
    },
    worksheetOrNullObject: ({ sheet }) => (sheet ? OfficeObject.of('Worksheet', sheet) : null),
  },
  methods: {
    delete: (target, _args, session) => {
      const item = itemOf(target, session);
      session.model.removeName(item.name, item.sheetId);
    },
    getRange: (target, _args, session) => {
      const range = rangeOf(target, session);
      if (!range) throw apiError('ItemNotFound', 'NamedItem.getRange');
      return OfficeObject.of('Range', range);
    },
    getRangeOrNullObject: (target, _args, session) => {
      const range = rangeOf(target, session);
      return range ? OfficeObject.of('Range', range) : null;
    },
  },
};

function namesOf({ sheet }: ScopeTarget, session: Session): readonly DefinedName[] {
  return session.model.names().filter((item) => item.sheetId === sheet?.id);
}

function find(target: ScopeTarget, name: unknown, session: Session): DefinedName | undefined {
  return namesOf(target, session).find(
    (item) => typeof name === 'string' && equalNames(item.name, name),
  );
}

function itemOf(target: NameTarget, session: Session): DefinedName {
  const item = find(target, target.name, session);
  if (!item) throw apiError('ItemNotFound', 'NamedItem');
  return item;
}

const rangeOf = (target: NameTarget, session: Session): RangeTarget | undefined =>
  addressed(itemOf(target, session).formula, target.sheet, session);

/** Letters, digits, `_` and `.`, not starting with a digit, and not like a cell reference. */
function isName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    parseArea(name) === undefined &&
    !/^(r|c|r\d+c\d+)$/i.test(name)
  );
}

function added(
  target: ScopeTarget,
  name: string,
  formula: string,
  comment: unknown,
  session: Session,
  location: string,
): OfficeObject {
  if (!isName(name) || find(target, name, session)) throw apiError('InvalidArgument', location);
  session.model.setName({
    name,
    formula: requireFormula(formula, location),
    ...(target.sheet && { sheetId: target.sheet.id }),
    ...(comment != null && comment !== '' && { comment: textArgument(comment, location) }),
  });
  return OfficeObject.of('NamedItem', { ...target, name });
}

function requireFormula(value: unknown, location: string): string {
  const formula = textArgument(value, location);
  if (!formula.startsWith('=') || formula.length < 2) throw apiError('InvalidArgument', location);
  requireFormulaText(formula, location);
  return formula;
}

/** A `Range` object is converted to its absolute address. */
function referenceText(reference: unknown, location: string): string {
  const range = reference instanceof OfficeObject ? reference.as('Range') : undefined;
  if (range) return `=${formatAddress(range.sheet.name, range.area, true)}`;
  return textArgument(reference, location);
}
