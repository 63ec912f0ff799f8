import { Checkbox } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ChangeSummary } from '../../workbook/change/plan';
import { Group } from '../shared/Group';

/** Effects of a change that need the user's consent. */
export type Consent = 'lose' | 'aside' | 'results';

/**
 * What the user has to agree to.
 *
 *     neededConsents({ ...summary, ratingsLost: 12 }) //=> ['lose']
 */
export function neededConsents({
  ratingsLost,
  setAside,
  results,
}: ChangeSummary): readonly Consent[] {
  return [
    ...(ratingsLost > 0 ? (['lose'] as const) : []),
    ...(setAside.length > 0 ? (['aside'] as const) : []),
    ...(results.length > 0 ? (['results'] as const) : []),
  ];
}

/** Asks for each consent, naming what would be lost. */
export function Consents(props: {
  readonly summary: ChangeSummary;
  readonly given: readonly Consent[];
  readonly onChange: (given: readonly Consent[]) => void;
}) {
  const { t } = useTranslation();
  const { summary, given } = props;
  const needed = neededConsents(summary);
  if (needed.length === 0) return null;
  const labels = {
    lose: () =>
      t('changeMatrix.consent.lose', {
        names: summary.removed
          .filter(({ ratings }) => ratings > 0)
          .map(({ name }) => name)
          .join(', '),
        number: summary.ratingsLost,
      }),
    aside: () =>
      t('changeMatrix.consent.aside', {
        codes: summary.setAside.map(({ code }) => code).join(', '),
      }),
    results: () =>
      t('changeMatrix.consent.results', {
        names: summary.results.map(({ sheet }) => sheet).join(t('common.separator')),
      }),
  };
  return (
    <Group title={t('changeMatrix.consent.title')}>
      {needed.map((consent) => (
        <Checkbox
          key={consent}
          data-consent={consent}
          label={labels[consent]()}
          checked={given.includes(consent)}
          onChange={(_, { checked }) =>
            props.onChange(
              checked ? [...given, consent] : given.filter((other) => other !== consent),
            )
          }
        />
      ))}
    </Group>
  );
}
