import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { Heading } from '../shared/Heading';
import { QuietNote } from '../shared/QuietNote';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

/** One step of the task under its heading, with its number. */
export function Step(props: {
  readonly number: number;
  readonly title: string;
  readonly note?: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.step} aria-labelledby={heading}>
      <Heading id={heading}>{`${props.number}. ${props.title}`}</Heading>
      {props.note && <QuietNote>{props.note}</QuietNote>}
      {props.children}
    </section>
  );
}
