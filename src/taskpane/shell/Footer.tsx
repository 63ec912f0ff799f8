import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { INTERFACE_LANGUAGES, interfaceTag, type InterfaceTag } from '../../i18n/languages';

const useStyles = makeStyles({
  footer: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  // A native list: Fluent's would be the largest part of the first screen's own code.
  select: {
    ...typographyStyles.caption1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
});

/** The language of the pane, which is independent of the language of the texts on a sheet. */
export function Footer(props: { readonly onLanguage: (tag: InterfaceTag) => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const select = useId();
  return (
    <footer className={styles.footer}>
      <label htmlFor={select}>{t('app.language')}</label>
      <select
        id={select}
        className={styles.select}
        value={interfaceTag(i18n.language)}
        onChange={({ target }) => props.onLanguage(interfaceTag(target.value))}
      >
        {INTERFACE_LANGUAGES.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </footer>
  );
}
