import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DocumentChoice, NamedDocument } from '../../workbook/combine/match-documents';
import { isolated } from '../shared/isolated';
import { BareList } from '../shared/BareList';
import { useCombineStyles } from './use-combine-styles';

/** How each document is included: in one column, one per rater, or in another document's column. */
export function DocumentMatches(props: {
  readonly documents: readonly NamedDocument[];
  readonly choices: ReadonlyMap<string, DocumentChoice>;
  readonly onChoose: (key: string, choice: DocumentChoice) => void;
}) {
  const styles = useCombineStyles();
  const { t } = useTranslation();
  const { documents, choices } = props;
  const nameOf = ({ name }: NamedDocument) => name || t('combine.unnamed');
  // If another document already shares its column, it cannot be moved.
  const hosts = new Set(
    [...choices.values()].flatMap((choice) => (typeof choice === 'object' ? [choice.as] : [])),
  );
  return (
    <BareList className={styles.list}>
      {documents.map((document) => {
        const { key, from } = document;
        const choice = choices.get(key) ?? 'together';
        const isApart = (other: NamedDocument) =>
          typeof choices.get(other.key) === 'object' || choices.get(other.key) === 'apart';
        return (
          <li key={key}>
            <Field
              label={`${isolated(nameOf(document))} (${t('combine.documents.in', { number: from.length })})`}
            >
              <Select
                value={typeof choice === 'object' ? `as ${choice.as}` : choice}
                onChange={(_, { value }) =>
                  props.onChoose(
                    key,
                    value === 'together' || value === 'apart' ? value : { as: value.slice(3) },
                  )
                }
              >
                <option value="together">{t('combine.documents.together')}</option>
                {from.length > 1 && !hosts.has(key) && (
                  <option value="apart">{t('combine.documents.apart')}</option>
                )}
                {!hosts.has(key) &&
                  documents
                    .filter((other) => other.key !== key && !isApart(other))
                    .map((other) => (
                      <option key={other.key} value={`as ${other.key}`}>
                        {t('combine.documents.as', { name: nameOf(other) })}
                      </option>
                    ))}
              </Select>
            </Field>
          </li>
        );
      })}
    </BareList>
  );
}
