import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { Manifest } from '../../../src/workbench/manifest/manifest';
import { readManifest } from '../../../src/workbench/manifest/read-manifest';

const parse = (xml: string) => new JSDOM(xml, { contentType: 'text/xml' }).window.document;
const read = (path: string, locale?: string): Manifest => {
  const outcome = readManifest(parse(readFileSync(path, 'utf8')), locale);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.manifest;
};
const OURS = 'manifest.xml';
const SECOND = 'test/fixtures/second-addin/manifest.xml';
const buttons = (manifest: Manifest) => manifest.groups.flatMap((group) => group.buttons);

test('reads whose add-in it is', () => {
  expect(read(OURS)).toMatchObject({ displayName: 'SDG Alignment', sharedRuntime: true });
  expect(read(SECOND)).toMatchObject({
    id: '5e0d8b9a-0b52-4f83-9b70-0f6d7f0a9c11',
    version: '2.3.0.0',
    displayName: 'Word Counter',
    paneUrl: 'https://words.example/pane.html',
  });
});

test('reads requirement sets, with the default version where none is named', () => {
  expect(read(SECOND).requirements).toEqual([
    { set: 'ExcelApi', version: '1.4' },
    { set: 'CustomFunctionsRuntime', version: '1.2' },
  ]);
  expect(read(OURS).requirements).toContainEqual({ set: 'ExcelApi', version: '1.9' });
});

test('reads ribbon buttons with their actions, those inside menus too', () => {
  expect(buttons(read(SECOND)).map(({ label, action }) => [label, action])).toEqual([
    ['Open counter', { kind: 'ShowTaskpane', url: 'https://words.example/pane.html' }],
    ['Stamp', { kind: 'ExecuteFunction', name: 'stamp' }],
  ]);
  expect(buttons(read(OURS)).map(({ action }) => action.kind)).toEqual([
    'ShowTaskpane',
    'ExecuteFunction',
    'ExecuteFunction',
    'ExecuteFunction',
  ]);
});

test('reads tips and icons by size', () => {
  const [open] = buttons(read(OURS));
  expect(open?.supertip.description).toContain('matrix');
  expect(Object.keys(open?.icons ?? {})).toEqual(['16', '32', '80']);
  expect(open?.icons[32]).toMatch(/\/assets\/app-32\.png$/);
});

test('reads the namespace of the functions and where they are described', () => {
  expect(read(OURS).functions?.namespace).toBe('SDG');
  expect(read(SECOND).functions).toEqual({
    namespace: 'WORDS',
    metadataUrl: 'https://words.example/functions.json',
  });
});

test('speaks the language asked for, or another of the same tongue, or the default', () => {
  expect(read(OURS, 'fr-FR').displayName).toBe('Alignement ODD');
  expect(read(OURS, 'fr').displayName).toBe('Alignement ODD');
  expect(read(SECOND, 'de-AT').groups[0]?.label).toBe('Wörter');
  expect(read(SECOND, 'ja-JP').groups[0]?.label).toBe('Words');
});

test('a manifest without version overrides is a pane and nothing else', () => {
  const xml = readFileSync(SECOND, 'utf8').replace(
    /<v:VersionOverrides[^]*<\/v:VersionOverrides>/,
    '',
  );
  const outcome = readManifest(parse(xml));
  expect(outcome.ok && [outcome.manifest.groups, outcome.manifest.functions]).toEqual([
    [],
    undefined,
  ]);
});

test.each([
  ['<html/>', { kind: 'not-a-manifest' }],
  ['<OfficeApp><Hosts><Host Name="Document"/></Hosts></OfficeApp>', { kind: 'not-for-excel' }],
  [
    '<OfficeApp><Hosts><Host Name="Workbook"/></Hosts></OfficeApp>',
    { kind: 'missing', what: 'Id' },
  ],
])('says what is wrong with %s', (xml, problem) => {
  expect(readManifest(parse(xml))).toEqual({ ok: false, problem });
});

test('says when it is no XML at all', () => {
  const { DOMParser } = new JSDOM('').window;
  expect(readManifest(new DOMParser().parseFromString('<a', 'text/xml'))).toEqual({
    ok: false,
    problem: { kind: 'not-xml' },
  });
});
