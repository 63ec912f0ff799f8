import { Styles } from '@univerjs/core';

/** The part of Univer's styles that is not public. */
interface StyleSearch {
  remembers?: boolean;
  readonly _cacheMap: Map<string, string>;
  get(id: string): object | null | undefined;
  search(style: object, text: string): string;
}

/**
 * Univer finds a style by its JSON text, and failing that compares it with every other one by
 * one; but what it finds so it does not remember. A border drawn around cells whose properties
 * stand in another order was then searched for again in every cell: seconds for one table.
 */
export function rememberStyles(): void {
  const styles = Styles.prototype as unknown as StyleSearch;
  if (styles.remembers) return;
  styles.remembers = true;
  const search = styles.search;
  styles.search = function (style, text) {
    // A style that was removed must not be remembered by any of its texts.
    const known = this._cacheMap.get(text);
    if (known !== undefined && !this.get(known)) this._cacheMap.delete(text);
    const id = search.call(this, style, text);
    if (id !== NONE) this._cacheMap.set(text, id);
    return id;
  };
}

const NONE = '-1';
