import type { BaseValueObject } from '@univerjs/engine-formula';
import { StringValueObject, ValueObjectFactory } from '@univerjs/engine-formula';

/** Texts remembered as no number; a workbook's formulas name a few hundred. */
const MEMORY = 20_000;

/**
 * Spares work that Univer does for each text it makes: it enters the text into a memory, by a hash
 * of all its characters, that it reads only where there are links or pictures; and it tries again
 * whether a constant of a formula reads as a date, a time or a number, though it is no number.
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
