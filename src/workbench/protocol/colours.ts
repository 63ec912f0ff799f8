import { apiError } from './api-error';

/** The original colour names of HTML; other colours are given as `#RRGGBB`. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  fuchsia: '#FF00FF',
  gray: '#808080',
  green: '#008000',
  lime: '#00FF00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  silver: '#C0C0C0',
  teal: '#008080',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/**
 * A colour as Excel accepts it, with or without the `#`, or by name.
 *
 *   colourArgument('4c9f38', 'RangeFill.color')  //=> '#4C9F38'
 */
export function colourArgument(value: unknown, location: string): string {
  if (typeof value === 'string') {
    const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
    const named = NAMED[value.toLowerCase()];
    if (hex) return `#${hex.toUpperCase()}`;
    if (named) return named;
  }
  throw apiError('InvalidArgument', location);
}
