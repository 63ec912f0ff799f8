import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../shell/screens';
import { Page } from '../shared/Page';

/** Never translated: functions have one name in every Excel. */
const EXAMPLE = '=SDG.COVERAGE(F7:F132)';

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  text: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  step: {
    display: 'grid',
    gridTemplateColumns: '28px 1fr',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  code: {
    display: 'block',
    marginTop: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  privacy: { margin: 0, color: tokens.colorNeutralForeground2 },
});

function Step(props: {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <span className={styles.number} aria-hidden="true">
        {props.number}
      </span>
      <div>
        <h3 className={styles.heading}>{props.title}</h3>
        <p className={styles.text}>{props.text}</p>
        {props.children && <div className={styles.actions}>{props.children}</div>}
      </div>
    </li>
  );
}

/** The first screen, for someone who has never heard of a Rapid Integrated Assessment. */
export function Welcome({ goTo }: ScreenProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Page title={t('welcome.title')} lead={t('welcome.what')}>
      <div>
        <h2 className={styles.heading}>{t('welcome.steps')}</h2>
        <ol className={styles.steps}>
          <Step number={1} title={t('welcome.matrix.title')} text={t('welcome.matrix.text')}>
            <Button appearance="primary" onClick={() => goTo('matrix')}>
              {t('welcome.matrix.action')}
            </Button>
            <Button onClick={() => goTo('catalogue')}>{t('welcome.matrix.other')}</Button>
          </Step>
          <Step number={2} title={t('welcome.rate.title')} text={t('welcome.rate.text')} />
          <Step number={3} title={t('welcome.results.title')} text={t('welcome.results.text')}>
            <Button onClick={() => goTo('results')}>{t('welcome.results.action')}</Button>
          </Step>
        </ol>
      </div>
      <div>
        <h2 className={styles.heading}>{t('welcome.formula.title')}</h2>
        <code dir="ltr" className={styles.code}>
          {EXAMPLE}
        </code>
        <p className={styles.text}>{t('welcome.formula.text')}</p>
        <div className={styles.actions}>
          <Button onClick={() => goTo('functions')}>{t('welcome.formula.action')}</Button>
        </div>
      </div>
      <p className={styles.privacy}>{t('welcome.privacy')}</p>
    </Page>
  );
}
