/** What the build asks of the manifest, read by Microsoft's own package as their tools read it. */
const { existsSync } = require('node:fs');
const path = require('node:path');
const { OfficeAddinManifest } = require('office-addin-manifest');
const { version } = require('./package.json');

/**
 * What is wrong with a manifest; empty if nothing is.
 *
 * @param {string} file
 * @param {string} host where its addresses must lead
 * @param {string} folder what is served there
 * @returns {Promise<string[]>}
 */
async function manifestProblems(file, host, folder) {
  const manifest = await OfficeAddinManifest.readManifestFile(file);
  const { id, displayName, description, providerName, defaultLocale, permissions } = manifest;
  const { supportUrl, iconUrl, highResolutionIconUrl, defaultSettings } = manifest;
  const texts = { id, displayName, description, providerName, defaultLocale, permissions };
  const addresses = {
    supportUrl,
    iconUrl,
    highResolutionIconUrl,
    sourceLocation: defaultSettings?.sourceLocation,
  };
  const problems = Object.entries({ ...texts, ...addresses })
    .filter(([, value]) => !value)
    .map(([name]) => `${name} is missing`);
  for (const [name, url] of Object.entries(addresses)) {
    if (!url) continue;
    if (!url.startsWith(`${host}/`)) problems.push(`${name} is not at ${host}: ${url}`);
    else if (!existsSync(path.join(folder, url.slice(host.length))))
      problems.push(`${name} leads nowhere: ${url}`);
  }
  if (manifest.officeAppType !== 'TaskPaneApp') problems.push('it is not of a task pane');
  if (manifest.hosts?.join() !== 'Workbook') problems.push('its only host must be Workbook');
  if (manifest.version !== `${version}.0`) problems.push(`its version is not ${version}.0`);
  return problems;
}

/** A manifest that is broken, or that does not fit what was built, fails the build. */
class ManifestCheck {
  constructor(host) {
    this.host = host;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise('ManifestCheck', async (compilation) => {
      const folder = compilation.outputOptions.path;
      const file = path.join(folder, 'manifest.xml');
      const problems = await manifestProblems(file, this.host, folder).catch((error) => [
        error.message,
      ]);
      for (const problem of problems) {
        compilation.errors.push(new compiler.webpack.WebpackError(`manifest.xml: ${problem}`));
      }
    });
  }
}

module.exports = { ManifestCheck, manifestProblems };
