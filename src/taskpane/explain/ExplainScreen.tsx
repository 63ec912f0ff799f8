import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallExplained } from '../../tasks/explain/call-explained';
import type { ScreenProps } from '../shell/screens';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { QuietNote } from '../shared/QuietNote';
import { ShowNotice } from '../shared/ShowNotice';
import { useShow } from '../shared/use-show';
import { Working } from '../shared/Working';
import { CellHeading } from './CellHeading';
import { FindingNotice } from './FindingNotice';
import { useCell } from './use-cell';
import { WhatWasRead } from './WhatWasRead';

const useStyles = makeStyles({
  again: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalS,
  },
});

/**
 * What the functions in the active cell say: Excel for Windows and Mac does not show their messages
 * (office-js #4971, #4205).
 */
export default function ExplainScreen({ shown, goTo }: ScreenProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { state, refresh } = useCell(shown);
  const show = useShow();
  const { explained, problem, live } = state;
  const { dismiss } = show;
  const { cell } = explained ?? {};
  // That another cell could not be selected says nothing about this one.
  useEffect(() => dismiss(), [dismiss, cell?.sheet, cell?.row, cell?.column]);
  const calls =
    explained?.finding.kind === 'calls' ? explained.finding.calls.flatMap(withInner) : [];

  return (
    <Page title={t('explain.title')} lead={t('explain.lead')}>
      {live ? (
        <QuietNote>{t('explain.live')}</QuietNote>
      ) : (
        <div className={styles.again}>
          <QuietNote>{t('explain.notLive')}</QuietNote>
          <Button onClick={refresh}>{t('explain.again')}</Button>
        </div>
      )}
      <ShowNotice show={show} />
      {problem && <Problem problem={problem} onRetry={refresh} />}
      {!problem && !explained && <Working label={t('explain.reading')} />}
      {!problem && explained && (
        <>
          <CellHeading explained={explained} onShow={show.show} />
          <FindingNotice
            explained={explained}
            onShow={show.show}
            onRepair={() => goTo('sharing', 'repair')}
          />
          {calls.map((call, index) => (
            <WhatWasRead
              key={index}
              call={call}
              isAlone={calls.length === 1}
              isFirst={index === 0}
              onShow={show.show}
            />
          ))}
        </>
      )}
    </Page>
  );
}

/** A call, and those within its arguments. */
function withInner<P>(call: CallExplained<P>): readonly CallExplained<P>[] {
  return [call, ...call.within.flatMap(withInner)];
}
