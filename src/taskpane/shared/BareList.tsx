import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { HTMLAttributes } from 'react';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  XS: { marginTop: tokens.spacingVerticalXS },
  S: { marginTop: tokens.spacingVerticalS },
});

/** A list for screen readers that shows neither bullets nor numbers. */
export function BareList(
  props: HTMLAttributes<HTMLElement> & {
    readonly as?: 'ul' | 'ol';
    /** The space above it. */
    readonly above?: 'XS' | 'S';
  },
) {
  const { as: Tag = 'ul', above, className, ...rest } = props;
  const styles = useStyles();
  return <Tag {...rest} className={mergeClasses(styles.list, above && styles[above], className)} />;
}
