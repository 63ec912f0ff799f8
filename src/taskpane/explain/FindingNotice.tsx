import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FunctionProblem } from '../../functions/function-problem';
import type { CellExplained } from '../../tasks/explain/cell-explained';
import { BareList } from '../shared/BareList';
import { Notice, type NoticeProps } from '../shared/Notice';
import type { OnShow } from './GoTo';
import { GoTo } from './GoTo';
import { VerdictNotice } from './VerdictNotice';

/** What there is to say about the active cell, and what to do. */
export function FindingNotice(props: {
  readonly explained: CellExplained<FunctionProblem>;
  readonly onShow: OnShow;
  readonly onRepair: () => void;
}) {
  const { t } = useTranslation();
  const { explained, onShow, onRepair } = props;
  const { finding } = explained;
  const notice = (intent: NoticeProps['intent'], title: string, text: string) => (
    <Notice intent={intent} title={title}>
      {text}
    </Notice>
  );
  switch (finding.kind) {
    case 'calls':
      return <VerdictNotice {...{ explained, finding, onShow }} />;
    case 'no-formula':
      return finding.code === undefined
        ? notice('info', t('explain.no-formula.title'), t('explain.no-formula.text'))
        : notice(
            'warning',
            t('explain.date.title'),
            t('explain.date.text', { code: finding.code }),
          );
    case 'unknown-function':
      return notice(
        'warning',
        t('explain.unknown-function.title', { names: finding.names.join(', ') }),
        t('explain.unknown-function.text'),
      );
    case 'enter-again':
    case 'unknown-name':
      return (
        <Notice
          intent="warning"
          title={t(`explain.${finding.kind}.title`)}
          actions={
            <Button size="small" onClick={onRepair}>
              {t('explain.enter-again.action')}
            </Button>
          }
        >
          {t(`explain.${finding.kind}.text`)}
        </Notice>
      );
    case 'no-room': {
      const { sheet, inTheWay } = finding;
      return (
        <Notice intent="warning" title={t('explain.no-room.title')}>
          {t(inTheWay.length > 0 ? 'explain.no-room.text' : 'explain.no-room.unknown')}
          {inTheWay.length > 0 && (
            <BareList above="XS">
              {inTheWay.map((area) => (
                <li key={`${area.row} ${area.column}`}>
                  <GoTo place={{ sheet, area }} onShow={onShow} />
                </li>
              ))}
            </BareList>
          )}
        </Notice>
      );
    }
    case 'busy':
    case 'text':
      return notice(
        finding.kind === 'busy' ? 'info' : 'warning',
        t(`explain.${finding.kind}.title`),
        t(`explain.${finding.kind}.text`),
      );
  }
}
