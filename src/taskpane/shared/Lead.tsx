import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { HTMLAttributes } from 'react';

const useStyles = makeStyles({
  lead: { display: 'block', margin: 0, color: tokens.colorNeutralForeground2 },
});

/**
 * A sentence that introduces what follows or summarises what was found; use a `span` inside a
 * label.
 */
export function Lead(props: HTMLAttributes<HTMLElement> & { readonly as?: 'p' | 'span' }) {
  const { as: Tag = 'p', className, ...rest } = props;
  return <Tag {...rest} className={mergeClasses(useStyles().lead, className)} />;
}
