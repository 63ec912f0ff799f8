import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExcelProblem } from '../../excel/door/problem';
import { readSelectedRange } from '../../excel/read/selected-range';
import type { FormatsBefore } from '../../excel/operations/formats/remember';
import { undoFormatting } from '../../excel/operations/formats/restore';
import { formatTable, type FormatRequest } from '../../tasks/format-table/format-table';
import type { TableReading } from '../../workbook/format/reading';

/** How far the work on a table has come. */
export type FormattingState =
  | { readonly kind: 'idle' | 'analysing' | 'empty' | 'undoing' | 'stopped' }
  /** `part` of `parts` is being read, both from 1; a single part is not reported. */
  | { readonly kind: 'formatting'; readonly part: number; readonly parts: number }
  | { readonly kind: 'formatted' | 'undone'; readonly before: FormatsBefore }
  | {
      readonly kind: 'problem';
      readonly problem: ExcelProblem;
      /** It failed while writing was intended. */
      readonly writing: boolean;
      /** Undoing failed and can be tried again. */
      readonly before?: FormatsBefore;
    };

/** Analyses, formats and undoes, one at a time; what was read is kept until it is read again. */
export function useFormatting(): {
  readonly state: FormattingState;
  readonly reading: TableReading | undefined;
  readonly analyse: () => Promise<void>;
  readonly format: (request: FormatRequest) => Promise<void>;
  readonly undo: (before: FormatsBefore) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
} {
  const { t } = useTranslation();
  const [state, setState] = useState<FormattingState>({ kind: 'idle' });
  const [reading, setReading] = useState<TableReading>();
  const busy = useRef(false);
  const abort = useRef<AbortController>();

  /** A second click while the first is still running does nothing. */
  const alone = useCallback(async (work: () => Promise<FormattingState>) => {
    if (busy.current) return;
    busy.current = true;
    try {
      setState(await work());
    } finally {
      busy.current = false;
    }
  }, []);

  const analyse = useCallback(
    () =>
      alone(async () => {
        setState({ kind: 'analysing' });
        const read = await readSelectedRange();
        if (!read.ok) return { kind: 'problem', problem: read.problem, writing: false };
        setReading(read.value);
        return { kind: read.value ? 'idle' : 'empty' };
      }),
    [alone],
  );

  const format = useCallback(
    (request: FormatRequest) =>
      alone(async () => {
        abort.current = new AbortController();
        setState({ kind: 'formatting', part: 1, parts: 1 });
        const outcome = await formatTable(request, t, {
          onPart: (done, of) => setState({ kind: 'formatting', part: done + 1, parts: of }),
          signal: abort.current.signal,
        });
        if (!outcome.ok) return { kind: 'problem', problem: outcome.problem, writing: true };
        if (outcome.value.state === 'stopped') return { kind: 'stopped' };
        return { kind: 'formatted', before: outcome.value.before };
      }),
    [alone, t],
  );

  const undo = useCallback(
    (before: FormatsBefore) =>
      void alone(async () => {
        setState({ kind: 'undoing' });
        const outcome = await undoFormatting(before);
        return outcome.ok
          ? { kind: 'undone', before }
          : { kind: 'problem', problem: outcome.problem, writing: false, before };
      }),
    [alone],
  );

  const stop = useCallback(() => abort.current?.abort(), []);
  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, reading, analyse, format, undo, stop, dismiss };
}
