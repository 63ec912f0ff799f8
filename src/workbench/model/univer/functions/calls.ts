import type { CustomFunctions, FunctionDescription, Invocation } from '../../custom-functions';
import type { Site } from './sites';
import { siteKey } from './sites';

/** A call without a final answer from the add-in, and the cells that wait for it. */
export interface Call {
  readonly key: string;
  readonly invocation: Invocation;
  readonly streams: boolean;
  readonly sites: Map<string, Site>;
  answered: boolean;
}

/** Calls of functions that are being sent to the add-in or wait for its answer. */
export class Calls {
  private sender: CustomFunctions['send'] | undefined;
  private readonly byId = new Map<number, Call>();
  private readonly byKey = new Map<string, Call>();
  private outbox: Invocation[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastId = 0;
  /** Set by the connection to the add-in: these calls are no longer wanted. */
  cancel: ((ids: readonly number[]) => void) | undefined;

  dispose(): void {
    clearTimeout(this.timer);
  }

  get send(): CustomFunctions['send'] {
    return this.sender ?? (() => undefined);
  }

  /** A new connection gets the calls that are still unanswered. */
  set send(send: CustomFunctions['send']) {
    const handedOver = this.sender !== undefined;
    this.sender = send;
    if (handedOver)
      this.outbox = [...this.byId.values()]
        .filter((call) => !call.answered)
        .map((call) => call.invocation);
    this.post();
  }

  isWaiting(): boolean {
    for (const call of this.byId.values()) if (!call.answered) return true;
    return false;
  }

  streaming(key: string): Call | undefined {
    const call = this.byKey.get(key);
    return call?.streams ? call : undefined;
  }

  /** One call for all cells with the same arguments. */
  ask(
    key: string,
    description: FunctionDescription,
    args: readonly unknown[],
    site: Site,
    address: () => string,
  ): void {
    let call = this.byKey.get(key);
    if (!call) {
      const id = ++this.lastId;
      const invocation = { id, functionId: description.id, args, address: address() };
      const streams = description.options?.['stream'] === true;
      call = { key, invocation, streams, sites: new Map(), answered: false };
      this.byId.set(id, call);
      this.byKey.set(key, call);
      this.outbox.push(invocation);
      this.post();
    }
    call.sites.set(siteKey(site), site);
  }

  /** The call that an answer belongs to; a streaming call stays open. */
  answered(id: number): Call | undefined {
    const call = this.byId.get(id);
    if (!call) return undefined;
    call.answered = true;
    if (!call.streams) {
      this.byId.delete(id);
      this.byKey.delete(call.key);
    }
    return call;
  }

  drop(unwanted: (call: Call) => boolean): void {
    const cancelled: number[] = [];
    for (const [id, call] of this.byId) {
      if (!unwanted(call)) continue;
      this.byId.delete(id);
      this.byKey.delete(call.key);
      const unsent = this.outbox.indexOf(call.invocation);
      if (unsent >= 0) this.outbox.splice(unsent, 1);
      else cancelled.push(id);
    }
    if (cancelled.length > 0) this.cancel?.(cancelled);
  }

  /** Calls of one calculation are sent together, as Excel does. */
  private post(): void {
    if (this.timer !== undefined || this.outbox.length === 0) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (!this.sender || this.outbox.length === 0) return;
      const batch = this.outbox;
      this.outbox = [];
      this.sender(batch);
    }, 0);
  }
}
