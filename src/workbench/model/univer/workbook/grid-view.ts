import type { Univer } from '@univerjs/core';
import type { SpreadsheetSkeleton } from '@univerjs/engine-render';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { CellPoint } from '../../snapshot';
import type { Engine } from '../engine/engine';
import { toPixels } from '../sheet/units';

/** The positions of cells drawn by the grid, for objects laid over it. */
export interface GridView {
  /** Pixels from the container's corner; `undefined` until something is drawn. */
  frame(): GridFrame | undefined;
  /** Called, once per frame, when the cells may have moved. */
  onChange(listener: () => void): () => void;
}

export interface GridFrame {
  /** The cells, without row and column headings. */
  readonly cells: Box;
  /** Where frozen cells end: everything beyond scrolls. */
  readonly frozen: {
    readonly rows: number;
    readonly columns: number;
    readonly x: number;
    readonly y: number;
  };
  /** Screen pixels per sheet pixel. */
  readonly zoom: number;
  /** Pixels from the container's corner. */
  at(point: CellPoint): { readonly x: number; readonly y: number };
  /** The rectangle between two points of the sheet, wherever they have been scrolled to. */
  size(from: CellPoint, to: CellPoint): { readonly width: number; readonly height: number };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels at the right and bottom edges where Univer draws its scroll bars. */
const SCROLL_BAR = 12;

export function createGridView(univer: Univer, book: Engine, container: HTMLElement): GridView {
  const injector = univer.__getInjector();

  function frame(): GridFrame | undefined {
    const render = injector.get(IRenderManagerService).getRenderById(book.workbook.getUnitId());
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !viewport) return undefined;
    const canvas = render.engine.getCanvasElement().getBoundingClientRect();
    const home = container.getBoundingClientRect();
    const [left, top] = [canvas.left - home.left, canvas.top - home.top];
    const zoom = render.scene.getAncestorScale().scaleX;
    const head = {
      x: skeleton.rowHeaderWidthAndMarginLeft * zoom,
      y: skeleton.columnHeaderHeightAndMarginTop * zoom,
    };
    const { xSplit, ySplit } = skeleton.worksheet.getFreeze();
    const { viewportScrollX, viewportScrollY } = viewport;
    const onSheet = ({ row, column, x, y }: CellPoint) => ({
      x: lineStart(skeleton.columnWidthAccumulation, column, x) * zoom,
      y: lineStart(skeleton.rowHeightAccumulation, row, y) * zoom,
    });
    return {
      cells: {
        left: left + head.x,
        top: top + head.y,
        width: canvas.width - head.x - SCROLL_BAR,
        height: canvas.height - head.y - SCROLL_BAR,
      },
      frozen: {
        rows: ySplit,
        columns: xSplit,
        x: left + head.x + frozenSize(skeleton, 'columns', xSplit) * zoom,
        y: top + head.y + frozenSize(skeleton, 'rows', ySplit) * zoom,
      },
      zoom,
      at: (point) => ({
        x: left + head.x + onSheet(point).x - (point.column < xSplit ? 0 : viewportScrollX * zoom),
        y: top + head.y + onSheet(point).y - (point.row < ySplit ? 0 : viewportScrollY * zoom),
      }),
      size: (from, to) => ({
        width: onSheet(to).x - onSheet(from).x,
        height: onSheet(to).y - onSheet(from).y,
      }),
    };
  }

  return {
    frame,
    onChange(listener) {
      let isWaiting = false;
      const tell = () => {
        if (isWaiting) return;
        isWaiting = true;
        requestAnimationFrame(() => {
          isWaiting = false;
          listener();
        });
      };
      // Scrolling, zooming, resizing, collapsing and changing sheets are all commands.
      const commands = book.commands.onCommandExecuted(tell);
      const sizes = new ResizeObserver(tell);
      sizes.observe(container);
      return () => {
        commands.dispose();
        sizes.disconnect();
      };
    },
  };
}

/** Pixels before a line, and into it; none beyond the drawn sheet. */
function lineStart(ends: readonly number[], line: number, offset: number): number {
  const start = line === 0 ? 0 : (ends[Math.min(line, ends.length) - 1] ?? 0);
  const end = ends[Math.min(line, ends.length - 1)] ?? start;
  return Math.min(start + toPixels(offset), Math.max(start, end));
}

function frozenSize(
  skeleton: SpreadsheetSkeleton,
  axis: 'rows' | 'columns',
  count: number,
): number {
  const ends = axis === 'rows' ? skeleton.rowHeightAccumulation : skeleton.columnWidthAccumulation;
  return count === 0 ? 0 : (ends[count - 1] ?? 0);
}
