/**
 * Reads which requirement set introduced each member of Office.js for Excel from the `[Api set:
 * ExcelApi 1.9]` remarks in @types/office-js, and writes members.json next to this file.
 *
 *   node src/workbench/requirements/generate.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const TARGET = fileURLToPath(new URL('./members.json', import.meta.url));

/** The source of the declarations, for comparison. */
export function declarations() {
  return createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
}

/**
 * Class → requirement set → members, all sorted. A member with several versions (one for reading, a
 * later one for setting; or overloads) counts from its first: every Excel simulated here has both.
 *
 *   membersOf('declare namespace Excel { class Range { /** [Api set: ExcelApi 1.1] *\/ values: any } }')
 *   //=> { Range: { 'ExcelApi 1.1': ['values'] } }
 */
export function membersOf(text) {
  const file = ts.createSourceFile('index.d.ts', text, ts.ScriptTarget.Latest, true);
  const since = new Map();
  const visit = (node) => {
    if (!ts.isModuleDeclaration(node) || node.name.text !== 'Excel') return;
    for (const statement of node.body.statements) {
      if (!ts.isClassDeclaration(statement)) continue;
      const members = since.get(statement.name.text) ?? new Map();
      since.set(statement.name.text, members);
      for (const member of statement.members) {
        const set = requirementSet(member, file);
        const name = member.name?.getText(file);
        if (!set || !name) continue;
        const known = members.get(name);
        if (!known || isEarlier(set, known)) members.set(name, set);
      }
    }
  };
  file.statements.forEach(visit);
  return toPlain(since);
}

function requirementSet(member, file) {
  const comments = ts.getJSDocCommentsAndTags(member).map((part) => part.getText(file));
  const remark = /\[Api set:\s*(ExcelApi\w*)\s+(\d+\.\d+)/.exec(comments.join('\n'));
  return remark ? `${remark[1]} ${remark[2]}` : undefined;
}

/** ExcelApi comes before the platform sets (ExcelApiOnline, ExcelApiDesktop); then by number. */
function isEarlier(set, other) {
  const rank = (name) => {
    const [family, version] = name.split(' ');
    const [major, minor] = version.split('.').map(Number);
    return (family === 'ExcelApi' ? 0 : 1e6) + major * 1000 + minor;
  };
  return rank(set) < rank(other);
}

function toPlain(since) {
  const plain = {};
  for (const name of [...since.keys()].sort()) {
    const sets = {};
    const members = since.get(name);
    for (const set of [...new Set(members.values())].sort((a, b) => (isEarlier(a, b) ? -1 : 1))) {
      sets[set] = [...members.keys()].filter((member) => members.get(member) === set).sort();
    }
    if (Object.keys(sets).length > 0) plain[name] = sets;
  }
  return plain;
}

/**
 * One line per requirement set, so that diffs after a new release of the declarations are readable.
 */
export function toJson(members) {
  const classes = Object.entries(members).map(([name, sets]) => {
    const lines = Object.entries(sets).map(
      ([set, list]) => `    ${JSON.stringify(set)}: ${JSON.stringify(list).replaceAll(',', ', ')}`,
    );
    return `  ${JSON.stringify(name)}: {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${classes.join(',\n')}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TARGET, toJson(membersOf(readFileSync(declarations(), 'utf8'))));
}
