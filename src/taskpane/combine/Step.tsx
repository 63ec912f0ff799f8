import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useCombineStyles } from './use-combine-styles';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
});

/** One step on the way, under its heading, with its number. */
export function Step(props: {
  readonly number: number;
  readonly title: string;
  readonly note?: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { quiet } = useCombineStyles();
  const heading = useId();
  return (
    <section className={styles.step} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {`${props.number}. ${props.title}`}
      </h2>
      {props.note && <p className={quiet}>{props.note}</p>}
      {props.children}
    </section>
  );
}
