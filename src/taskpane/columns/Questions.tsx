import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../i18n/numbers';
import { columnLetters } from '../../workbook/sheet/address';
import { SCALE_TOPS } from '../../workbook/format/columns';
import type { ColumnAnalysis, Question } from '../../workbook/format/analysis';
import type { ColumnChoice } from '../../workbook/format/columns';
import { BareList } from '../shared/BareList';
import { Heading } from '../shared/Heading';
import { columnRanges, columnWords } from './names';
import { isolated } from '../shared/isolated';

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalM,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorPaletteDarkOrangeBorderActive,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

/** What cannot be recognised from the table: the user decides before anything is formatted. */
export function Questions(props: {
  readonly questions: readonly Question[];
  readonly columns: readonly ColumnAnalysis[];
  readonly onAnswer: (columns: readonly number[], choice: ColumnChoice) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (props.questions.length === 0) return null;
  return (
    <section className={styles.box} aria-label={t('formatMatrix.questions')}>
      <Heading>{t('formatMatrix.questions')}</Heading>
      <BareList above="S" className={styles.list}>
        {props.questions.map((question) => (
          <li key={`${question.kind} ${question.columns.join()}`}>
            <OneQuestion {...props} question={question} />
          </li>
        ))}
      </BareList>
    </section>
  );
}

interface Answer {
  readonly label: string;
  readonly columns: readonly number[];
  readonly choice: ColumnChoice;
}

function OneQuestion(props: {
  readonly question: Question;
  readonly columns: readonly ColumnAnalysis[];
  readonly onAnswer: (columns: readonly number[], choice: ColumnChoice) => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const text = useId();
  const { question } = props;
  const { kind, columns } = question;
  const several = kind === 'numbers' || kind === 'empty';
  const answers = useAnswers(question, props.columns);
  return (
    <>
      <p id={text} className={styles.text}>
        {t(`formatMatrix.question.${kind}`, {
          columns: several ? columnWords(columns, t) : isolated(columnRanges(columns)),
          percent: formatPercent(question.share ?? 0, i18n.language, 0),
          highest: question.highest ?? 0,
        })}
      </p>
      <RadioGroup
        aria-labelledby={text}
        value=""
        onChange={(_, { value }) => {
          const answer = answers[Number(value)];
          if (answer) props.onAnswer(answer.columns, answer.choice);
        }}
      >
        {answers.map(({ label }, index) => (
          <Radio key={label} value={String(index)} label={label} />
        ))}
      </RadioGroup>
    </>
  );
}

function useAnswers(question: Question, analyses: readonly ColumnAnalysis[]): readonly Answer[] {
  const { t } = useTranslation();
  const { kind, columns } = question;
  const no: Answer = { label: t('formatMatrix.answer.no'), columns, choice: { role: 'other' } };
  switch (kind) {
    case 'codes':
      return columns.map((column) => ({
        label: columnLabel(
          column,
          analyses,
          t('formatMatrix.column', { column: columnLetters(column) }),
        ),
        columns: [column],
        choice: { role: 'code' },
      }));
    case 'numbers':
      return [
        ...SCALE_TOPS.filter((top) => top >= (question.highest ?? 0)).map((top) => ({
          label: t('formatMatrix.answer.scale', { top }),
          columns,
          choice: { role: 'rating', top } as const,
        })),
        { ...no, label: t('formatMatrix.answer.noRatings') },
      ];
    case 'yes-no':
      return [{ label: t('formatMatrix.answer.yes'), columns, choice: { role: 'applicable' } }, no];
    case 'ratings':
    case 'empty':
      return [{ label: t('formatMatrix.answer.yes'), columns, choice: { role: 'rating' } }, no];
  }
}

function columnLabel(column: number, analyses: readonly ColumnAnalysis[], name: string): string {
  const heading = analyses.find((each) => each.column === column)?.heading;
  return heading ? `${name}: ${isolated(heading)}` : name;
}
