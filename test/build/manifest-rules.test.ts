import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { ruleProblems } from './manifest-rules';

const xml = readFileSync(join('dist', 'addin', 'manifest.xml'), 'utf8');
const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
/** Of texts in other languages, one stands for all. */
const elements = [...document.getElementsByTagName('*')].filter(
  (element) => (element.getAttribute('Locale') ?? 'kk-KZ') === 'kk-KZ',
);

/** What is wrong while something is changed. */
function changed(change: () => void, undo: () => void): readonly string[] {
  change();
  const problems = ruleProblems(document);
  undo();
  return problems;
}

function attributeChanged(element: Element, name: string, value: string): readonly string[] {
  const before = element.getAttribute(name) ?? '';
  return changed(
    () => element.setAttribute(name, value),
    () => element.setAttribute(name, before),
  );
}

const MAY_BE_MISSING = [
  ...['HighResolutionIconUrl', 'Requirements', 'VersionOverrides', 'GetStarted'],
  ...['Group', 'Control', 'Override', 'Set'],
];

test('the manifest keeps Microsoft’s rules', () => {
  expect(ruleProblems(document)).toEqual([]);
});

test('whatever is removed, except what may be missing, is missed', () => {
  const needed = elements.filter(
    ({ localName, parentElement }) => parentElement && !MAY_BE_MISSING.includes(localName),
  );
  expect(needed.length).toBeGreaterThan(80);
  const silent = needed.filter((element) => {
    const { parentElement, nextSibling } = element;
    return !changed(
      () => element.remove(),
      () => parentElement?.insertBefore(element, nextSibling),
    ).length;
  });
  expect(silent.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
});

test('children in another order are noticed', () => {
  const mixed = elements.filter(
    ({ firstElementChild, lastElementChild }) =>
      firstElementChild?.localName !== lastElementChild?.localName,
  );
  expect(mixed.length).toBeGreaterThan(10);
  const reverse = (element: Element) => element.append(...[...element.children].reverse());
  for (const element of mixed) {
    const problems = changed(
      () => reverse(element),
      () => reverse(element),
    );
    expect(problems).toContainEqual(expect.stringContaining(`${element.localName} has `));
  }
});

test.each(['resid', 'id', 'Locale', 'DefaultValue', 'Value', 'size'])(
  'an attribute %s that is empty, too long or another one is noticed',
  (name) => {
    const having = elements.filter(
      (element) => element.hasAttribute(name) && element.localName !== 'OfficeTab',
    );
    expect(having.length).toBeGreaterThan(0);
    for (const element of having)
      for (const value of ['', name === 'Locale' || name === 'size' ? 'xx' : 'x'.repeat(3000)])
        expect(attributeChanged(element, name, value)).not.toEqual([]);
  },
);

test.each([
  ['Id', '7c2f4f0e'],
  ['Version', '1'],
  ['Permissions', 'WriteEverything'],
  ['DefaultLocale', 'english'],
  ['DefaultLocale', 'fr-FR'],
  ['ProviderName', ''],
])('%s must not be “%s”', (name, text) => {
  const element = elements.find(({ localName }) => localName === name);
  if (!element) throw new Error(`no ${name}`);
  const before = element.textContent;
  const problems = changed(
    () => (element.textContent = text),
    () => (element.textContent = before),
  );
  expect(problems).not.toEqual([]);
});

test('addresses without encryption are noticed', () => {
  const served = elements.filter((element) =>
    element.getAttribute('DefaultValue')?.startsWith('https:'),
  );
  expect(served.length).toBeGreaterThan(10);
  for (const element of served)
    expect(attributeChanged(element, 'DefaultValue', 'http://example.org/x.png')).toEqual([
      expect.stringContaining('no https address'),
    ]);
});
