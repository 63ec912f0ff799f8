import { getNumfmtParseValueFilter, isRealNum } from '@univerjs/core';
import { Engine } from '@univerjs/engine-render';
import { SheetInterceptorService } from '@univerjs/sheets';

/** Texts remembered not to be numbers: those of a large workbook. */
const MEMORY = 20_000;

/** After painting for this many milliseconds, the grid waits as long again, times this. */
const PAUSE = 2;
const LONGEST_PAUSE = 100;

/**
 * Univer paints all visible cells again in each frame after a change. On an old laptop that takes
 * most of the time of an operation that changes much, so here it takes at most a third; and it no
 * longer tries at every paint to read each visible text as a date, a time and a number.
 */
export function paintCheaply(): void {
  const engine = Engine.prototype as unknown as Frames;
  if (engine.isCheap) return;
  engine.isCheap = true;
  const paint = engine._renderFrame;
  engine._renderFrame = function (timestamp) {
    const start = performance.now();
    if (start < (this.nextPaint ?? 0)) return;
    paint.call(this, timestamp);
    const end = performance.now();
    this.nextPaint = end + Math.min(PAUSE * (end - start), LONGEST_PAUSE);
  };

  const service = SheetInterceptorService.prototype as unknown as Interceptors;
  const intercept = service.intercept;
  const isNumber = remembered((text) => isRealNum(text) || !!getNumfmtParseValueFilter(text));
  service.intercept = function (point, given) {
    if (!marksNumbersInText(given)) return intercept.call(this, point, given);
    const handler: Handler = (cell, place, next) => {
      const text = place.rawData?.v;
      if (typeof text === 'string' && !isNumber(text)) return next(cell);
      return given.handler(cell, place, next);
    };
    return intercept.call(this, point, { ...given, handler });
  };
}

/**
 * The green corner of numbers stored as text. Its class is not public, so it is recognised by an
 * option that only it reads; conditional formats have the same priority and effect.
 */
const marksNumbersInText = ({ handler }: Interceptor) =>
  String(handler).includes('disableForceStringMark');

function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const failed = new Set<string>();
  return (text) => {
    if (failed.has(text)) return false;
    if (test(text)) return true;
    if (failed.size >= MEMORY) failed.clear();
    failed.add(text);
    return false;
  };
}

/** The parts of Univer's painting that are not public. */
interface Frames {
  isCheap?: boolean;
  /** When painting may begin again, in milliseconds of `performance.now`. */
  nextPaint?: number;
  _renderFrame(timestamp: number): void;
}

interface Interceptors {
  intercept(point: unknown, interceptor: Interceptor): unknown;
}

interface Interceptor {
  readonly handler: Handler;
}

type Handler = (
  cell: unknown,
  place: { readonly rawData?: { readonly v?: unknown } | null },
  next: (cell: unknown) => unknown,
) => unknown;
