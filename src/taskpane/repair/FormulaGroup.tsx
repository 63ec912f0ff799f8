import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toAddress } from '../../workbook/sheet/address';
import { BareList } from '../shared/BareList';
import { Heading } from '../shared/Heading';
import { QuietNote } from '../shared/QuietNote';
import type { FormulaGroupData, ListedFormula } from './group-formulas';

/** Lines shown at first, and added by each "more": a workbook may have thousands. */
const FIRST = 8;
const MORE = 100;

const useStyles = makeStyles({
  line: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { textAlign: 'start', overflowWrap: 'anywhere' },
  formula: {
    display: 'block',
    marginTop: tokens.spacingVerticalXXS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** One kind of formula: what it means and what to do, then each formula with a link to it. */
export function FormulaGroup(props: {
  readonly group: FormulaGroupData;
  readonly onShow: (formula: ListedFormula) => void;
  /** A choice for the group as a whole. */
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { group, onShow } = props;
  const { formulas } = group;
  const words =
    group.what === 'enter' ? (`causes.${group.kind}` as const) : (`left.${group.kind}` as const);
  const [count, setCount] = useState(FIRST);
  return (
    <section>
      <Heading>
        {t(`repair.${words}.title`)} ({formulas.length})
      </Heading>
      <QuietNote>{t(`repair.${words}.text`)}</QuietNote>
      {props.children}
      <BareList above="S">
        {formulas.slice(0, count).map((formula) => {
          const { sheet, sheetId, area } = formula;
          return (
            <li key={`${sheetId} ${area.row} ${area.column}`} className={styles.line}>
              <Link as="button" className={styles.place} onClick={() => onShow(formula)}>
                {t('results.goTo', { cell: `${sheet}!${toAddress(area)}` })}
              </Link>
              {/* A formula reads from left to right in every language. */}
              <code className={styles.formula} dir="ltr">
                {formula.formula}
              </code>
            </li>
          );
        })}
      </BareList>
      {count < formulas.length && (
        <Link as="button" onClick={() => setCount(count + MORE)}>
          {t('results.more', { count: Math.min(MORE, formulas.length - count) })}
        </Link>
      )}
    </section>
  );
}
