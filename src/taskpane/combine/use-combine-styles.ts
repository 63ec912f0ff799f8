import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The few looks of this task's lists, shared by its parts. */
export const useCombineStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS },
  wide: { flexGrow: 1, minWidth: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    ...typographyStyles.caption1,
    display: 'block',
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
});
