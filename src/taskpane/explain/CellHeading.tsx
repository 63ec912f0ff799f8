import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CellExplained } from '../../tasks/explain/cell-explained';
import { Heading } from '../shared/Heading';
import { isolated } from '../shared/isolated';
import { QuietNote } from '../shared/QuietNote';
import { cellArea } from '../../workbook/sheet/address';
import { GoTo, type OnShow } from './GoTo';
import { cellName } from './names';

const useStyles = makeStyles({
  heading: { overflowWrap: 'anywhere' },
  formula: {
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    textAlign: 'start',
  },
});

/** Which cell it is, what it shows, and its formula. */
export function CellHeading(props: {
  readonly explained: CellExplained<unknown>;
  readonly onShow: OnShow;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { explained, onShow } = props;
  const { cell, active, isAway } = explained;
  const name = isolated(cellName(cell));
  const { formula, text } = cell;
  return (
    <div>
      <Heading className={styles.heading}>
        {text === ''
          ? t('explain.empty', { cell: name })
          : t('explain.cell', { cell: name, text: isolated(text) })}
      </Heading>
      {active && (
        <QuietNote>
          {t('explain.filledBy', {
            cell: isolated(cellName({ ...cell, ...active })),
            formula: name,
          })}
        </QuietNote>
      )}
      {typeof formula === 'string' && formula.startsWith('=') && (
        // A formula reads from left to right in every language.
        <code className={styles.formula} dir="ltr">
          {formula}
        </code>
      )}
      {isAway && <GoTo place={{ sheet: cell.sheet, area: cellArea(cell) }} onShow={onShow} />}
    </div>
  );
}
