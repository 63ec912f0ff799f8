import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../shell/screens';
import { BareList } from '../shared/BareList';
import { Heading } from '../shared/Heading';
import { Lead } from '../shared/Lead';
import { Page } from '../shared/Page';

/** Never translated: functions have the same names in every Excel. */
const EXAMPLE = '=SDG.COVERAGE(F7:F132)';

const useStyles = makeStyles({
  text: { marginTop: tokens.spacingVerticalXXS },
  steps: { display: 'flex', flexDirection: 'column' },
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
        <Heading level={3}>{props.title}</Heading>
        <Lead className={styles.text}>{props.text}</Lead>
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
        <Heading>{t('welcome.steps')}</Heading>
        <BareList as="ol" above="S" className={styles.steps}>
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
        </BareList>
      </div>
      <div>
        <Heading>{t('welcome.formula.title')}</Heading>
        <code dir="ltr" className={styles.code}>
          {EXAMPLE}
        </code>
        <Lead className={styles.text}>{t('welcome.formula.text')}</Lead>
        <div className={styles.actions}>
          <Button onClick={() => goTo('functions')}>{t('welcome.formula.action')}</Button>
        </div>
      </div>
      <Lead>{t('welcome.privacy')}</Lead>
    </Page>
  );
}
