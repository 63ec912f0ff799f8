import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../assessment/problem';
import { headline } from '../../functions/headline';
import { interfaceTag } from '../../i18n/languages';
import type { ArgumentRead, CallExplained } from '../../tasks/explain/call-explained';
import { BareList } from '../shared/BareList';
import { Heading } from '../shared/Heading';
import { QuietNote } from '../shared/QuietNote';
import { GoTo, type OnShow } from './GoTo';

const useStyles = makeStyles({
  code: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    textAlign: 'start',
  },
  line: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  counted: { margin: `${tokens.spacingVerticalS} 0 0` },
});

/** The cells that one function was given, and the targets behind its figure. */
export function WhatWasRead(props: {
  readonly call: CallExplained<unknown>;
  readonly isAlone: boolean;
  /** Of several, the one with the heading. */
  readonly isFirst: boolean;
  readonly onShow: OnShow;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { call, isAlone, isFirst, onShow } = props;
  const { outcome } = call;
  const given = call.arguments.filter(({ text }) => text !== '');
  if (given.length === 0) return null;
  const counted = outcome.kind === 'result' ? outcome.counted : undefined;
  const sentence = counted && headline({ ...counted, weight: 0 }, interfaceTag(i18n.language));
  return (
    <section>
      {isFirst && <Heading>{t('explain.read')}</Heading>}
      {!isAlone && (
        <code className={styles.code} dir="ltr">
          {call.text}
        </code>
      )}
      <BareList above="XS">
        {given.map((argument) => (
          <li key={argument.parameter} className={styles.line}>
            <bdi lang="en">{argument.parameter}</bdi>: <WhereFrom {...{ argument, onShow }} />
            <QuietNote>
              {t('explain.range', {
                rows: argument.rows,
                columns: argument.columns,
                filled: argument.filled,
              })}
            </QuietNote>
          </li>
        ))}
      </BareList>
      {sentence !== undefined && !isProblem(sentence) && (
        <p className={styles.counted}>{sentence}</p>
      )}
    </section>
  );
}

function WhereFrom(props: { readonly argument: ArgumentRead; readonly onShow: OnShow }) {
  const styles = useStyles();
  const { place, text } = props.argument;
  return place ? (
    <GoTo place={place} onShow={props.onShow} />
  ) : (
    <code className={styles.code} dir="ltr">
      {text}
    </code>
  );
}
