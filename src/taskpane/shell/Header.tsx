import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { BareList } from '../shared/BareList';
import { SCREENS, type Screen } from './screens';

/**
 * For Excel's narrowest panes. At 320 px five words need two rows in most languages, so rows are
 * low.
 */
const NARROW = '@media (max-width: 360px)';

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    padding: `0 ${tokens.spacingHorizontalS}`,
    [NARROW]: { padding: '0 12px' },
  },
  link: {
    ...typographyStyles.body1,
    padding: `10px ${tokens.spacingHorizontalS} 8px`,
    [NARROW]: { padding: '7px 4px 5px', fontSize: '13px' },
    border: 'none',
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground1,
      borderBottomColor: tokens.colorNeutralStroke1,
    },
    // In high-contrast mode, a transparent line would be drawn in the text colour.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  current: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** The navigation between the screens. */
export function Header(props: {
  readonly screen: Screen;
  readonly onScreen: (screen: Screen) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <nav aria-label={t('app.screens')}>
        <BareList className={styles.list}>
          {SCREENS.map((screen) => (
            <li key={screen}>
              <button
                type="button"
                aria-current={screen === props.screen ? 'page' : undefined}
                className={mergeClasses(styles.link, screen === props.screen && styles.current)}
                onClick={() => props.onScreen(screen)}
              >
                {t(`nav.${screen}`)}
              </button>
            </li>
          ))}
        </BareList>
      </nav>
    </header>
  );
}
