import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { isCalculated } from '../../workbook/format/choices';
import type { TableAnalysis } from '../../workbook/format/analysis';
import { freezableRows, hasGoalBand, type FormatOptions } from '../../workbook/format/plan';
import type { TableReading } from '../../workbook/format/reading';
import { Group } from '../shared/Group';
import { Lead } from '../shared/Lead';
import { columnWords } from '../columns/names';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  note: { marginLeft: tokens.spacingHorizontalXXXL },
});

/** Which formatting to apply; what does not suit this table is not offered. */
export function Options(props: {
  readonly reading: TableReading;
  readonly analysis: TableAnalysis;
  readonly value: FormatOptions;
  readonly onChange: (options: FormatOptions) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { reading, analysis, value } = props;
  const calculated = analysis.columns.filter(
    (column) => (column.role === 'rating' || column.role === 'applicable') && isCalculated(column),
  );
  const choosable = analysis.columns.some(({ role }) => role === 'rating' || role === 'applicable');
  const offered: readonly (readonly [keyof FormatOptions, boolean])[] = [
    ['ratingColours', choosable],
    ['dropDowns', choosable],
    ['goalColours', hasGoalBand(reading, analysis)],
    ['lines', true],
    ['freeze', freezableRows(reading, analysis) !== undefined],
  ];
  return (
    <Group title={t('formatMatrix.options')}>
      <div className={styles.list}>
        {offered
          .filter(([, isOffered]) => isOffered)
          .map(([name]) => (
            <div key={name}>
              <Checkbox
                label={t(`formatMatrix.option.${name}`)}
                checked={value[name]}
                onChange={(_, { checked }) =>
                  props.onChange({ ...value, [name]: checked === true })
                }
              />
              {name === 'dropDowns' && calculated.length > 0 && (
                <Lead className={styles.note}>
                  {t('formatMatrix.calculated', {
                    columns: columnWords(
                      calculated.map(({ column }) => column),
                      t,
                    ),
                  })}
                </Lead>
              )}
            </div>
          ))}
      </div>
    </Group>
  );
}
