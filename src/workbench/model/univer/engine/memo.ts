/**
 * Remembers in whose words something was given, for as long as the engine still holds what was
 * made of it. What the engine has changed since (a row was inserted above, say) is read from the
 * engine instead, in its words.
 */
export class Memo<Given> {
  private readonly notes = new Map<string, { given: Given; held: string }>();

  note(key: string, given: Given, held: unknown): void {
    this.notes.set(key, { given, held: JSON.stringify(held) });
  }

  /** What was given, if what is held now is still the same. */
  recall(key: string, held: unknown): Given | undefined {
    const note = this.notes.get(key);
    return note?.held === JSON.stringify(held) ? note.given : undefined;
  }

  /** What was given, whatever became of it. */
  original(key: string): Given | undefined {
    return this.notes.get(key)?.given;
  }

  clear(): void {
    this.notes.clear();
  }
}
