import type { Manifest, RibbonButton, RibbonGroup } from '../manifest/manifest';
import { element } from './dom';

const ICON_SIZE = 32;

function iconOf(icons: RibbonButton['icons']): string | undefined {
  const sizes = Object.keys(icons)
    .map(Number)
    .sort((a, b) => a - b);
  const size = sizes.find((candidate) => candidate >= ICON_SIZE) ?? sizes.at(-1);
  return size === undefined ? undefined : icons[size];
}

function ribbonButton(
  button: RibbonButton,
  served: (url: string) => string,
  press: (button: RibbonButton) => Promise<void>,
): HTMLElement {
  const tip = `${button.id}-tip`;
  const icon = iconOf(button.icons);
  const made = element(
    'button',
    {
      type: 'button',
      class: 'ribbon-button',
      id: button.id,
      'aria-describedby': tip,
      onclick: () => {
        made.setAttribute('aria-busy', 'true');
        void press(button).finally(() => made.removeAttribute('aria-busy'));
      },
    },
    icon
      ? element('img', { src: served(icon), alt: '', width: ICON_SIZE, height: ICON_SIZE })
      : undefined,
    element('span', { dir: 'auto' }, button.label),
  );
  return element(
    'div',
    { class: 'ribbon-item' },
    made,
    element(
      'div',
      { class: 'supertip', role: 'tooltip', id: tip, dir: 'auto' },
      element('strong', {}, button.supertip.title),
      element('span', {}, button.supertip.description),
    ),
  );
}

/** The add-in's buttons, as its manifest declares them. */
export function createRibbon(
  manifest: Manifest,
  served: (url: string) => string,
  press: (button: RibbonButton) => Promise<void>,
): HTMLElement {
  const groupOf = (group: RibbonGroup) =>
    element(
      'div',
      { class: 'ribbon-group', role: 'group', 'aria-label': group.label },
      element(
        'div',
        { class: 'ribbon-buttons' },
        ...group.buttons.map((button) => ribbonButton(button, served, press)),
      ),
      element('div', { class: 'ribbon-label', 'aria-hidden': 'true' }, group.label),
    );
  return element(
    'div',
    { class: 'ribbon', role: 'toolbar', 'aria-label': 'Ribbon' },
    ...manifest.groups.map(groupOf),
  );
}
