import { element } from './dom';

export interface TitleBar {
  readonly root: HTMLElement;
  setName(name: string): void;
  setBusy(text: string | undefined): void;
}

export interface TitleBarActions {
  readonly open: (file: File) => void;
  readonly save: () => void;
}

/** The workbook's name, and buttons to open and save. */
export function createTitleBar({ open, save }: TitleBarActions): TitleBar {
  const name = element('h1', { id: 'workbook-name' });
  const busy = element('span', { class: 'busy', role: 'status' });
  const input = element('input', {
    type: 'file',
    id: 'open-file',
    accept: '.xlsx',
    hidden: true,
    onchange: () => {
      const file = input.files?.[0];
      // Emptied, so that selecting the same file again is a change too.
      input.value = '';
      if (file) open(file);
    },
  });
  const button = (text: string, tip: string, onclick: () => void) =>
    element('button', { type: 'button', class: 'plain', title: tip, onclick }, text);
  const root = element(
    'header',
    { class: 'title-bar' },
    element('span', { class: 'product' }, 'Workbench'),
    name,
    busy,
    element(
      'div',
      { class: 'title-actions' },
      button('Open…', 'Opens an .xlsx file of yours. It stays on this computer.', () =>
        input.click(),
      ),
      button('Save', 'Saves the workbook as an .xlsx file.', save),
      input,
    ),
  );
  return {
    root,
    setName: (text) => {
      name.textContent = text;
      document.title = `${text} – Workbench`;
    },
    setBusy: (text) => {
      busy.textContent = text ?? '';
    },
  };
}
