import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FunctionReference } from '../../functions/function-reference';
import { Heading } from '../shared/Heading';
import { Lead } from '../shared/Lead';
import { Example } from './Example';
import { helpPage } from './load-reference';
import { syntax } from './syntax';

const useStyles = makeStyles({
  entry: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  toggle: {
    ...typographyStyles.body1,
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalL}`,
  },
  // "start" is not the default: in Arabic, Fluent aligns the whole pane to the right.
  syntax: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', textAlign: 'start' },
  heading: { marginBottom: tokens.spacingVerticalXS },
  arguments: { margin: 0, textAlign: 'start' },
  argument: { fontFamily: tokens.fontFamilyMonospace },
  optional: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  sentence: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
  },
});

/** One function: a line that opens to its arguments and examples. */
export function FunctionEntry(props: {
  readonly reference: FunctionReference;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const details = useId();
  const { reference, open } = props;
  // The reference is in English, whatever the pane's language.
  const english = { lang: 'en', dir: 'ltr' } as const;

  return (
    <li className={styles.entry}>
      <h2 className={styles.name}>
        <button
          type="button"
          {...english}
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          onClick={props.onToggle}
        >
          <code className={styles.code}>SDG.{reference.name}</code>
          <Lead as="span">{reference.description}</Lead>
        </button>
      </h2>
      {open && (
        <div id={details} className={styles.details}>
          <code dir="ltr" className={styles.syntax}>
            {syntax(reference)}
          </code>
          <div>
            <Heading level={3} className={styles.heading}>
              {t('functions.arguments')}
            </Heading>
            <dl {...english} className={styles.arguments}>
              {reference.parameters.map(({ name, optional, description }) => (
                <div key={name}>
                  <dt>
                    <code className={styles.argument}>{name}</code>
                    {optional && (
                      <span className={styles.optional}>
                        {t('common.separator')}
                        <bdi lang={i18n.language}>{t('functions.optional')}</bdi>
                      </span>
                    )}
                  </dt>
                  <dd className={styles.sentence}>{description}</dd>
                </div>
              ))}
            </dl>
          </div>
          <div>
            <Heading level={3} className={styles.heading}>
              {t('functions.result')}
            </Heading>
            <Lead className={styles.sentence} {...english}>
              {reference.returns}
            </Lead>
          </div>
          {reference.examples.map((example) => (
            <Example key={example.formula} name={reference.name} example={example} />
          ))}
          <Link href={helpPage(reference.name)} target="_blank" rel="noopener">
            {t('functions.helpPage', { name: `SDG.${reference.name}` })}
          </Link>
        </div>
      )}
    </li>
  );
}
