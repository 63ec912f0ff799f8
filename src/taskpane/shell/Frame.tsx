import { makeStyles, tokens } from '@fluentui/react-components';
import type { i18n } from 'i18next';
import {
  lazy,
  Suspense,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
} from 'react';
import { I18nContext, useTranslation } from 'react-i18next';
import type { InterfaceTag } from '../../i18n/languages';
import { loadScreenWords } from '../../i18n/words';
import { activity } from '../fault/activity';
import { FaultNotice } from '../fault/FaultNotice';
import type { Faults } from '../fault/faults';
import { SCREENS, type GoTo, type Screen, type ScreenProps, type Wish } from './screens';
import { Boundary } from './Boundary';
import { Footer } from './Footer';
import { Header } from './Header';
import { Notice } from '../shared/Notice';
import { Working } from '../shared/Working';
import { Welcome } from '../welcome/Welcome';

/** Where the pane runs: in Excel, in a plain browser, or without Office's library. */
export type Host = 'excel' | 'browser' | 'no-office';

type Load = () => Promise<{ readonly default: ComponentType<ScreenProps> }>;

/** All screens but the first are loaded when they are first opened, together with their words. */
function screenViews(words: i18n): Readonly<Record<Screen, ComponentType<ScreenProps>>> {
  const later = (load: Load) =>
    lazy(async () => {
      const [view] = await Promise.all([load(), loadScreenWords(words)]);
      return view;
    });
  return {
    welcome: Welcome,
    catalogue: later(
      () => import(/* webpackChunkName: "catalogue" */ '../catalogue/CatalogueScreen'),
    ),
    matrix: later(() => import(/* webpackChunkName: "matrix" */ '../matrix/MatrixScreen')),
    results: later(() => import(/* webpackChunkName: "results" */ '../results/ResultsScreen')),
    functions: later(
      () => import(/* webpackChunkName: "functions-screen" */ '../formulas/FormulasScreen'),
    ),
    sharing: later(() => import(/* webpackChunkName: "sharing" */ '../sharing/SharingScreen')),
  };
}

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { flexGrow: 1, overflowY: 'auto', display: 'flex', flexDirection: 'column' },
  view: { flexGrow: 1, display: 'flex', flexDirection: 'column', '> section': { flexGrow: 1 } },
  hidden: { display: 'none' },
  notice: { padding: tokens.spacingHorizontalL },
});

/** Navigation above, the screens below it, each loaded when it is first opened. */
export function Frame(props: {
  readonly screen: Screen;
  readonly wish: Wish | undefined;
  readonly goTo: GoTo;
  readonly host: Host;
  readonly faults: Faults;
  readonly languageFailed: boolean;
  readonly onLanguage: (tag: InterfaceTag) => void;
  readonly onLanguageFailureSeen: () => void;
}) {
  const { t } = useTranslation();
  // The words themselves: what useTranslation hands out is a copy that keeps its first language.
  const { i18n: words } = useContext(I18nContext);
  const [views] = useState(() => screenViews(words));
  const styles = useStyles();
  const { screen, wish, goTo, host, faults } = props;
  const fault = useSyncExternalStore(faults.listen, faults.current);
  const main = useRef<HTMLElement>(null);

  // A screen that was opened keeps what was typed into it while another one is shown.
  const [seen, setSeen] = useState<readonly Screen[]>([screen]);
  if (!seen.includes(screen)) setSeen([...seen, screen]);

  useEffect(() => activity.showScreen(screen), [screen]);

  // The focus moves to the new screen; not at first, when Excel has it.
  const before = useRef(screen);
  useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    main.current?.scrollTo?.(0, 0);
    main.current?.querySelector<HTMLElement>('[data-shown="true"] h1:not([hidden] h1)')?.focus();
  }, [screen]);

  return (
    <div className={styles.frame}>
      <Header screen={screen} onScreen={(next) => goTo(next)} />
      <main ref={main} className={styles.main}>
        {fault && (
          <div className={styles.notice}>
            <FaultNotice error={fault.error} onDismiss={faults.dismiss} />
          </div>
        )}
        {host === 'browser' && (
          <div className={styles.notice}>
            <Notice intent="info" title={t('app.notInExcel.title')}>
              {t('app.notInExcel.text')}
            </Notice>
          </div>
        )}
        {host === 'no-office' && (
          <div className={styles.notice}>
            <Notice intent="error" title={t('app.noOffice.title')}>
              {t('app.noOffice.text')}
            </Notice>
          </div>
        )}
        {SCREENS.filter((name) => seen.includes(name)).map((name) => {
          const View = views[name];
          const shown = name === screen;
          return (
            <div key={name} data-shown={shown} className={shown ? styles.view : styles.hidden}>
              <Boundary>
                <Suspense fallback={<Working label={t('common.loadingScreen')} />}>
                  <View shown={shown} goTo={goTo} wish={wish?.screen === name ? wish : undefined} />
                </Suspense>
              </Boundary>
            </div>
          );
        })}
        {props.languageFailed && (
          <div className={styles.notice}>
            <Notice
              intent="error"
              title={t('app.languageFailed.title')}
              onDismiss={props.onLanguageFailureSeen}
            >
              {t('app.languageFailed.text')}
            </Notice>
          </div>
        )}
        {screen === 'welcome' && <Footer onLanguage={props.onLanguage} />}
      </main>
    </div>
  );
}
