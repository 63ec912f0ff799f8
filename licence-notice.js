/** The licences of the packages in a build: most ask that their text goes along with their code. */
const fs = require('node:fs');
const path = require('node:path');

const FILE = 'licences.txt';
/** Packages without a text of their own, and one of the same owner under the same licence. */
const AS_IN = { '@fluentui/react-icons': '@fluentui/react-components' };
const RULE = `\n${'-'.repeat(80)}\n`;

/**
 * The package that a file belongs to: the innermost folder of node_modules on its path.
 *
 * @param {string} file
 * @returns {string | undefined} its folder
 */
function packageOf(file) {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return undefined;
  const isScoped = parts[at + 1]?.startsWith('@') ?? false;
  return parts.slice(0, at + (isScoped ? 3 : 2)).join(path.sep);
}

/** @param {string} folder */
function textIn(folder) {
  const file = fs.readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  return file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : '';
}

/** @param {string} folder */
function entryOf(folder) {
  const { name, version, license } = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const other = AS_IN[name] && path.resolve(__dirname, 'node_modules', AS_IN[name]);
  const text = textIn(folder) || (other ? textIn(other) : '');
  return { title: `${name} ${version} (${license})`, text: text.replace(/\r\n/g, '\n') };
}

/** Every file of a build, those inside a concatenated module too. */
function* filesOf(modules) {
  for (const module of modules) {
    if (module.modules) yield* filesOf(module.modules);
    else if (module.resource) yield module.resource.split('?')[0];
  }
}

/**
 * Writes the licences of all packages that the build reads into one file beside it. Of some only a
 * constant ends up in the code, which still is theirs.
 */
class LicenceNotice {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('LicenceNotice', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: 'LicenceNotice', stage }, () => {
        const files = [...filesOf(compilation.modules)];
        const folders = new Set(files.flatMap((file) => packageOf(file) ?? []));
        const entries = [...folders].map(entryOf);
        const missing = entries.filter(({ text }) => text === '');
        if (missing.length > 0) {
          const titles = missing.map(({ title }) => title).join(', ');
          compilation.errors.push(new Error(`no text of a licence: ${titles}`));
        }
        const notice = entries
          .sort((one, other) => (one.title < other.title ? -1 : 1))
          .map(({ title, text }) => `${title}\n\n${text}\n`);
        compilation.emitAsset(FILE, new sources.RawSource(notice.join(RULE)));
      });
    });
  }
}

module.exports = { LicenceNotice };
