import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, minWidth: 0, border: 'none' },
  legend: { ...typographyStyles.body1Strong, padding: 0, marginBottom: tokens.spacingVerticalS },
});

/** Related fields, under one heading that screen readers announce with each of them. */
export function Group(props: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{props.title}</legend>
      {props.children}
    </fieldset>
  );
}
