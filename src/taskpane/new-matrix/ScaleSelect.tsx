import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { RATING_SCALES, topOf, type RatingScale } from '../../workbook/matrix/rating-scale';

const useStyles = makeStyles({
  // As wide as the pane, not as its longest option.
  select: { minWidth: 0, width: '100%' },
});

/** The scale used to rate targets: UNDP's letters, or numbers. */
export function ScaleSelect(props: {
  readonly value: RatingScale;
  readonly onChange: (scale: RatingScale) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const name = (scale: RatingScale) => {
    const top = topOf(scale);
    if (top === undefined) return t('matrix.scale.letters');
    return top === 1 ? t('matrix.scale.halves') : t('matrix.scale.numbers', { top });
  };
  return (
    <Field label={t('matrix.scale.title')}>
      <Select
        className={styles.select}
        value={props.value}
        onChange={(_, { value }) => props.onChange(value as RatingScale)}
      >
        {RATING_SCALES.map((scale) => (
          <option key={scale} value={scale}>
            {name(scale)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
