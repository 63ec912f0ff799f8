type Child = Node | string | undefined;

/** Attributes by name; `false` and `undefined` omit one, functions listen to an event. */
type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: never) => void)>
>;

/**
 * Makes an element with its attributes, listeners and children.
 *
 *     element('button', { type: 'button', onclick: save }, 'Save')
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') {
      made.addEventListener(name.replace(/^on/, ''), value as unknown as EventListener);
    } else {
      made.setAttribute(name, value === true ? '' : String(value));
    }
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
