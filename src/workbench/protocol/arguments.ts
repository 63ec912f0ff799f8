import { apiError } from './api-error';

/** Checks arguments as Excel does; a wrong one is `InvalidArgument` at the member. */
export function textArgument(value: unknown, location: string): string {
  if (typeof value !== 'string') throw apiError('InvalidArgument', location);
  return value;
}

export function wholeArgument(value: unknown, location: string, fallback?: number): number {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw apiError('InvalidArgument', location);
  }
  return value;
}

export function numberArgument(value: unknown, location: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw apiError('InvalidArgument', location);
  }
  return value;
}

export function booleanArgument(value: unknown, location: string): boolean {
  if (typeof value !== 'boolean') throw apiError('InvalidArgument', location);
  return value;
}

/** A value of an Office.js enumeration. */
export function wordArgument<W extends string>(
  value: unknown,
  words: readonly W[],
  location: string,
): W {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw apiError('InvalidArgument', location);
  return word;
}

/** A plain object such as `{ formula1: 1, operator: 'EqualTo' }`. */
export function recordArgument(
  value: unknown,
  location: string,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw apiError('InvalidArgument', location);
  }
  return value as Readonly<Record<string, unknown>>;
}
