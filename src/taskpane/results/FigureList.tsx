import { makeStyles, tokens, ToggleButton } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import type { GoalCode } from '../../catalogue/codes/patterns';
import type { P } from '../../catalogue/five-ps';
import { goal } from '../../catalogue/goals';
import { BareList } from '../shared/BareList';
import { QuietNote } from '../shared/QuietNote';
import { FigureItem } from './FigureItem';
import type { Assessed } from '../../workbook/figures/matrix-results';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  note: { marginTop: tokens.spacingVerticalS },
});

const GROUPINGS = ['groupGoal', 'groupP'] as const;

/** The figures of each goal, or of each of UNDP's five Ps. */
export const FigureList = memo(function FigureList(props: {
  readonly goals: Assessed['goals'];
  readonly ps: Assessed['ps'];
  /** Titles appear once the texts are loaded. */
  readonly texts: CatalogueTexts | undefined;
  readonly onShow: (rows: readonly number[]) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [grouping, setGrouping] = useState<(typeof GROUPINGS)[number]>('groupGoal');
  return (
    <section aria-label={t(`results.${grouping}`)}>
      <div role="group" aria-label={t('results.grouping')} className={styles.choice}>
        {GROUPINGS.map((each) => (
          <ToggleButton
            key={each}
            size="small"
            checked={each === grouping}
            onClick={() => setGrouping(each)}
          >
            {t(`results.${each}`)}
          </ToggleButton>
        ))}
      </div>
      <QuietNote className={styles.note}>{t('results.barNote')}</QuietNote>
      <BareList as="ol" above="S">
        {grouping === 'groupGoal'
          ? props.goals.map((figure) => {
              const { code, number, colour } = goal(figure.row.group as GoalCode);
              return (
                <FigureItem
                  key={code}
                  figure={figure}
                  number={number}
                  title={props.texts?.goal(code).short}
                  colour={colour}
                  showLabel={t('results.showMe', { number })}
                  onShow={props.onShow}
                />
              );
            })
          : props.ps.map((figure) => {
              const name = t(`sheets.matrix.p.${figure.row.group as P}`);
              return (
                <FigureItem
                  key={figure.row.group}
                  figure={figure}
                  title={name}
                  colour={tokens.colorNeutralStroke1}
                  showLabel={t('results.showP', { name })}
                  onShow={props.onShow}
                />
              );
            })}
      </BareList>
    </section>
  );
});
