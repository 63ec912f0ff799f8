/** What the build requires of the manifest, read with Microsoft's own package as their tools do. */
const { existsSync } = require('node:fs');
const path = require('node:path');
const { OfficeAddinManifest } = require('office-addin-manifest');
const { version } = require('./package.json');

/**
 * What is wrong with a manifest; empty if it is correct.
 *
 * @param {string} file
 * @param {string} host the host of its addresses
 * @param {string} folder what that host serves
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

/** Makes the build fail if the manifest is invalid or does not match what was built. */
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
