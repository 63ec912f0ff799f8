import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { registerCommands } from '../commands/commands';
import { showWithWorkbook } from '../excel/pane/open-with-workbook';
import { chooseLanguage, createWords } from '../i18n/words';
import { createFaults, watchFaults } from './fault/faults';
import { scriptBase } from './fault/surroundings';
import { App } from './shell/App';
import { Boundary } from './shell/Boundary';
import type { Host } from './shell/Frame';
import { startLanguage } from './shell/remembered-language';
import { createNavigation } from './shell/screens';
import { isDark, paneTheme } from './shell/theme';

const navigation = createNavigation();
const words = createWords();
const faults = createFaults(scriptBase());
watchFaults(window, faults);

/** Office's context; undefined in a page opened outside Office. */
const officeContext = () =>
  typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined);
const officeIsDark = () => isDark(officeContext()?.officeTheme);

async function findHost(): Promise<Host> {
  if (typeof Office === 'undefined') return 'no-office';
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? 'excel' : 'browser';
}

function Pane(props: { readonly host: Host; readonly languageLoaded: boolean }) {
  const [dark, setDark] = useState(officeIsDark);
  // Excel has no event for a change of theme; it is noticed when the user returns to the pane.
  useEffect(() => {
    const updateTheme = () => setDark(officeIsDark());
    window.addEventListener('focus', updateTheme);
    return () => window.removeEventListener('focus', updateTheme);
  }, []);
  return (
    <StrictMode>
      <I18nextProvider i18n={words}>
        <Boundary>
          <App
            {...props}
            navigation={navigation}
            faults={faults}
            theme={paneTheme({ isDarkTheme: dark })}
          />
        </Boundary>
      </I18nextProvider>
    </StrictMode>
  );
}

/**
 * A step before the first drawing: an error there is a fault to show, but the pane is drawn all the
 * same, since nothing else could show it.
 */
async function attempt<T>(step: () => T | Promise<T>, otherwise: T): Promise<T> {
  try {
    return await step();
  } catch (error) {
    faults.notice(error);
    return otherwise;
  }
}

async function start(): Promise<void> {
  const host = await attempt(findHost, 'no-office');
  await attempt(() => {
    if (host !== 'excel') return;
    // Before anything is drawn: a ribbon button may have started the runtime.
    registerCommands(navigation.goTo);
    void showWithWorkbook();
  }, undefined);
  const languageLoaded = await attempt(
    () => chooseLanguage(words, startLanguage(officeContext()?.displayLanguage)),
    false,
  );
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Pane host={host} languageLoaded={languageLoaded} />);
}

void start();
