import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { PNG } from 'pngjs';

const BUILD = join('dist', 'addin');
const HOST = 'https://localhost:3000/';
const LOCALES = ['fr-FR', 'es-ES', 'ru-RU', 'ar-SA', 'zh-CN', 'kk-KZ'];

const xml = readFileSync(join(BUILD, 'manifest.xml'), 'utf8');
const document = new JSDOM(xml, { contentType: 'text/xml' }).window.document;
const elements = (name: string) => [...document.getElementsByTagName(name)];
const attributes = (name: string) =>
  [...document.getElementsByTagName('*')].flatMap((element) => element.getAttribute(name) ?? []);

const ids = new Map(
  ['bt:Image', 'bt:Url', 'bt:String'].flatMap((kind) =>
    elements(kind)
      // Icons name images by `resid`; only resources have an id.
      .filter((element) => element.hasAttribute('id'))
      .map((element) => [element.getAttribute('id') ?? '', element] as const),
  ),
);
const valueOf = (id: string) => ids.get(id)?.getAttribute('DefaultValue') ?? '';
const fileOf = (url: string) => join(BUILD, url.slice(HOST.length));

test('every address leads to a file of the build', () => {
  const urls = attributes('DefaultValue').filter((value) => value.startsWith('https:'));
  expect(urls.length).toBeGreaterThan(10);
  for (const url of urls) {
    expect(url.startsWith(HOST)).toBe(true);
    expect([url, existsSync(fileOf(url))]).toEqual([url, true]);
  }
});

test('every icon has the size it is declared with', () => {
  for (const image of elements('bt:Image').filter((element) => element.hasAttribute('resid'))) {
    const png = PNG.sync.read(readFileSync(fileOf(valueOf(image.getAttribute('resid') ?? ''))));
    const size = Number(image.getAttribute('size'));
    expect([png.width, png.height]).toEqual([size, size]);
  }
  for (const size of [16, 32, 64, 80, 128]) {
    expect(existsSync(join(BUILD, 'assets', `app-${size}.png`))).toBe(true);
  }
});

test('every button that runs a function names one the pane registers', () => {
  const pane = readFileSync(join('src', 'commands', 'commands.ts'), 'utf8');
  const names = elements('FunctionName').map((element) => element.textContent);
  expect(names).toEqual(['insertCatalogue', 'newMatrix', 'explainCell']);
  for (const name of names) expect(pane).toContain(`${name}: ['`);
});

test('functions are in the namespace SDG and each is associated with its code', () => {
  const functions = JSON.parse(readFileSync(join(BUILD, 'functions.json'), 'utf8')).functions as {
    id: string;
    helpUrl?: string;
  }[];
  const code = readFileSync(join(BUILD, 'functions.js'), 'utf8');
  expect(valueOf('Functions.Namespace')).toBe('SDG');
  expect(functions.length).toBeGreaterThanOrEqual(5);
  for (const { id, helpUrl } of functions) {
    expect(code).toContain(`associate("${id}"`);
    expect([id, existsSync(fileOf(helpUrl ?? HOST))]).toEqual([id, true]);
  }
});

test('the runtime is shared: page, commands and functions are one address, kept alive', () => {
  const shared = elements('Runtime')[0];
  expect(shared?.getAttribute('lifetime')).toBe('long');
  const page = shared?.getAttribute('resid');
  expect(elements('FunctionFile')[0]?.getAttribute('resid')).toBe(page);
  expect(elements('Page')[0]?.firstElementChild?.getAttribute('resid')).toBe(page);
});

test('one pane, whose button is the only one that Excel opens it for in any case', () => {
  const [show, ...more] = elements('Action').filter(
    (action) => action.getAttribute('xsi:type') === 'ShowTaskpane',
  );
  expect(more).toEqual([]);
  // Of a pane with an id Excel thinks that it is another one than the shared runtime's.
  expect([...(show?.children ?? [])].map(({ localName }) => localName)).toEqual(['SourceLocation']);
  const page = elements('Runtime')[0]?.getAttribute('resid');
  expect(show?.firstElementChild?.getAttribute('resid')).toBe(page);
});

test.each([undefined, ...LOCALES])('tips of other buttons name the pane’s own, in %s', (locale) => {
  const said = (id: string) => {
    const [item] = [...(ids.get(id)?.children ?? [])].filter(
      (child) => child.getAttribute('Locale') === locale,
    );
    return locale === undefined ? valueOf(id) : (item?.getAttribute('Value') ?? '');
  };
  for (const id of ['Catalogue.Tip', 'Matrix.Tip', 'Explain.Tip'])
    expect(said(id)).toContain(said('Pane.Label'));
});

test('it asks for no more than it needs', () => {
  expect(elements('Permissions')[0]?.textContent).toBe('ReadWriteDocument');
  expect(
    elements('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]),
  ).toEqual([
    ['ExcelApi', '1.9'],
    ['SharedRuntime', '1.1'],
    ['CustomFunctionsRuntime', '1.1'],
  ]);
  expect(elements('AppDomain')).toEqual([]);
});

test('every text a person reads is in all seven languages', () => {
  const texts = [...elements('bt:String'), ...elements('DisplayName')].filter(
    (element) => element.getAttribute('id') !== 'Functions.Namespace',
  );
  for (const text of texts) {
    const locales = [...text.children].map((child) => child.getAttribute('Locale'));
    expect([text.getAttribute('id'), locales]).toEqual([text.getAttribute('id'), LOCALES]);
  }
});

/** What the build says of each manifest; in a process of its own, since Jest loads no ES modules. */
function problemsOf(...manifests: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  const files = manifests.map((text, index) => {
    const file = join(folder, `${index}.xml`);
    writeFileSync(file, text);
    return file;
  });
  const script = `
    const { manifestProblems } = require('./webpack.manifest.js');
    const [host, folder, ...files] = process.argv.slice(1);
    const each = (file) => manifestProblems(file, host, folder).catch(({ message }) => [message]);
    Promise.all(files.map(each)).then((all) => console.log(JSON.stringify(all)));`;
  const args = ['-e', script, HOST.slice(0, -1), BUILD, ...files];
  const said = execFileSync(process.execPath, args, { encoding: 'utf8' });
  return (JSON.parse(said) as string[][]).map((problems) => problems.join());
}

test('Microsoft’s own package finds it whole, and what it names in the build', () => {
  expect(problemsOf(xml)).toEqual(['']);
});

test('a manifest that is broken fails the build', () => {
  const broken: readonly (readonly [RegExp, string, string])[] = [
    [/<Id>.*<\/Id>/, '', 'id is missing'],
    [/<Version>.*<\/Version>/, '<Version>9.9.9.9</Version>', 'its version is not'],
    [/(IconUrl DefaultValue=")https:..[^/]+/, '$1https://example.org', 'iconUrl is not at'],
    [/taskpane\.html/, 'nowhere.html', 'sourceLocation leads nowhere'],
    [/<Host Name="Workbook"/, '<Host Name="Document"', 'its only host must be Workbook'],
    [/<\/OfficeApp>/, '', 'Unable to parse'],
  ];
  const problems = problemsOf(...broken.map(([part, other]) => xml.replace(part, other)));
  expect(problems).toEqual(broken.map(([, , problem]) => expect.stringContaining(problem)));
});
