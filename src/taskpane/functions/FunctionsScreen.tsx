import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interfaceTag } from '../../i18n/languages';
import { BareList } from '../shared/BareList';
import { Lead } from '../shared/Lead';
import { Page } from '../shared/Page';
import { Working } from '../shared/Working';
import { findFunctions } from './find-functions';
import { FunctionEntry } from './FunctionEntry';
import { ReferenceFailed } from './ReferenceFailed';
import { useReference } from './use-reference';

/** Every =SDG function: what it does, its arguments, an example, and a button to insert it. */
export default function FunctionsScreen() {
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
          // Descriptions are in English, and so are most search words.
          dir="auto"
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
      </Field>
      {interfaceTag(i18n.language) !== 'en' && <Lead>{t('functions.inEnglish')}</Lead>}
      {reference.state === 'loading' && <Working label={t('functions.loading')} />}
      {reference.state === 'failed' && <ReferenceFailed onRetry={reference.retry} />}
      {reference.state === 'ready' && (
        <div>
          <Lead role="status">
            {found.length > 0
              ? t('functions.found', { count: found.length })
              : t('functions.noneFound')}
          </Lead>
          <BareList above="XS">
            {found.map((each) => (
              <FunctionEntry
                key={each.name}
                reference={each}
                open={each.name === open}
                onToggle={() => setOpen(each.name === open ? null : each.name)}
              />
            ))}
          </BareList>
        </div>
      )}
    </Page>
  );
}
