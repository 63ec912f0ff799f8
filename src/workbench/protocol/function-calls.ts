import type {
  CustomFunctions,
  FunctionDescription,
  Invocation,
  InvocationResult,
} from '../model/custom-functions';
import type { MessageEntry } from './events/sources';

const FUNCTION_CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const FLAGS = { cancelable: 1, stream: 2, dataTypes: 8 } as const;

/**
 * Passes calls of custom functions from the calculation to the add-in. Calls wait until the add-in
 * reports that its functions are ready; those a closed pane did not answer are sent again.
 */
export class FunctionCalls {
  private readonly waiting: Invocation[] = [];
  private readonly running = new Map<number, Invocation>();
  private isReady = false;

  constructor(
    private readonly functions: CustomFunctions,
    private readonly descriptions: readonly FunctionDescription[],
    private readonly send: (entries: readonly MessageEntry[]) => void,
  ) {
    functions.send = (invocations) => {
      this.waiting.push(...invocations);
      this.flush();
    };
    functions.cancel = (ids) => this.cancel(ids);
  }

  /** The add-in's runtime has loaded and its functions can be called. */
  start(): void {
    this.isReady = true;
    // The client must receive its own answer first.
    setTimeout(() => this.flush(), 0);
  }

  /** The add-in's runtime was closed. */
  stop(): void {
    this.isReady = false;
    this.waiting.unshift(...this.running.values());
    this.running.clear();
  }

  finish(results: readonly InvocationResult[]): void {
    for (const { id } of results) {
      const invocation = this.running.get(id);
      if (invocation && !this.flagsOf(invocation).streams) this.running.delete(id);
    }
    this.functions.answer(results);
  }

  cancel(ids: readonly number[]): void {
    const cancelled = ids.filter((id) => this.running.delete(id));
    for (const id of ids) {
      const at = this.waiting.findIndex((invocation) => invocation.id === id);
      if (at >= 0) this.waiting.splice(at, 1);
    }
    if (cancelled.length > 0 && this.isReady) {
      this.send(
        cancelled.map((id) => [
          FUNCTION_CATEGORY,
          CANCEL,
          '',
          JSON.stringify({ invocationId: id }),
          id,
        ]),
      );
    }
  }

  private flush(): void {
    if (!this.isReady || this.waiting.length === 0) return;
    const invocations = this.waiting.splice(0);
    for (const invocation of invocations) this.running.set(invocation.id, invocation);
    this.send(
      invocations.map((invocation) => {
        const { id, functionId, args, address } = invocation;
        const { flags } = this.flagsOf(invocation);
        const sent = flags & FLAGS.dataTypes ? args.map(wrapped) : args;
        const call = [id, functionId, sent, address, flags, null];
        return [FUNCTION_CATEGORY, INVOKE, '', JSON.stringify(call), id];
      }),
    );
  }

  private flagsOf({ functionId }: Invocation): { flags: number; streams: boolean } {
    const description = this.descriptions.find(({ id }) => id === functionId);
    const options = description?.options ?? {};
    const streams = options['stream'] === true;
    const flags =
      (streams || options['cancelable'] === true ? FLAGS.cancelable : 0) |
      (streams ? FLAGS.stream : 0) |
      (description?.takesDataTypes === true ? FLAGS.dataTypes : 0);
    return { flags, streams };
  }
}

/** With data types, what is no plain value is sent as JSON within JSON. */
function wrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wrapped);
  return typeof value === 'object' && value !== null ? { value: JSON.stringify(value) } : value;
}
