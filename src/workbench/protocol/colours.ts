import NAMED from 'color-name';
import { apiError } from './api-error';

/**
 * A colour as Excel accepts it, with or without the `#`, or by any name that CSS has.
 *
 *   colourArgument('4c9f38', 'RangeFill.color')  //=> '#4C9F38'
 */
export function colourArgument(value: unknown, location: string): string {
  if (typeof value === 'string') {
    const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
    if (hex) return `#${hex.toUpperCase()}`;
    const name = value.toLowerCase();
    if (Object.hasOwn(NAMED, name)) return hexOf(NAMED[name as keyof typeof NAMED]);
  }
  throw apiError('InvalidArgument', location);
}

const hexOf = (parts: readonly number[]): string =>
  `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
