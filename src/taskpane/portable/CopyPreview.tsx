import { useTranslation } from 'react-i18next';
import type { PortableCopy } from '../../workbook/portable/copy';
import { PlaceList } from '../shared/PlaceList';
import { keptByReason } from './reasons';

/** What will happen to each formula, shown before anything is written. */
export function CopyPreview(props: {
  readonly copy: PortableCopy;
  readonly onShow: (sheet: string, row: number, column: number) => void;
}) {
  const { t } = useTranslation();
  const { plan, onProtected } = props.copy;
  const live = plan.outcomes.filter(({ becomes }) => becomes !== 'values');
  const kept = keptByReason(plan.outcomes);
  if (plan.outcomes.length === 0 && onProtected.length === 0) {
    return <p role="status">{t('portable.none')}</p>;
  }
  return (
    <>
      {live.length > 0 && (
        <PlaceList
          title={t('portable.live.title')}
          text={t('portable.live.text')}
          places={live}
          onShow={props.onShow}
        />
      )}
      {kept.map(([reason, outcomes], index) => (
        <PlaceList
          key={reason}
          title={index === 0 ? t('portable.kept.title') : undefined}
          count={plan.outcomes.length - live.length}
          text={
            index === 0
              ? `${t('portable.kept.text')} ${t(`portable.reasons.${reason}`)}`
              : t(`portable.reasons.${reason}`)
          }
          places={outcomes}
          onShow={props.onShow}
        />
      ))}
      {onProtected.length > 0 && (
        <PlaceList
          title={t('portable.closed.title')}
          text={t('portable.closed.text')}
          places={onProtected}
          onShow={props.onShow}
        />
      )}
    </>
  );
}
