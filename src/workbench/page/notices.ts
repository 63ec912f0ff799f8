import { element } from './dom';

/** Messages above the grid: announced by screen readers at once, closed by the user. */
export interface Notices {
  readonly root: HTMLElement;
  say(text: string, tone?: 'info' | 'problem'): void;
  /** Resolves to whether the user wants to continue. */
  ask(text: string, goOn: string): Promise<boolean>;
  clear(): void;
}

export function createNotices(): Notices {
  const root = element('div', { class: 'notices', role: 'status', 'aria-live': 'polite' });
  const put = (tone: string, text: string, ...buttons: HTMLButtonElement[]) => {
    const notice = element(
      'div',
      { class: `notice ${tone}`, ...(tone === 'problem' && { role: 'alert' }) },
      element('p', {}, text),
      ...buttons,
    );
    root.replaceChildren(notice);
    return notice;
  };
  const button = (text: string, onclick: () => void, name = text) =>
    element('button', { type: 'button', 'aria-label': name, onclick }, text);
  return {
    root,
    say(text, tone = 'info') {
      const notice = put(
        tone,
        text,
        button('✕', () => notice.remove(), 'Close this message'),
      );
    },
    ask: (text, goOn) =>
      new Promise((resolve) => {
        const answer = (yes: boolean) => {
          notice.remove();
          resolve(yes);
        };
        const yes = button(goOn, () => answer(true));
        const notice = put(
          'question',
          text,
          yes,
          button('Cancel', () => answer(false)),
        );
        yes.focus();
      }),
    clear: () => root.replaceChildren(),
  };
}
