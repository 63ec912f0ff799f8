/** The United Nations' colours of goals 1–17, in order. */
export const GOAL_COLOURS: readonly string[] = [
  '#E5243B',
  '#DDA63A',
  '#4C9F38',
  '#C5192D',
  '#FF3A21',
  '#26BDE2',
  '#FCC30B',
  '#A21942',
  '#FD6925',
  '#DD1367',
  '#FD9D24',
  '#BF8B2E',
  '#3F7E44',
  '#0A97D9',
  '#56C02B',
  '#00689D',
  '#19486A',
];

const BLACK = '#000000';
const WHITE = '#FFFFFF';

/**
 * Black or white, whichever reads better on `fill` (`#RRGGBB`). The better of the two always
 * reaches WCAG AA's 4.5; white, as on the official icons, fails on seven of the goals.
 *
 *     textColourOn('#FCC30B') //=> '#000000'
 *     textColourOn('#19486A') //=> '#FFFFFF'
 */
export function textColourOn(fill: string): typeof BLACK | typeof WHITE {
  return contrast(fill, WHITE) >= contrast(fill, BLACK) ? WHITE : BLACK;
}

/**
 * Contrast ratio of two colours (`#RRGGBB`), 1 to 21, as WCAG 2.1 defines it.
 *
 *     contrast('#000000', '#FFFFFF') //=> 21
 */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 (black) to 1 (white): WCAG 2.1, "relative luminance". */
function luminance(colour: string): number {
  const channel = (from: number) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
