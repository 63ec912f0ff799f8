/**
 * Remembers a value in the terms in which it was given, while the engine still has what was made of
 * it. If the engine has changed it since (for example because a row was inserted above), the value
 * is read from the engine instead, in its terms.
 */
export class Memo<Given> {
  private readonly notes = new Map<string, { given: Given; held: string }>();

  note(key: string, given: Given, held: unknown): void {
    this.notes.set(key, { given, held: JSON.stringify(held) });
  }

  /** What was given, if the engine's value is still the same. */
  recall(key: string, held: unknown): Given | undefined {
    const note = this.notes.get(key);
    return note?.held === JSON.stringify(held) ? note.given : undefined;
  }

  /** What was given, whatever has happened to it since. */
  original(key: string): Given | undefined {
    return this.notes.get(key)?.given;
  }

  clear(): void {
    this.notes.clear();
  }
}
