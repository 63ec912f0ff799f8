/** Looking up XML elements by local name, whatever prefix the manifest's author chose. */

export const childrenOf = (parent: Element | undefined, name: string): Element[] =>
  [...(parent?.children ?? [])].filter((child) => child.localName === name);

export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  childrenOf(parent, name)[0];

/** The element at the end of a path of names: `descend(root, 'DefaultSettings', 'SourceLocation')`. */
export const descend = (from: Element | undefined, ...path: readonly string[]) =>
  path.reduce<Element | undefined>((element, name) => childOf(element, name), from);

export const textOf = (parent: Element | undefined, name: string): string =>
  childOf(parent, name)?.textContent?.trim() ?? '';

/** `xsi:type`, by which manifests distinguish hosts, controls and actions. */
export const typeOf = (element: Element): string =>
  [...element.attributes].find((attribute) => attribute.localName === 'type')?.value ?? '';

/**
 * The value for a language: the override for exactly this locale, else for its language, else the
 * default. Works for both `DisplayName` and resources.
 */
export function localised(element: Element | undefined, locale: string): string {
  if (!element) return '';
  const overrides = childrenOf(element, 'Override');
  const wanted = locale.toLowerCase();
  const language = wanted.split('-')[0];
  const localeOf = (override: Element) => override.getAttribute('Locale')?.toLowerCase() ?? '';
  const best =
    overrides.find((override) => localeOf(override) === wanted) ??
    overrides.find((override) => localeOf(override).split('-')[0] === language);
  return best?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}
