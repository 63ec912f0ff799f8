// The reference of the functions, from the JSDoc that functions.json is generated from.
import ts from 'typescript';
import { functionPage, indexPage } from './reference-page.mjs';

/** @typedef {import('./function-reference').FunctionReference} FunctionReference */

/**
 * Describes every custom function of some TypeScript sources, in their order.
 *
 *     describeFunctions([source])[0].name //=> 'COVERAGE'
 *
 * @param {readonly string[]} sources texts of the files
 * @returns {FunctionReference[]}
 */
export function describeFunctions(sources) {
  return sources.flatMap((source) => {
    const file = ts.createSourceFile('functions.ts', source, ts.ScriptTarget.Latest, true);
    return file.statements
      .filter((node) => ts.isFunctionDeclaration(node) && tag(node, 'customfunction'))
      .map(describe);
  });
}

/**
 * The files of the reference: a page for each function at the address its `@helpurl` names, their
 * index, and the same as data for the pane.
 *
 *     referenceFiles([source]).map(({ path }) => path)
 *     //=> ['functions/coverage.html', …, 'functions/index.html', 'functions/reference.json']
 *
 * @param {readonly string[]} sources
 * @returns {{ path: string, content: string }[]}
 */
export function referenceFiles(sources) {
  const functions = describeFunctions(sources);
  return [
    ...functions.map((each) => ({
      path: `functions/${each.name.toLowerCase()}.html`,
      content: functionPage(each),
    })),
    { path: 'functions/index.html', content: indexPage(functions) },
    { path: 'functions/reference.json', content: JSON.stringify(functions) },
  ];
}

/** @returns {FunctionReference} */
function describe(node) {
  const comments = new Map(
    ts
      .getJSDocTags(node)
      .filter(ts.isJSDocParameterTag)
      .map((each) => [each.name.getText(), text(each.comment)]),
  );
  return {
    name: node.name.text,
    description: text(node.jsDoc?.[0]?.comment),
    parameters: node.parameters.map((parameter) => ({
      name: parameter.name.getText(),
      optional: parameter.questionToken !== undefined,
      description: comments.get(parameter.name.getText()) ?? '',
    })),
    returns: text(tag(node, 'returns')?.comment),
    remarks: paragraphs(tag(node, 'remarks')?.comment),
    examples: ts
      .getJSDocTags(node)
      .filter(({ tagName }) => tagName.text === 'example')
      .map((each) => example(text(each.comment, '\n'))),
  };
}

function example(comment) {
  const [formula = '', result = ''] = comment.split(/\n\/\/=>\s*/);
  return { formula: formula.trim(), result: result.trim() };
}

function tag(node, name) {
  return ts.getJSDocTags(node).find(({ tagName }) => tagName.text === name);
}

/** An empty line parts paragraphs. */
function paragraphs(comment) {
  return text(comment, '\n')
    .split(/\n{2,}/)
    .map((each) => text(each))
    .join('\n\n');
}

function text(comment, lineBreak = ' ') {
  return (ts.getTextOfJSDocComment(comment) ?? '')
    .trim()
    .replace(/[^\S\n]*\r?\n[^\S\n]*/g, lineBreak);
}
