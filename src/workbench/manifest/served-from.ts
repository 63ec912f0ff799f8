import type { Manifest } from './manifest';

/**
 * Where an address in the manifest is served in the workbench. A manifest contains the host it will
 * be installed from; here its files are served with it, so every address on that host becomes
 * relative to the manifest's own. Addresses on other hosts (help pages, for example) do not change.
 *
 *     const served = servedFrom(manifest, 'http://localhost:3000/addin/manifest.xml');
 *     served('https://localhost:3000/taskpane.html')  //=> 'http://localhost:3000/addin/taskpane.html'
 */
export function servedFrom(manifest: Manifest, manifestUrl: string): (url: string) => string {
  const home = new URL(manifest.paneUrl).origin;
  return (url) => {
    const address = new URL(url);
    return address.origin === home
      ? new URL(`.${address.pathname}${address.search}${address.hash}`, manifestUrl).href
      : url;
  };
}
