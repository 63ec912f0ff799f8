import type { BaseValueObject } from '@univerjs/engine-formula';
import { ArrayValueObject, StringValueObject, ValueObjectFactory } from '@univerjs/engine-formula';

/** Constants remembered that are not numbers; a workbook's formulas contain a few hundred. */
const MEMORY = 20_000;

/**
 * Avoids work that Univer does for every text: it stores the text under a hash of all its
 * characters, which is only read where there are links or pictures; it checks again whether a
 * constant of a formula is an error, a date, a time or a number, although it is not; and it takes a list such
 * as `{"T","total"}` apart each time it is used.
 */
export function makeTextsCheap(): void {
  const texts = StringValueObject as unknown as Texts;
  if (texts.areCheap) return;
  texts.areCheap = true;
  const createText = texts.create.bind(texts);
  texts.create = (text, options) => (options ? createText(text, options) : new texts(text));

  // A text may be a number in one case and none in the other.
  const known = { plain: new Map<string, Known>(), patterns: new Map<string, Known>() };
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (raw, ignorePatterns = false) => {
    if (typeof raw !== 'string') return create(raw, ignorePatterns);
    if (raw.startsWith(SHORT))
      return ValueObjectFactory.create(full.get(raw) ?? raw, ignorePatterns);
    const memory = ignorePatterns ? known.plain : known.patterns;
    const found = memory.get(raw);
    if (typeof found === 'string') return new texts(found);
    if (found) return listOf(found);
    const value = create(raw, ignorePatterns);
    const note = value.isString() ? String(value.getValue()) : textsOf(value);
    if (note === undefined) return value;
    if (memory.size >= MEMORY) memory.clear();
    memory.set(raw, note);
    return value;
  };
}

/** What no list that a person writes begins with. */
const SHORT = '{"\u0001';
const short = new Map<string, string>();
const full = new Map<string, string>();

/**
 * A list of one short text that stands for a long one in formulas, until its values are asked for:
 * Univer puts all that a name refers to into each formula that uses the name, and reads it there
 * character by character.
 *
 *     shortList('{"T","total","totally"}') //=> '{"\u00011"}'
 */
export function shortList(list: string): string {
  const known = short.get(list);
  if (known !== undefined) return known;
  const made = `${SHORT}${short.size + 1}"}`;
  short.set(list, made);
  full.set(made, list);
  return made;
}

/** What a constant of a formula contains: one text or a list. */
type Known = string | List;
/** Rows × columns of texts, which nothing changes; numbers could be given a format. */
type List = readonly (readonly BaseValueObject[])[];

function textsOf(value: BaseValueObject): List | undefined {
  if (!value.isArray()) return undefined;
  const rows = (value as unknown as ArrayValueObject).getArrayValue() as List;
  const plain = (row: List[number]) =>
    row.length === rows[0]?.length && row.every((each) => each.isString());
  return rows.every(plain) ? copyOf(rows) : undefined;
}

const copyOf = (rows: List) => rows.map((row) => [...row]);

/** A list of its own for each use: functions put their results into the list they were given. */
function listOf(rows: List): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: copyOf(rows),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** The part of Univer's text values that is used here. */
interface Texts {
  areCheap?: boolean;
  new (text: string): BaseValueObject;
  create(text: string, options?: unknown): BaseValueObject;
}
