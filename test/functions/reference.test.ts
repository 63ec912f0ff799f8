import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { describeFunctions, referenceFiles } from '../../src/functions/reference.mjs';
import { syntax } from '../../src/functions/reference-page.mjs';

const files = readdirSync('src/functions')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/functions/${file}`)
  .filter((file) => readFileSync(file, 'utf8').includes('@customfunction'));
const sources = files.map((file) => readFileSync(file, 'utf8'));
const functions = describeFunctions(sources);
const pages = new Map(referenceFiles(sources).map(({ path, content }) => [path, content]));

interface Metadata {
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
    }[];
  }[];
}

test('functions.json says the same as the reference', async () => {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(files);
  expect(errors).toEqual([]);
  const metadata = JSON.parse(metadataJson) as Metadata;
  // Without it Excel refuses the numbers that bring their format along.
  expect(metadata.allowCustomDataForDataTypeAny).toBe(true);
  expect(
    metadata.functions.map(({ name, description, parameters }) => ({
      name,
      description,
      parameters: parameters.map(({ name: parameter, description: says, optional = false }) => ({
        name: parameter,
        optional,
        description: says,
      })),
    })),
  ).toEqual(
    functions.map(({ name, description, parameters }) => ({ name, description, parameters })),
  );
  for (const { id, name, helpUrl } of metadata.functions) {
    // What Excel calls; only this one's name is that of a function of Excel's own.
    expect(id).toBe(name === 'CODE' ? 'SDGCODE' : name);
    expect(helpUrl).toBe(`https://localhost:3000/functions/${name.toLowerCase()}.html`);
    expect(pages.has(new URL(helpUrl).pathname.slice(1))).toBe(true);
  }
});

test('there is a page for each function, an index and the data', () => {
  expect(pages.size).toBe(functions.length + 2);
  expect(JSON.parse(pages.get('functions/reference.json') ?? '')).toEqual(functions);
});

test.each(functions)('the page of $name holds its whole reference', (each) => {
  const page = pages.get(`functions/${each.name.toLowerCase()}.html`) ?? '';
  const text = page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  expect(text).toContain(syntax(each));
  for (const part of [
    each.description,
    each.returns,
    ...each.remarks.split('\n\n'),
    ...each.parameters.map(({ description }) => description),
    ...each.examples.flatMap(({ formula, result }) => [formula, result]),
  ]) {
    expect(text).toContain(part);
  }
  expect(page).not.toMatch(/<script|https?:/);
  expect(pages.get('functions/index.html')).toContain(`href="${each.name.toLowerCase()}.html"`);
});

test('what is no custom function is left out', () => {
  const source = `
    /** Helps. */
    export function helper() {}
    /**
     * Gives <one>.
     *
     * @customfunction
     * @param [value] Any "value".
     * @returns One.
     * @remarks
     * First line,
     * second line.
     *
     * Second paragraph.
     */
    export function ONE(value?: unknown): number { return 1; }`;
  expect(describeFunctions([source])).toEqual([
    {
      name: 'ONE',
      description: 'Gives <one>.',
      parameters: [{ name: 'value', optional: true, description: 'Any "value".' }],
      returns: 'One.',
      remarks: 'First line, second line.\n\nSecond paragraph.',
      examples: [],
    },
  ]);
  const [page] = referenceFiles([source]);
  expect(page?.content).toContain('Gives &lt;one&gt;.');
});
