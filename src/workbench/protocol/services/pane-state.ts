import { EVENT } from '../events/sources';
import type { EventSources } from '../events/sources';

export const STATES = ['Inactive', 'Background', 'Visible'] as const;
export type RuntimeState = (typeof STATES)[number];

/**
 * The add-in's pane as seen by `Office.addin`. In a shared runtime hiding it does not stop the
 * add-in: its functions and ribbon buttons keep working.
 */
export class PaneState {
  private current: RuntimeState = 'Visible';
  /** The last value of `Office.addin.setStartupBehavior`. */
  startState: RuntimeState = 'Inactive';
  private readonly listeners = new Set<(isVisible: boolean) => void>();

  constructor(private readonly events: EventSources) {}

  get state(): RuntimeState {
    return this.current;
  }

  /** Shows or hides the pane and notifies both the page and the add-in. */
  set(state: RuntimeState): void {
    const changes = (state === 'Visible') !== (this.current === 'Visible');
    this.current = state;
    if (!changes) return;
    const isVisible = state === 'Visible';
    for (const listener of this.listeners) listener(isVisible);
    this.events.firePane(EVENT.visibilityChanged, { visibility: isVisible ? 'Visible' : 'Hidden' });
  }

  onChange(listener: (isVisible: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
