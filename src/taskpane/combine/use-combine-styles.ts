import { makeStyles, tokens } from '@fluentui/react-components';

/** The few looks of this task's lists, shared by its parts. */
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
