import { makeStyles, mergeClasses, typographyStyles } from '@fluentui/react-components';
import type { HTMLAttributes } from 'react';

const useStyles = makeStyles({ heading: { ...typographyStyles.body1Strong, margin: 0 } });

/** The heading of a section; that of the whole screen is on its `Page`. */
export function Heading(props: HTMLAttributes<HTMLHeadingElement> & { readonly level?: 2 | 3 }) {
  const { level = 2, className, ...rest } = props;
  const Tag = `h${level}` as const;
  return <Tag {...rest} className={mergeClasses(useStyles().heading, className)} />;
}
