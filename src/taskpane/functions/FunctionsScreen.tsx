import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interfaceTag } from '../../i18n/languages';
import { Page } from '../shared/Page';
import { Working } from '../shared/Working';
import { findFunctions } from './find-functions';
import { FunctionEntry } from './FunctionEntry';
import { ReferenceFailed } from './ReferenceFailed';
import { useReference } from './use-reference';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none' },
});

/** Every =SDG function: what it does, what it takes, an example, and a way into the sheet. */
export default function FunctionsScreen() {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const reference = useReference();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const found = reference.state === 'ready' ? findFunctions(reference.functions, query) : [];

  return (
    <Page title={t('functions.title')} lead={t('functions.lead')}>
      <Field label={t('functions.search')}>
        <Input
          type="search"
          // Descriptions are English and so are most words looked for.
          dir="auto"
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
      </Field>
      {interfaceTag(i18n.language) !== 'en' && (
        <p className={styles.note}>{t('functions.inEnglish')}</p>
      )}
      {reference.state === 'loading' && <Working label={t('functions.loading')} />}
      {reference.state === 'failed' && <ReferenceFailed onRetry={reference.retry} />}
      {reference.state === 'ready' && (
        <div>
          <p role="status" className={styles.note}>
            {found.length > 0
              ? t('functions.found', { count: found.length })
              : t('functions.noneFound')}
          </p>
          <ul className={styles.list}>
            {found.map((each) => (
              <FunctionEntry
                key={each.name}
                reference={each}
                open={each.name === open}
                onToggle={() => setOpen(each.name === open ? null : each.name)}
              />
            ))}
          </ul>
        </div>
      )}
    </Page>
  );
}
