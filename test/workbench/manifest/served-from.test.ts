import type { Manifest } from '../../../src/workbench/manifest/manifest';
import { servedFrom } from '../../../src/workbench/manifest/served-from';

const manifest = { paneUrl: 'https://words.example/tool/pane.html' } as Manifest;
const served = servedFrom(manifest, 'http://localhost:3000/second-addin/manifest.xml');

test('addresses of the add-in’s own host are taken relative to the manifest', () => {
  expect(served('https://words.example/tool/pane.html?a=1#b')).toBe(
    'http://localhost:3000/second-addin/tool/pane.html?a=1#b',
  );
});

test('addresses of other hosts stay', () => {
  expect(served('https://elsewhere.example/help')).toBe('https://elsewhere.example/help');
});
