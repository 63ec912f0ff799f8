import { Label, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { INTERFACE_LANGUAGES, interfaceTag, type InterfaceTag } from '../../i18n/languages';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** The language of the pane, which is not the language of the texts a sheet is made with. */
export function Footer(props: { readonly onLanguage: (tag: InterfaceTag) => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const select = useId();
  return (
    <footer className={styles.footer}>
      <Label htmlFor={select} size="small">
        {t('app.language')}
      </Label>
      <Select
        id={select}
        size="small"
        value={interfaceTag(i18n.language)}
        onChange={(_, { value }) => props.onLanguage(interfaceTag(value))}
      >
        {INTERFACE_LANGUAGES.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </Select>
    </footer>
  );
}
