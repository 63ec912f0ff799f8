import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** The add-in's own teal, from dark to light; white on 80 has a contrast of 8.3. */
const BRAND: BrandVariants = {
  10: '#020f12',
  20: '#06232b',
  30: '#093440',
  40: '#0b3f4d',
  50: '#0d4655',
  60: '#0e4a5a',
  70: '#125767',
  80: '#17606f',
  90: '#2d7686',
  100: '#5fa3b1',
  110: '#7ab6c2',
  120: '#8fc3cd',
  130: '#a5d0d8',
  140: '#bcdde3',
  150: '#d5eaee',
  160: '#eaf5f7',
};

/** The parts of Office's theme that we use; none at all in Excel on the web. */
export type OfficeTheme =
  { readonly bodyBackgroundColor?: string; readonly isDarkTheme?: boolean } | null | undefined;

/**
 * Whether Office is dark. Light if Office does not say: Excel on the web is light by default, and
 * following the system's preference would put a dark pane next to a white sheet.
 *
 *     isDark({ bodyBackgroundColor: '#262626' }) //=> true
 *     isDark(null) //=> false
 */
export function isDark(office: OfficeTheme): boolean {
  if (typeof office?.isDarkTheme === 'boolean') return office.isDarkTheme;
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(office?.bodyBackgroundColor ?? '');
  if (!hex) return false;
  const [red, green, blue] = hex.slice(1, 4).map((part) => parseInt(part, 16)) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The Fluent theme that matches Office's. */
export function paneTheme(office: OfficeTheme): Theme {
  return isDark(office) ? createDarkTheme(BRAND) : createLightTheme(BRAND);
}
