import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { TagRegular } from '@fluentui/react-icons/svg/tag';
import { useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { QuietNote } from '../shared/QuietNote';
import { pastedNames, trimmedName, type DocumentLine } from './document-list';
import { LONGEST_NAME, type NameProblem } from './document-problems';
import { DocumentDetails } from './DocumentDetails';

/** The parts of a line that can have the keyboard focus. */
export type Part = 'name' | 'up' | 'down';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'start' },
  input: { minWidth: 0, width: '100%' },
  number: { color: tokens.colorNeutralForeground3, minWidth: '1em', textAlign: 'end' },
  buttons: { display: 'flex', alignItems: 'center', height: '32px' },
  below: { gridColumnStart: 1, gridColumnEnd: -1 },
  summary: { paddingInlineStart: tokens.spacingHorizontalXXL },
});

/** One policy document: its name, its type and year on demand, and buttons to move or remove it. */
export function DocumentField(props: {
  readonly line: DocumentLine;
  readonly number: number;
  readonly count: number;
  readonly problem: NameProblem | undefined;
  readonly hasYearProblem: boolean;
  /** The name of the line in the names of its buttons. */
  readonly spokenName: string;
  readonly onRename: (name: string) => void;
  readonly onDescribe: (as: Pick<DocumentLine, 'kind' | 'year'>) => void;
  readonly onPaste: (names: readonly string[]) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1, part: Part) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { line, number, count, problem, spokenName } = props;
  const [opened, setOpened] = useState(false);
  const details = useId();
  // The details open when they have a problem, and stay open after it was corrected.
  if (props.hasYearProblem && !opened) setOpened(true);
  const said = [line.kind && t(`sheets.matrix.kinds.${line.kind}`), line.year?.trim()];
  const summary = said.filter(Boolean).join(t('common.separator'));

  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends the composition of a Chinese word does not count.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') props.onAdd();
    else if (event.altKey && event.key === 'ArrowUp') props.onMove(-1, 'name');
    else if (event.altKey && event.key === 'ArrowDown') props.onMove(1, 'name');
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const names = pastedNames(event.clipboardData.getData('text/plain'));
    if (names.length < 2) return;
    event.preventDefault();
    props.onPaste(names);
  };
  const problemText = {
    empty: () => t('matrix.problem.empty'),
    duplicate: () => t('matrix.problem.duplicate', { name: trimmedName(line.name) }),
    tooLong: () => t('matrix.problem.tooLong', { count: LONGEST_NAME }),
  };

  return (
    <li className={styles.line} data-document={line.id}>
      <Field
        validationState={problem ? 'error' : 'none'}
        {...(problem && { validationMessage: problemText[problem]() })}
      >
        <Input
          data-part="name"
          className={styles.input}
          aria-label={t('matrix.document', { number })}
          value={line.name}
          placeholder={number === 1 ? t('matrix.placeholder') : ''}
          contentBefore={
            <span className={styles.number} aria-hidden="true">
              {number}
            </span>
          }
          onChange={(_, { value }) => props.onRename(value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          size="small"
          icon={<TagRegular />}
          title={t('matrix.details', { name: spokenName })}
          aria-label={t('matrix.details', { name: spokenName })}
          aria-expanded={opened}
          aria-controls={opened ? details : undefined}
          onClick={() => setOpened(!opened)}
        />
        <Button
          data-part="up"
          appearance="subtle"
          size="small"
          icon={<ArrowUpRegular />}
          aria-label={t('matrix.moveUp', { name: spokenName })}
          // Keeps the focus on the button that has moved its line to the end of the list.
          disabledFocusable={number === 1}
          onClick={() => props.onMove(-1, 'up')}
        />
        <Button
          data-part="down"
          appearance="subtle"
          size="small"
          icon={<ArrowDownRegular />}
          aria-label={t('matrix.moveDown', { name: spokenName })}
          disabledFocusable={number === count}
          onClick={() => props.onMove(1, 'down')}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={t('matrix.remove', { name: spokenName })}
          onClick={props.onRemove}
        />
      </div>
      {opened && (
        <div id={details} className={styles.below}>
          <DocumentDetails
            line={line}
            hasYearProblem={props.hasYearProblem}
            onDescribe={props.onDescribe}
          />
        </div>
      )}
      {!opened && summary && (
        <QuietNote className={mergeClasses(styles.below, styles.summary)}>{summary}</QuietNote>
      )}
    </li>
  );
}
