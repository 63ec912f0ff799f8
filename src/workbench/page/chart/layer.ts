import type { Chart as Drawing } from 'chart.js';
import type { Chart } from '../../model/snapshot';
import type { GridFrame, GridView } from '../../model/univer/workbook/grid-view';
import { displayText } from '../../model/univer/sheet/display-text';
import type { WorkbookModel } from '../../model/workbook-model';
import type { BarConfig } from './config';
import { chartConfig } from './config';
import { element } from '../dom';

/** A chart on the page: its element and what was drawn. */
interface Drawn {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  drawing: Drawing<'bar', (number | null)[], string> | undefined;
  shown: string;
  size: string;
}

/**
 * Charts above the grid, which has none itself. They ignore the pointer, follow scrolling and zoom,
 * and are drawn again when their cells change.
 */
export function createChartLayer(
  model: WorkbookModel,
  view: GridView,
  locale: string,
): HTMLElement {
  const layers = new Map<string, HTMLElement>();
  const root = element('div', { class: 'charts' });
  const drawn = new Map<string, Drawn>();
  const show = (value: number, format: string) => displayText(value, format, locale);
  let library: Promise<typeof Drawing> | undefined;

  /** Loaded with the first chart: most workbooks have none. */
  const load = () => (library ??= import('./library').then(({ Chart }) => Chart));

  /** Scrolling and frozen cells form four panes, each with its own edges. */
  function layerOf({ place: { from } }: Chart, frame: GridFrame): HTMLElement {
    const isFixed = { x: from.column < frame.frozen.columns, y: from.row < frame.frozen.rows };
    const key = `${isFixed.x ? 'fixed' : 'moving'}-${isFixed.y ? 'fixed' : 'moving'}`;
    const layer = layers.get(key) ?? root.appendChild(element('div', { class: 'chart-pane' }));
    layers.set(key, layer);
    const { cells, frozen } = frame;
    const left = isFixed.x ? cells.left : frozen.x;
    const top = isFixed.y ? cells.top : frozen.y;
    layer.style.inset = `${top}px auto auto ${left}px`;
    layer.style.width = `${Math.max(0, cells.left + cells.width - left)}px`;
    layer.style.height = `${Math.max(0, cells.top + cells.height - top)}px`;
    return layer;
  }

  function place(): void {
    const frame = view.frame();
    root.hidden = !frame;
    if (!frame) return;
    for (const chart of model.activeSheet().charts()) {
      const one = drawn.get(chart.id);
      if (!one) continue;
      const layer = layerOf(chart, frame);
      if (one.root.parentElement !== layer) layer.append(one.root);
      const from = frame.at(chart.place.from);
      const box = frame.size(chart.place.from, chart.place.to);
      const [left, top] = [layer.offsetLeft, layer.offsetTop];
      const width = Math.round(box.width / frame.zoom);
      const height = Math.round(box.height / frame.zoom);
      one.root.style.transform = `translate(${from.x - left}px, ${from.y - top}px) scale(${frame.zoom})`;
      one.root.hidden = width <= 1 || height <= 1;
      const size = `${width}×${height}`;
      if (one.size === size || one.root.hidden) continue;
      one.size = size;
      one.root.style.width = `${width}px`;
      one.root.style.height = `${height}px`;
      one.drawing?.resize(width, height);
    }
  }

  async function draw(): Promise<void> {
    const charts = model.activeSheet().charts();
    const ids = new Set(charts.map(({ id }) => id));
    for (const [id, one] of drawn)
      if (!ids.has(id)) {
        one.drawing?.destroy();
        one.root.remove();
        drawn.delete(id);
      }
    if (charts.length === 0) return;
    const Library = await load();
    for (const chart of model.activeSheet().charts()) {
      const config = chartConfig(chart, model, show);
      const shown = JSON.stringify([chart, config]);
      const one = drawn.get(chart.id) ?? begin(chart.id);
      if (one.shown === shown) continue;
      one.shown = shown;
      one.root.setAttribute('aria-label', label(chart, config));
      one.drawing?.destroy();
      one.drawing = new Library(one.canvas, config);
      one.size = '';
    }
    place();
  }

  function begin(id: string): Drawn {
    const canvas = element('canvas');
    const figure = element('div', { class: 'chart', role: 'img' }, canvas);
    const one: Drawn = { root: figure, canvas, drawing: undefined, shown: '', size: '' };
    drawn.set(id, one);
    return one;
  }

  let isWaiting = false;
  const drawSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      void draw();
    });
  };
  model.listen(({ kind }) => {
    if (kind !== 'selection') drawSoon();
  });
  let sheet = '';
  view.onChange(() => {
    // When a file is opened, its sheets appear without an event.
    const { id } = model.activeSheet();
    const has = model.activeSheet().charts().length;
    if (id !== sheet || has !== drawn.size) drawSoon();
    sheet = id;
    place();
  });
  return root;
}

/** A text alternative for the chart; the numbers are in the cells. */
function label({ title }: Chart, { data }: BarConfig): string {
  const names = data.datasets.map((series) => series.label).join(', ');
  return `Chart: ${title ?? names}. ${names} by ${(data.labels ?? []).join(', ')}.`;
}
