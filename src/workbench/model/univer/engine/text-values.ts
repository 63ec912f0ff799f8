import type { BaseValueObject } from '@univerjs/engine-formula';
import { StringValueObject, ValueObjectFactory } from '@univerjs/engine-formula';

/** Texts remembered not to be numbers; a workbook's formulas contain a few hundred. */
const MEMORY = 20_000;

/**
 * Avoids work that Univer does for every text: it stores the text under a hash of all its
 * characters, which is only read where there are links or pictures; and it checks again whether a
 * constant of a formula is a date, a time or a number, although it is not.
 */
export function makeTextsCheap(): void {
  const texts = StringValueObject as unknown as Texts;
  if (texts.areCheap) return;
  texts.areCheap = true;
  const createText = texts.create.bind(texts);
  texts.create = (text, options) => (options ? createText(text, options) : new texts(text));

  const noNumbers = new Set<string>();
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (raw, ignoreNumbers) => {
    if (typeof raw !== 'string' || ignoreNumbers) return create(raw, ignoreNumbers);
    if (noNumbers.has(raw)) return create(raw, true);
    const value = create(raw, ignoreNumbers);
    if (value.isString()) {
      if (noNumbers.size >= MEMORY) noNumbers.clear();
      noNumbers.add(raw);
    }
    return value;
  };
}

/** The part of Univer's text values that is used here. */
interface Texts {
  areCheap?: boolean;
  new (text: string): BaseValueObject;
  create(text: string, options?: unknown): BaseValueObject;
}
