import type { Color } from 'hucre';
import { resolveThemeColor } from 'hucre';

/** The colours of Office's own theme, for files without one. */
const OFFICE_THEME = [
  '000000',
  'FFFFFF',
  '44546A',
  'E7E6E6',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** The first 64 colours of the older palette: the eight basic ones twice, then Excel 97's own. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Styles number light before dark; the theme's list has dark first. */
const themeSlot = (index: number) => [1, 0, 3, 2][index] ?? index;

/**
 * A file's colour as `#RRGGBB`; `undefined` for "automatic".
 *
 *     shownColour({ theme: 4 }, undefined)  //=> '#4472C4'
 */
export function shownColour(
  colour: Color | undefined,
  theme: readonly string[] | undefined,
): string | undefined {
  if (!colour) return undefined;
  if (colour.rgb !== undefined) {
    const rgb = colour.rgb.slice(-6).toUpperCase();
    return /^[0-9A-F]{6}$/.test(rgb) ? `#${rgb}` : undefined;
  }
  if (colour.theme !== undefined) {
    const slot = themeSlot(colour.theme);
    return `#${resolveThemeColor([...(theme ?? OFFICE_THEME)], slot, colour.tint).toUpperCase()}`;
  }
  const indexed = colour.indexed === undefined ? undefined : INDEXED[colour.indexed];
  return indexed && `#${indexed}`;
}

/** `#4472C4` → the form files store. */
export const storedColour = (colour: string): Color => ({
  rgb: colour.replace(/^#/, '').toUpperCase(),
});
