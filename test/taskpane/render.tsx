import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { allWords } from '../i18n/all-words';

// React's own switch: without it every act() warns.
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

export interface Rendered {
  readonly container: HTMLElement;
  readonly text: () => string;
  /** The button with this text or accessible name. */
  readonly button: (name: string) => HTMLButtonElement;
  readonly click: (name: string) => void;
  readonly close: () => void;
}

/** Draws part of the pane, in English, into a page of its own. */
export function render(element: ReactElement): Rendered {
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  act(() =>
    root.render(
      <I18nextProvider i18n={allWords()}>
        <FluentProvider theme={webLightTheme}>{element}</FluentProvider>
      </I18nextProvider>,
    ),
  );
  const button = (name: string) => {
    const found = [...container.querySelectorAll('button')].find(
      (each) => each.textContent === name || each.getAttribute('aria-label') === name,
    );
    if (!found) throw new Error(`no button “${name}” in: ${container.textContent}`);
    return found;
  };
  return {
    container,
    text: () => container.textContent ?? '',
    button,
    click: (name) => act(() => button(name).click()),
    close: () => {
      act(() => root.unmount());
      container.remove();
    },
  };
}
