import { useTranslation } from 'react-i18next';
import type { RestorePlan } from '../../workbook/portable/restore/plan';
import { PlaceList } from '../shared/PlaceList';
import { leftByReason } from './reasons';

/** What was not restored, why, and what to do. */
export function LeftBehind(props: {
  readonly back: RestorePlan;
  readonly onShow: (sheet: string, row: number, column: number) => void;
}) {
  const { t } = useTranslation();
  const { problems, onProtected } = props.back;
  return (
    <>
      {onProtected.length > 0 && (
        <PlaceList text={t('portable.restore.closed')} places={onProtected} onShow={props.onShow} />
      )}
      {leftByReason(problems).map(([reason, places]) => (
        <PlaceList
          key={reason}
          text={t(`portable.problems.${reason}`)}
          places={places}
          gone={t('portable.gone')}
          onShow={props.onShow}
        />
      ))}
    </>
  );
}
