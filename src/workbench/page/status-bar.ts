import type { Quirks } from '../quirks';
import { element } from './dom';
import { countOf } from './words';

const VERSIONS: Readonly<Record<Quirks['excel'], string>> = {
  '2021': 'Excel 2021',
  '2024': 'Excel LTSC 2024',
  '365': 'Excel 365',
};

export interface StatusBar {
  readonly root: HTMLElement;
  showQuirks(quirks: Quirks, requests: number): void;
  /** A function's explanation of the error in the selected cell. */
  showError(text: string | undefined): void;
  /** What the active sheet has but the page does not show. */
  showLimits(text: string): void;
}

/** The line below the grid: the selected cell's error, and which Excel is simulated. */
export function createStatusBar(panel: HTMLElement): StatusBar {
  const error = element('p', { class: 'cell-error', role: 'status' });
  const limits = element('p', { class: 'limits' });
  const state = element('span');
  const toggle = element(
    'button',
    {
      type: 'button',
      class: 'plain',
      id: 'quirks-button',
      'aria-expanded': 'false',
      'aria-controls': 'quirks-panel',
      onclick: () => show(panel.hidden),
    },
    state,
  );
  const show = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) panel.querySelector<HTMLElement>('select, input')?.focus();
  };
  panel.id = 'quirks-panel';
  panel.hidden = true;
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    show(false);
    toggle.focus();
  });
  return {
    root: element('footer', { class: 'status-bar' }, error, limits, toggle),
    showQuirks({ excel, blanks, editing, marketplace, delay, fail }, requests) {
      state.textContent = [
        `Plays ${VERSIONS[excel]}`,
        `blanks as ${String(blanks)}`,
        ...(editing ? ['cell being edited'] : []),
        ...(marketplace ? ['from Marketplace'] : []),
        ...(delay > 0 ? [`answers after ${delay} ms`] : []),
        ...(fail ? [`request ${fail.request} fails`] : []),
        countOf(requests, 'request'),
        'Quirks ▴',
      ].join(' · ');
    },
    showLimits: (text) => {
      limits.textContent = text;
      limits.title = text;
    },
    showError: (text) => {
      error.textContent = text ?? '';
    },
  };
}
