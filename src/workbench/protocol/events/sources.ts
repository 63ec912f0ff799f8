/** The client's names for events in messages. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
  /** Events of the pane, always registered. */
  visibilityChanged: 65_539,
} as const;
export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** Target of an event registered on a collection of the workbook rather than on one sheet. */
export const WHOLE_WORKBOOK = 'Workbook';
const EVENT_CATEGORY = 65_536;

/** One entry of a `richApiMessage`: category, type, target, JSON text, id. */
export type MessageEntry = readonly [number, number, string, string, number];

/** The registrations, and how events reach the pane. */
export class EventSources {
  private readonly registered = new Map<string, number>();
  private count = 0;

  constructor(private readonly send: (entries: readonly MessageEntry[]) => void) {}

  register(type: EventType, target: string): void {
    const key = `${type} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: EventType, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** Notifies those who registered, for the sheet or for all sheets. */
  fire(type: EventType, sheetId: string, message: () => Readonly<Record<string, unknown>>): void {
    const targets = [sheetId, WHOLE_WORKBOOK].filter((to) => this.registered.has(`${type} ${to}`));
    if (targets.length === 0) return;
    const text = JSON.stringify(message());
    this.send(targets.map((to) => [EVENT_CATEGORY, type, to, text, ++this.count]));
  }

  /** Events of the pane are not registered with the host: the client distributes them. */
  firePane(type: EventType, message: Readonly<Record<string, unknown>>): void {
    this.send([[EVENT_CATEGORY, type, '', JSON.stringify(message), ++this.count]]);
  }

  /** A closed pane no longer listens. */
  forgetAll(): void {
    this.registered.clear();
  }
}
