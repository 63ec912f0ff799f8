/**
 * Two programs: the add-in (dist/addin), which Excel loads, and the workbench (dist/workbench),
 * which replaces Excel. They share only this file.
 *
 *   npm run build -- --env host=https://sdg.example.org
 */
const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { LicenceNotice } = require('./licence-notice.js');
const { ManifestCheck } = require('./webpack.manifest.js');

/** The host in manifest.xml and the help addresses; `--env host=` replaces it with the real one. */
const DEVELOPMENT_HOST = 'https://localhost:3000';
const BROWSERS = ['chrome90', 'edge90', 'safari15'];

const source = (...parts) => path.resolve(__dirname, 'src', ...parts);
const output = (...parts) => path.resolve(__dirname, 'dist', ...parts);

/** Microsoft's metadata generator reads every file with an `@customfunction`. */
function functionFiles() {
  return fs
    .readdirSync(source('functions'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => source('functions', file))
    .filter((file) => fs.readFileSync(file, 'utf8').includes('@customfunction'));
}

/** Help pages from the functions' JSDoc, with the real host in their addresses. */
class FunctionHelp {
  constructor(atHost) {
    this.atHost = atHost;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FunctionHelp', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tapPromise({ name: 'FunctionHelp', stage }, async () => {
        const { referenceFiles } = await import('./src/functions/reference.mjs');
        const texts = functionFiles().map((file) => fs.readFileSync(file, 'utf8'));
        for (const { path: page, content } of referenceFiles(texts)) {
          compilation.emitAsset(page, new sources.RawSource(this.atHost(content)));
        }
        compilation.updateAsset(
          'functions.json',
          (json) => new sources.RawSource(this.atHost(json.source())),
        );
      });
    });
  }
}

/**
 * functions.js, the name in the manifest, whose schema requires it. With a shared runtime the
 * functions come from the pane's page; there this file, which may be an old one from a cache, does
 * nothing.
 */
class FunctionsScript {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FunctionsScript', (compilation) => {
      // When names are final.
      const stage = Compilation.PROCESS_ASSETS_STAGE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: 'FunctionsScript', stage }, () => {
        const [file] = compilation.entrypoints.get('functions').getFiles();
        const isInPane = `self.document?.querySelector('script[src^="chunks/functions."]')`;
        const code = compilation.getAsset(file).source;
        const guarded = new sources.ConcatSource(`if(!${isInPane}){`, code, '\n}');
        compilation.emitAsset('functions.js', guarded);
      });
    });
  }
}

const common = (mode) => ({
  mode,
  target: ['web', 'es2020'],
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'esbuild-loader',
        options: { target: BROWSERS, jsx: 'automatic' },
      },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
});

function addin(mode, host) {
  const base = common(mode);
  const atHost = (text) => text.toString().replaceAll(DEVELOPMENT_HOST, host);
  return {
    ...base,
    name: 'addin',
    optimization: {
      // webpack's default minimizer, Terser: slower than esbuild, but its output is a twelfth
      // smaller.
      minimizeOptions: { html: false },
      // Code shared by two screens is in two files, what reads sheets and the rest: many small
      // files, or copies in each, are larger.
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          reading: {
            name: 'reading',
            test: /src.(workbook.(?!sheet)|excel.read)/,
            chunks: 'async',
            minChunks: 2,
            enforce: true,
            priority: 1,
          },
          shared: { name: 'shared', chunks: 'async', minChunks: 2, enforce: true },
        },
      },
    },
    entry: {
      functions: functionFiles(),
      // Functions answer before the interface loads, so code that both use is in the functions'
      // file.
      taskpane: { import: source('taskpane', 'index.tsx'), dependOn: 'functions' },
    },
    output: {
      path: output('addin'),
      // The page asks for each script by its contents: parts of two versions never run together,
      // whatever a browser has kept.
      filename: 'chunks/[name].[contenthash:8].js',
      chunkFilename: 'chunks/[name].[contenthash:8].js',
      // Relative to the page, since functions.js is in two folders.
      publicPath: '',
      clean: true,
    },
    plugins: [
      new FunctionsScript(),
      new CustomFunctionsMetadataPlugin({ output: 'functions.json', input: functionFiles() }),
      new FunctionHelp(atHost),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: source('taskpane', 'taskpane.html'),
        chunks: ['functions', 'taskpane'],
        chunksSortMode: 'manual',
        scriptLoading: 'defer',
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*-*.png', to: '[path][name][ext]' },
          // The servers that read their configuration from the folder they serve.
          { from: '{.htaccess,web.config,staticwebapp.config.json}', context: 'assets/hosting' },
          { from: 'manifest.xml', to: 'manifest.xml', transform: atHost },
          ...(host === DEVELOPMENT_HOST
            ? []
            : [{ from: 'manifest.xml', to: 'manifest.localhost.xml' }]),
        ],
      }),
      new LicenceNotice(),
      new ManifestCheck(host),
    ],
  };
}

function workbench(mode) {
  const base = common(mode);
  return {
    ...base,
    name: 'workbench',
    entry: { workbench: source('workbench', 'page', 'index.ts') },
    output: {
      path: output('workbench'),
      filename: '[name].js',
      chunkFilename: 'chunks/[name].[contenthash:8].js',
      publicPath: 'auto',
      clean: true,
    },
    module: {
      rules: [
        ...base.module.rules,
        { test: /@univerjs.*\.js$/, loader: path.resolve(__dirname, 'webpack.univer.js') },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    optimization: {
      // Because of Univer's size: Terser would take six times as long.
      minimizer: [
        new EsbuildPlugin({ target: BROWSERS, charset: 'utf8', css: true, legalComments: 'none' }),
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlPlugin({
        filename: 'index.html',
        template: source('workbench', 'page', 'workbench.html'),
        scriptLoading: 'defer',
      }),
      new CopyPlugin({ patterns: [{ from: 'assets/sample.xlsx', to: 'sample.xlsx' }] }),
    ],
  };
}

module.exports = (env = {}, { mode = 'production' } = {}) => [
  addin(mode, (env.host ?? DEVELOPMENT_HOST).replace(/\/$/, '')),
  workbench(mode),
];
