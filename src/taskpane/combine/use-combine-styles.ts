import { makeStyles, tokens } from '@fluentui/react-components';

/** The few styles shared by this task's lists. */
export const useCombineStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS },
  wide: { flexGrow: 1, minWidth: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  problem: { color: tokens.colorPaletteRedForeground1 },
});
