import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_KINDS, type DocumentKind } from '../../workbook/matrix/document-kind';
import type { DocumentLine } from './document-list';

const useStyles = makeStyles({
  details: {
    display: 'grid',
    gridTemplateColumns: '1fr 5.5em',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  input: { minWidth: 0, width: '100%' },
  select: { minWidth: 0 },
});

/** The type and year of a document; both are optional. */
export function DocumentDetails(props: {
  readonly line: DocumentLine;
  readonly hasYearProblem: boolean;
  readonly onDescribe: (as: Pick<DocumentLine, 'kind' | 'year'>) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { line, hasYearProblem, onDescribe } = props;
  return (
    <div className={styles.details}>
      <Field label={t('matrix.kind')} size="small">
        <Select
          size="small"
          className={styles.select}
          value={line.kind ?? ''}
          onChange={(_, { value }) =>
            onDescribe({ kind: value === '' ? undefined : (value as DocumentKind) })
          }
        >
          <option value="">{t('matrix.noKind')}</option>
          {DOCUMENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`sheets.matrix.kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t('matrix.year')}
        size="small"
        validationState={hasYearProblem ? 'error' : 'none'}
        {...(hasYearProblem && { validationMessage: t('matrix.problem.year') })}
      >
        <Input
          size="small"
          className={styles.input}
          inputMode="numeric"
          maxLength={4}
          value={line.year ?? ''}
          onChange={(_, { value }) => onDescribe({ year: value })}
        />
      </Field>
    </div>
  );
}
