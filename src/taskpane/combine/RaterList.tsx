import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ratingsIn } from '../../workbook/combine/raters/suggest';
import { columnLetters } from '../../workbook/sheet/address';
import { isolated } from '../shared/isolated';
import { BareList } from '../shared/BareList';
import { QuietNote } from '../shared/QuietNote';
import type { Rater } from '../../tasks/combine/raters';
import { useCombineStyles } from './use-combine-styles';

/** Characters; a longer name would fill the column that says who gave which rating. */
const LONGEST_NAME = 60;

/** Each matrix that was found: whether to include it, and the name of its rater. */
export function RaterList(props: {
  readonly raters: readonly Rater[];
  /** As typed, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly problems: ReadonlyMap<string, 'noName' | 'sameName'>;
  readonly onTake: (id: string, isTaken: boolean) => void;
  readonly onRename: (id: string, name: string) => void;
  /** Before the previous selected one. */
  readonly onMoveUp: (id: string) => void;
}) {
  const styles = useCombineStyles();
  const { t } = useTranslation();
  return (
    <BareList className={styles.list}>
      {props.raters.map(({ id, matrix, isTaken, suggestedName, suggestion }, index) => {
        const { file, sheet, documents, targets, leftOut, scale } = matrix;
        const problem = props.problems.get(id);
        const name = props.names.get(id) ?? suggestedName;
        const facts = [
          t('combine.raters.facts', {
            documents: documents.length,
            targets: targets.size,
            ratings: ratingsIn(matrix),
          }),
          scale !== 'T/P' && scale,
          matrix.origin === 'found' && t('combine.raters.byHand'),
          matrix.isHidden && t('combine.raters.hidden'),
        ];
        return (
          <li key={id}>
            <Checkbox
              checked={isTaken}
              label={t('combine.raters.take', { file: isolated(file), sheet: isolated(sheet) })}
              onChange={(_, { checked }) => props.onTake(id, checked === true)}
            />
            <QuietNote>{facts.filter(Boolean).join(t('common.separator'))}</QuietNote>
            {suggestion && suggestion !== 'made' && isTaken && (
              <QuietNote>{t(`combine.raters.${suggestion}`)}</QuietNote>
            )}
            {matrix.notes.map(({ kind, column, heading }) => (
              <QuietNote key={`${column} ${kind}`}>
                {t(heading ? 'columnNotes.place' : 'columnNotes.unnamed', {
                  column: columnLetters(column),
                  heading,
                })}
                {t('common.separator')}
                {t(`columnNotes.${kind}`)}
              </QuietNote>
            ))}
            {leftOut.length > 0 && (
              <QuietNote>{t('combine.raters.leftOut', { number: leftOut.length })}</QuietNote>
            )}
            {isTaken && (
              <div className={styles.line}>
                <Field
                  className={styles.wide}
                  {...(problem && { validationMessage: t(`combine.raters.${problem}`) })}
                >
                  <Input
                    aria-label={t('combine.raters.name', { file })}
                    value={name}
                    maxLength={LONGEST_NAME}
                    onChange={(_, { value }) => props.onRename(id, value)}
                  />
                </Field>
                {props.raters.slice(0, index).some((other) => other.isTaken) && (
                  <Button
                    appearance="subtle"
                    aria-label={t('combine.raters.upOne', { name })}
                    onClick={() => props.onMoveUp(id)}
                  >
                    {t('combine.raters.up')}
                  </Button>
                )}
              </div>
            )}
          </li>
        );
      })}
    </BareList>
  );
}
