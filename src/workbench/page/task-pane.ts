import { element } from './dom';

/** Minimum and maximum width of a task pane in pixels, as in Excel. */
const NARROWEST = 320;
const WIDEST = 600;
const USUAL = 350;
const STEP = 20;

export interface TaskPane {
  readonly root: HTMLElement;
  /** The container of the add-in's page. */
  readonly content: HTMLElement;
  show(isVisible: boolean): void;
}

export interface TaskPaneOptions {
  readonly title: string;
  readonly iconUrl: string | undefined;
  /** The user closed it. */
  readonly close: () => void;
}

/** The frame of the add-in's page: title, close button, and an edge that can be dragged. */
export function createTaskPane({ title, iconUrl, close }: TaskPaneOptions): TaskPane {
  const content = element('div', { class: 'pane-content' });
  const edge = element('div', {
    class: 'pane-edge',
    role: 'separator',
    tabindex: 0,
    'aria-orientation': 'vertical',
    'aria-label': 'Width of the pane',
    'aria-valuemin': NARROWEST,
    'aria-valuemax': WIDEST,
  });
  const root = element(
    'aside',
    { class: 'task-pane', 'aria-label': title },
    edge,
    element(
      'div',
      { class: 'pane-title' },
      iconUrl ? element('img', { src: iconUrl, alt: '', width: 16, height: 16 }) : undefined,
      element('h2', { dir: 'auto' }, title),
      element(
        'button',
        { type: 'button', class: 'plain', 'aria-label': 'Close the pane', onclick: close },
        '✕',
      ),
    ),
    content,
  );

  const setWidth = (width: number) => {
    const kept = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    root.style.width = `${kept}px`;
    edge.setAttribute('aria-valuenow', String(kept));
  };
  setWidth(USUAL);

  edge.addEventListener('keydown', (event) => {
    const steps = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    setWidth(root.offsetWidth + steps);
  });
  edge.addEventListener('pointerdown', (event) => {
    edge.setPointerCapture(event.pointerId);
    // The page inside would receive the pointer events.
    root.classList.add('resizing');
  });
  edge.addEventListener('pointermove', (event) => {
    if (edge.hasPointerCapture(event.pointerId)) {
      setWidth(root.getBoundingClientRect().right - event.clientX);
    }
  });
  edge.addEventListener('lostpointercapture', () => root.classList.remove('resizing'));

  return {
    root,
    content,
    show: (isVisible) => {
      root.hidden = !isVisible;
    },
  };
}
