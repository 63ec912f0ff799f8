/**
 * The rules of Microsoft's manifest schema (MS-OWEMXML 5.2 and 5.5, and the manifest reference) for
 * the elements that our manifest has. An element that is not listed is wrong here.
 */

/** Children in their order; `?` may be missing, `*` may be there more than once or not at all. */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl? ' +
    'SupportUrl AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides?',
  'OfficeApp/DisplayName': 'Override*',
  'OfficeApp/Description': 'Override*',
  'OfficeApp/Hosts': 'Host',
  'OfficeApp/Requirements': 'Sets',
  Sets: 'Set*',
  DefaultSettings: 'SourceLocation',
  VersionOverrides: 'Hosts Resources',
  'VersionOverrides/Hosts': 'Host',
  'Hosts/Host:Workbook': 'Runtimes AllFormFactors DesktopFormFactor',
  Runtimes: 'Runtime',
  AllFormFactors: 'ExtensionPoint',
  'ExtensionPoint:CustomFunctions': 'Script Page Metadata Namespace',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  DesktopFormFactor: 'GetStarted? FunctionFile ExtensionPoint*',
  GetStarted: 'Title Description LearnMoreUrl',
  'ExtensionPoint:PrimaryCommandSurface': 'OfficeTab',
  OfficeTab: 'Group*',
  Group: 'Label Icon Control*',
  'Control:Button': 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'Image*',
  'Action:ShowTaskpane': 'TaskpaneId? SourceLocation Title?',
  'Action:ExecuteFunction': 'FunctionName',
  Resources: 'Images Urls ShortStrings LongStrings',
  Images: 'Image*',
  Urls: 'Url*',
  ShortStrings: 'String*',
  LongStrings: 'String*',
  String: 'Override*',
};

/** Most characters of texts; every text has at least one. */
const LENGTHS: readonly (readonly [string, number])[] = [
  ['OfficeApp > ProviderName', 125],
  ['OfficeApp > DisplayName', 125],
  ['OfficeApp > Description', 250],
  ['ShortStrings > *', 125],
  ['LongStrings > *', 250],
  ['FunctionName', 125],
];
const LONGEST_ID = 32;
const LONGEST_CONTROL_ID = 125;
const LONGEST_URL = 2048;
const ICON_SIZES = ['16', '32', '80'];
const PATTERNS: Readonly<Record<string, RegExp>> = {
  Id: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
  Version: /^\d+(\.\d+){1,3}$/,
  Permissions: /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
};

/** Where resources of a kind may be used. */
const KINDS: Readonly<Record<string, string>> = {
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Runtime: 'Urls',
  Image: 'Images',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
  Description: 'LongStrings',
};

type Check = (document: Document) => readonly string[];

const all = (document: Document, selector = '*') => [...document.querySelectorAll(selector)];
const nameOf = ({ localName }: Element) => localName;
/** `DefaultValue` of an element, and `Value` of what overrides it; or else its text. */
const textsOf = (element: Element): readonly string[] => {
  const value = element.getAttribute('DefaultValue');
  if (value === null) return [element.textContent.trim()];
  return [value, ...[...element.children].map((child) => child.getAttribute('Value') ?? '')];
};

function childrenAllowed(element: Element): string {
  const { localName, parentElement } = element;
  const type = element.getAttribute('xsi:type');
  const keys = [
    ...(parentElement ? [`${parentElement.localName}/${localName}`] : []),
    localName,
  ].flatMap((key) => (type === null ? [key] : [`${key}:${type}`, key]));
  return keys.flatMap((key) => CHILDREN[key] ?? [])[0] ?? '';
}

const order: Check = (document) =>
  all(document).flatMap((element) => {
    const allowed = childrenAllowed(element);
    const pattern = allowed.replace(/(\w+)([?*]?) ?/g, (_, name: string, many: string) =>
      many === '' ? `${name} ` : `(?:${name} )${many}`,
    );
    const found = [...element.children].map((child) => `${nameOf(child)} `).join('');
    return new RegExp(`^${pattern}$`).test(found)
      ? []
      : [`${nameOf(element)} has ${found}instead of ${allowed}`];
  });

const lengths: Check = (document) =>
  LENGTHS.flatMap(([selector, most]) =>
    all(document, selector).flatMap((element) =>
      textsOf(element)
        .filter((text) => text.length < 1 || text.length > most)
        .map((text) => `${nameOf(element)} has ${text.length} characters instead of 1 to ${most}`),
    ),
  );

const patterns: Check = (document) =>
  Object.entries(PATTERNS).flatMap(([name, pattern]) =>
    all(document, `OfficeApp > ${name}`)
      .filter(({ textContent }) => !pattern.test(textContent))
      .map(({ textContent }) => `${name} is ${textContent}`),
  );

const resources: Check = (document) => {
  const items = all(document, 'Resources > * > *');
  const ids = items.map((item) => item.getAttribute('id') ?? '');
  const users = all(document, '[resid]');
  const used = new Set(users.map((user) => user.getAttribute('resid') ?? ''));
  const kindOf = (id: string) =>
    items.find((item) => item.getAttribute('id') === id)?.parentElement?.localName;
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is there twice`),
    ...ids.filter((id) => !used.has(id)).map((id) => `${id} is not used`),
    ...[...ids, ...used]
      .filter((id) => id.length < 1 || id.length > LONGEST_ID)
      .map((id) => `the id “${id}” has ${id.length} characters`),
    ...users
      .filter((user) => kindOf(user.getAttribute('resid') ?? '') !== KINDS[nameOf(user)])
      .map((user) => `${nameOf(user)} names ${user.getAttribute('resid')}, none of its kind`),
  ];
};

const ids: Check = (document) => {
  const found = all(document, 'Group, Control').map((element) => element.getAttribute('id') ?? '');
  return found
    .filter((id, at) => id === '' || id.length > LONGEST_CONTROL_ID || found.indexOf(id) !== at)
    .map((id) => `the control’s id “${id}” is not its own or too long`);
};

const locales: Check = (document) => {
  const language = document.querySelector('DefaultLocale')?.textContent ?? '';
  const isLocale = (tag: string) =>
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/.test(tag) && Intl.getCanonicalLocales(tag)[0] === tag;
  const overridden = all(document).map((element) =>
    [...element.children].flatMap((child) => child.getAttribute('Locale') ?? []),
  );
  return [
    ...[language, ...overridden.flat()].filter((tag) => !isLocale(tag)).map((tag) => `“${tag}”`),
    ...overridden
      .filter((tags) => new Set([language, ...tags]).size !== tags.length + 1)
      .map((tags) => `a language is there twice: ${tags.join()}`),
  ];
};

const addresses: Check = (document) =>
  all(document, 'IconUrl, HighResolutionIconUrl, SupportUrl, DefaultSettings *, Images *, Urls *')
    .flatMap(textsOf)
    .filter((url) => url.length > LONGEST_URL || !/^https:\/\/[^\s]+$/.test(url))
    .map((url) => `${url} is no https address`);

const icons: Check = (document) =>
  all(document, 'Icon')
    .map((icon) => [...icon.children].map((image) => image.getAttribute('size') ?? '').sort())
    .filter((sizes) => sizes.join() !== ICON_SIZES.join())
    .map((sizes) => `an icon has the sizes ${sizes.join()}`);

/** What is wrong with a manifest by these rules. */
export const ruleProblems: Check = (document) =>
  [order, lengths, patterns, resources, ids, locales, addresses, icons].flatMap((check) =>
    check(document),
  );
