import { contrast } from '../../../src/catalogue/colours';
import { isDark, paneTheme } from '../../../src/taskpane/shell/theme';

test.each([
  [null, false],
  [undefined, false],
  [{}, false],
  [{ bodyBackgroundColor: '#FFFFFF' }, false],
  [{ bodyBackgroundColor: '#262626' }, true],
  [{ bodyBackgroundColor: '0a0a0a' }, true],
  [{ bodyBackgroundColor: 'unheard of' }, false],
  [{ bodyBackgroundColor: '#FFFFFF', isDarkTheme: true }, true],
])('%j is dark: %s', (office, dark) => {
  expect(isDark(office)).toBe(dark);
});

test.each([false, true])('text is readable where the theme is dark: %s', (isDarkTheme) => {
  const theme = paneTheme({ isDarkTheme });
  const pairs: [string, string][] = [
    [theme.colorNeutralForeground1, theme.colorNeutralBackground1],
    [theme.colorNeutralForeground2, theme.colorNeutralBackground1],
    [theme.colorNeutralForeground3, theme.colorNeutralBackground2],
    [theme.colorBrandForeground1, theme.colorNeutralBackground1],
    [theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground],
    [theme.colorNeutralForegroundOnBrand, theme.colorBrandBackgroundHover],
  ];
  const six = (colour: string) => colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  for (const [text, ground] of pairs) {
    expect(contrast(six(text), six(ground))).toBeGreaterThanOrEqual(4.5);
  }
});
