import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/numbers';
import type { RaterAgreement } from '../../workbook/combine/raters/agreement';
import { agreementRemark } from '../../tasks/combine/words';
import { MoreList } from './MoreList';

/** Each pair of raters with a cell in common, those who agree least first. */
export function Agreement(props: {
  readonly pairs: readonly RaterAgreement[];
  readonly names: readonly string[];
}) {
  const { t, i18n } = useTranslation();
  const { pairs, names } = props;
  const worth = ({ kappa }: RaterAgreement) => (typeof kappa === 'number' ? kappa : 2);
  return (
    <MoreList
      items={[...pairs].sort((one, other) => worth(one) - worth(other))}
      tell={(pair) => ({
        key: pair.raters.join(),
        title: pair.raters.map((rater) => names[rater] ?? ''),
        ...(typeof pair.kappa === 'number' && {
          figure: formatNumber(pair.kappa, i18n.language, 2),
        }),
        lines: [agreementRemark(t, pair)],
      })}
    />
  );
}
