import type { CustomFunctions, FunctionDescription } from '../model/custom-functions';
import type { WorkbookModel } from '../model/workbook-model';
import type { Quirks } from '../quirks';
import { requirementsOf } from '../requirements/requirements';
import { apiError } from './api-error';
import { batchError, runBatch } from './batch';
import type { StopAfter } from './batch';
import { DraftConditionalFormats } from './classes/rules/drafts';
import { EventSources } from './events/sources';
import type { MessageEntry } from './events/sources';
import { FunctionCalls } from './function-calls';
import { forwardModelEvents } from './events/model';
import { References } from './references';
import { bytesOf, isOwnRequest } from './request-log';
import type { RequestRecord } from './request-log';
import { PaneState } from './services/pane-state';
import type { Session } from './session';
import type { Batch, BatchAnswer } from './wire';

export interface HostOptions {
  readonly model: WorkbookModel;
  readonly functions: CustomFunctions;
  /** From functions.json: which functions stream, can be cancelled or accept errors. */
  readonly descriptions?: readonly FunctionDescription[];
  /** Read at each request, so the page can change them at any time. */
  readonly quirks: Quirks;
}

/** Excel's side of the conversation: answers batches and notifies the pane of events. */
export interface Host {
  readonly model: WorkbookModel;
  readonly quirks: Quirks;
  readonly pane: PaneState;
  /** The add-in's requests so far, oldest first. */
  readonly requests: readonly RequestRecord[];
  /** Answers one batch, after the delay that the quirks set. */
  answer(request: RichRequest): Promise<RichReply>;
  /** Informs the add-in that it need not answer these calls any more. */
  cancelFunctions(ids: readonly number[]): void;
  /** Called for every request once it is answered. */
  onRequest(listener: (record: RequestRecord) => void): () => void;
  /** The receiver of events and function calls; only one pane at a time. */
  connect(send: (entries: readonly MessageEntry[]) => void): () => void;
  dispose(): void;
}

export interface RichRequest {
  readonly body: string;
  /** The client's flags: 1 writes, 64 may wait until the user has finished editing a cell. */
  readonly flags: number;
}

/** `tooLarge` is refused without being read, with an error number of the channel's own. */
export type RichReply =
  { readonly kind: 'answer'; readonly answer: BatchAnswer } | { readonly kind: 'tooLarge' };

const FLAG = { writes: 1, waitsForCell: 64 } as const;
/** Milliseconds between checks whether the user has finished editing the cell. */
const CELL_WATCH = 25;

/**
 *   const host = createHost({ model, functions, quirks: { ...DEFAULT_QUIRKS, excel: '2021' } });
 *   await host.answer({ body: '{"Actions":[],"ObjectPaths":{}}', flags: 0 });
 *   //=> { kind: 'answer', answer: { Results: [], TraceIds: [] } }
 */
export function createHost(options: HostOptions): Host {
  const { model, functions, quirks } = options;
  let deliver: ((entries: readonly MessageEntry[]) => void) | undefined;
  const send = (entries: readonly MessageEntry[]) => deliver?.(entries);
  const references = new References();
  const events = new EventSources(send);
  const calls = new FunctionCalls(functions, options.descriptions ?? [], send);
  const pane = new PaneState(events);
  const drafts = new DraftConditionalFormats(() => quirks.newRules);
  const stopListening = forwardModelEvents(model, events, references);
  const requests: RequestRecord[] = [];
  const listeners = new Set<(record: RequestRecord) => void>();
  let last: Promise<unknown> = Promise.resolve();

  const session = (): Session => ({
    model,
    quirks,
    requirements: requirementsOf(quirks.excel),
    references,
    events,
    drafts,
    calls,
    pane,
  });

  function record(entry: Omit<RequestRecord, 'number'>, reply: RichReply): RichReply {
    const error = reply.kind === 'tooLarge' ? TOO_LARGE : reply.answer.Error?.Code;
    const made = { number: requests.length + 1, ...entry, ...(error && { error }) };
    requests.push(made);
    for (const listener of listeners) listener(made);
    return reply;
  }

  async function answer({ body, flags }: RichRequest): Promise<RichReply> {
    if (quirks.delay > 0) await pause(quirks.delay);
    const batch = JSON.parse(body) as Batch;
    if (!isOwnRequest(batch)) return inTurn(() => run(batch));
    while (quirks.editing && (flags & FLAG.waitsForCell) !== 0) await pause(CELL_WATCH);
    const bytes = bytesOf(body);
    const writes = (flags & FLAG.writes) !== 0;
    const entry = { actions: batch.Actions.length, bytes, writes };
    return inTurn(async () => {
      const reply = await (bytes > quirks.payloadLimit
        ? ({ kind: 'tooLarge' } as const)
        : play(batch, requests.length + 1));
      return record(entry, reply);
    });
  }

  /** Batches may wait for calculations, but never run at the same time. */
  function inTurn(work: () => Promise<RichReply>): Promise<RichReply> {
    const result = last.then(work);
    last = result;
    return result;
  }

  async function run(batch: Batch, stop?: StopAfter): Promise<RichReply> {
    return { kind: 'answer', answer: await runBatch(batch, session(), stop) };
  }

  /** Runs a batch according to the quirks: refused as a whole, interrupted, or run normally. */
  async function play(batch: Batch, number: number): Promise<RichReply> {
    // Excel refuses both reads and writes while a cell is being edited.
    if (quirks.editing) return refused('InvalidOperationInCellEditMode');
    const failure = quirks.fail?.request === number ? quirks.fail : undefined;
    const code = failure?.code ?? 'GeneralException';
    if (failure && failure.action === undefined) {
      return code === TOO_LARGE ? { kind: 'tooLarge' } : refused(code);
    }
    const stop: StopAfter | undefined =
      failure?.action === undefined
        ? undefined
        : { actions: failure.action, error: apiError(code) };
    return run(batch, stop);
  }

  return {
    model,
    quirks,
    pane,
    requests,
    answer,
    cancelFunctions: (ids) => calls.cancel(ids),
    onRequest: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect: (listener) => {
      deliver = listener;
      return () => {
        if (deliver !== listener) return;
        deliver = undefined;
        events.forgetAll();
        calls.stop();
      };
    },
    dispose: () => {
      stopListening();
      deliver = undefined;
    },
  };
}

const TOO_LARGE = 'RequestPayloadSizeLimitExceeded';

function refused(code: string): RichReply {
  const Error = batchError(apiError(code), 0);
  return { kind: 'answer', answer: { Results: [], TraceIds: [], Error } };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
