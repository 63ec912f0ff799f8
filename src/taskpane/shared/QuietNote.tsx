import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { HTMLAttributes } from 'react';

const useStyles = makeStyles({
  note: {
    ...typographyStyles.caption1,
    display: 'block',
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

/** Additional information in smaller text; use a `span` where a paragraph is not allowed. */
export function QuietNote(props: HTMLAttributes<HTMLElement> & { readonly as?: 'p' | 'span' }) {
  const { as: Tag = 'p', className, ...rest } = props;
  return <Tag {...rest} className={mergeClasses(useStyles().note, className)} />;
}
