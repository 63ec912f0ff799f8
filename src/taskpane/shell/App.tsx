import { FluentProvider, type Theme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { direction, interfaceTag, type InterfaceTag } from '../../i18n/languages';
import { chooseLanguage } from '../../i18n/words';
import type { Faults } from '../fault/faults';
import { Frame, type Host } from './Frame';
import { rememberLanguage } from './remembered-language';
import type { Navigation } from './screens';

/** The whole pane: its language, its direction and its theme. */
export function App(props: {
  readonly navigation: Navigation;
  readonly theme: Theme;
  readonly host: Host;
  readonly faults: Faults;
  /** False if the words of the initial language could not be loaded. */
  readonly languageLoaded: boolean;
}) {
  const { t, i18n } = useTranslation();
  const screen = useSyncExternalStore(props.navigation.listen, props.navigation.current);
  const wish = useSyncExternalStore(props.navigation.listen, props.navigation.wish);
  const [languageFailed, setLanguageFailed] = useState(!props.languageLoaded);
  const tag = interfaceTag(i18n.language);

  useEffect(() => {
    document.documentElement.lang = tag;
    document.documentElement.dir = direction(tag);
    document.title = t('app.name');
  }, [tag, t]);

  const onLanguage = async (next: InterfaceTag) => {
    const loaded = await chooseLanguage(i18n, next);
    setLanguageFailed(!loaded);
    if (loaded) rememberLanguage(next);
  };

  // Everything is drawn inside the provider, where styles are mirrored for Arabic.
  return (
    <FluentProvider theme={props.theme} dir={direction(tag)} style={{ height: '100%' }}>
      <Frame
        screen={screen}
        wish={wish}
        goTo={props.navigation.goTo}
        host={props.host}
        faults={props.faults}
        languageFailed={languageFailed}
        onLanguage={(next) => void onLanguage(next)}
        onLanguageFailureSeen={() => setLanguageFailed(false)}
      />
    </FluentProvider>
  );
}
