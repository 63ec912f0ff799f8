import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ASSESSMENT_LEVELS, type AssessmentLevel } from '../../workbook/matrix/assessment-level';
import { Group } from '../shared/Group';

/** What the assessment is about, as typed so far; every field is optional. */
export interface AboutAssessment {
  readonly country: string;
  readonly period: string;
  readonly level: AssessmentLevel | undefined;
}

export const NOTHING_SAID: AboutAssessment = { country: '', period: '', level: undefined };

/** Characters: the title of the sheet and the page footer have room for both. */
const LONGEST = { country: 60, period: 30 } as const;

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  beside: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
  input: { minWidth: 0, width: '100%' },
  select: { minWidth: 0 },
});

/** Country or region, period and level, which the matrix's title contains after its name. */
export function About(props: {
  readonly value: AboutAssessment;
  readonly onChange: (value: AboutAssessment) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { value, onChange } = props;
  return (
    <Group title={t('matrix.about.title')}>
      <div className={styles.fields}>
        <Field label={t('matrix.about.country')}>
          <Input
            className={styles.input}
            maxLength={LONGEST.country}
            value={value.country}
            onChange={(_, { value: country }) => onChange({ ...value, country })}
          />
        </Field>
        <div className={styles.beside}>
          <Field label={t('matrix.about.period')}>
            <Input
              className={styles.input}
              maxLength={LONGEST.period}
              placeholder={t('matrix.about.periodExample')}
              value={value.period}
              onChange={(_, { value: period }) => onChange({ ...value, period })}
            />
          </Field>
          <Field label={t('matrix.about.level')}>
            <Select
              className={styles.select}
              value={value.level ?? ''}
              onChange={(_, { value: level }) =>
                onChange({
                  ...value,
                  level: level === '' ? undefined : (level as AssessmentLevel),
                })
              }
            >
              <option value="">{t('matrix.about.noLevel')}</option>
              {ASSESSMENT_LEVELS.map((level) => (
                <option key={level} value={level}>
                  {t(`matrix.about.${level}`)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </div>
    </Group>
  );
}

/**
 * The entries in the form that the matrix needs.
 *
 *     saidOf({ country: ' Kazakhstan ', period: '', level: undefined }) //=> { country: 'Kazakhstan' }
 */
export function saidOf({ country, period, level }: AboutAssessment): {
  readonly country?: string;
  readonly period?: string;
  readonly level?: AssessmentLevel;
} {
  const [place, years] = [country, period].map((text) => text.replace(/\s+/g, ' ').trim());
  return {
    ...(place && { country: place }),
    ...(years && { period: years }),
    ...(level && { level }),
  };
}
