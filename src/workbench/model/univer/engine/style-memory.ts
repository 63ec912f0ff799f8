import { Styles } from '@univerjs/core';

/** The part of Univer's styles that is not public. */
interface StyleSearch {
  remembers?: boolean;
  readonly _cacheMap: Map<string, string>;
  get(id: string): object | null | undefined;
  search(style: object, text: string): string;
}

/**
 * Univer finds a style by its JSON text; if that fails, it compares it with every other style, but
 * does not remember the result. A border around cells whose properties are in a different order was
 * then searched for again in every cell: seconds for one table.
 */
export function rememberStyles(): void {
  const styles = Styles.prototype as unknown as StyleSearch;
  if (styles.remembers) return;
  styles.remembers = true;
  const search = styles.search;
  styles.search = function (style, text) {
    // A removed style must not be found under any of its texts.
    const known = this._cacheMap.get(text);
    if (known !== undefined && !this.get(known)) this._cacheMap.delete(text);
    const id = search.call(this, style, text);
    if (id !== NONE) this._cacheMap.set(text, id);
    return id;
  };
}

const NONE = '-1';
