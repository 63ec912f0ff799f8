// Help pages of the functions as plain HTML: no script, no request to anywhere.

/** @typedef {import('./function-reference').FunctionReference} FunctionReference */

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 'Segoe UI', system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
code { font-family: Consolas, 'Cascadia Mono', monospace; overflow-wrap: anywhere; }
.syntax, .example { background: #8882; border-radius: 4px; padding: .5rem .75rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8886; padding: .35rem .6rem; text-align: start; vertical-align: top; }
a { color: LinkText; }
dt { font-weight: 600; } dd { margin: 0 0 .75rem; }
`;

/**
 * The page of one function.
 *
 * @param {FunctionReference} reference
 */
export function functionPage(reference) {
  const { name, description, parameters, returns, remarks, examples } = reference;
  const rows = parameters.map(
    (each) =>
      `<tr><th scope="row"><code>${escape(each.name)}</code></th>` +
      `<td>${each.optional ? 'optional' : 'required'}</td><td>${escape(each.description)}</td></tr>`,
  );
  return page(
    `SDG.${name}`,
    `<nav><a href="index.html">All functions</a></nav>
<h1>SDG.${escape(name)}</h1>
<p>${escape(description)}</p>
<p class="syntax"><code>${escape(syntax(reference))}</code></p>
<h2>Arguments</h2>
<table><thead><tr><th scope="col">Argument</th><th scope="col"></th><th scope="col">Description</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
<h2>Result</h2>
<p>${escape(returns)}</p>
<h2>Examples</h2>
${examples.map(exampleBlock).join('\n')}
<p><small>In some languages Excel uses ; between arguments and other signs inside { }. Type what your Excel shows when you enter a formula.</small></p>
${remarks ? `<h2>Good to know</h2>\n${remarks.split('\n\n').map(paragraph).join('\n')}` : ''}`,
  );
}

/**
 * The list of all functions.
 *
 * @param {readonly FunctionReference[]} functions
 */
export function indexPage(functions) {
  const items = functions.map(
    (each) =>
      `<dt><a href="${each.name.toLowerCase()}.html"><code>${escape(syntax(each))}</code></a></dt>` +
      `<dd>${escape(each.description)}</dd>`,
  );
  return page(
    'SDG functions',
    `<h1>SDG functions</h1>
<p>Type <code>=SDG.</code> in a cell to see them all.</p>
<dl>${items.join('\n')}</dl>`,
  );
}

/**
 * How a function is called, optional arguments in brackets.
 *
 *     syntax(reference) //=> '=SDG.RATING(ratings, [scale])'
 *
 * @param {FunctionReference} reference
 */
export function syntax({ name, parameters }) {
  const names = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name));
  return `=SDG.${name}(${names.join(', ')})`;
}

function paragraph(text) {
  return `<p>${escape(text)}</p>`;
}

function exampleBlock({ formula, result }) {
  return `<p class="example"><code>${escape(formula)}</code><br>gives <code>${escape(result)}</code></p>`;
}

function page(title, body) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function escape(text) {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
