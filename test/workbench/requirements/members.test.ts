import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { requirementsOf } from '../../../src/workbench/requirements/requirements';
import { REQUIREMENT_SETS } from '../../../src/workbench/requirements/versions';

const FOLDER = resolve(__dirname, '../../../src/workbench/requirements');

/** The generator is an ES module, which Jest's CommonJS cannot import: Node runs it. */
function generated(source: string): string {
  const script = `
    import { membersOf, toJson, declarations } from ${JSON.stringify(`${FOLDER}/generate.mjs`)};
    import { readFileSync } from 'node:fs';
    process.stdout.write(toJson(membersOf(${source})));`;
  const options = { maxBuffer: 10 * 1024 * 1024, encoding: 'utf8' } as const;
  return execFileSync('node', ['--input-type=module', '--eval', script], options);
}

test('members.json is what the installed declarations say', () => {
  const text = generated("readFileSync(declarations(), 'utf8')");
  expect(readFileSync(resolve(FOLDER, 'members.json'), 'utf8')).toBe(text);
});

test('members are read from remarks of classes in the Excel namespace alone', () => {
  const text = `
    declare namespace Excel {
      class Range {
        /** [Api set: ExcelApi 1.1 for getting it; 1.4 for setting it.] */ values: any[][];
        /** [Api set: ExcelApi 1.9] */ find(text: string): Range;
        /** [Api set: ExcelApi 1.10 for string] */ twice(a: string): void;
        /** [Api set: ExcelApi 1.2] */ twice(a: number): void;
        context: unknown;
      }
      interface RangeData { /** [Api set: ExcelApi 1.1] */ values?: any[][]; }
    }
    declare namespace Word { class Range { /** [Api set: WordApi 1.1] */ text: string; } }`;
  expect(JSON.parse(generated(JSON.stringify(text)))).toEqual({
    Range: { 'ExcelApi 1.1': ['values'], 'ExcelApi 1.2': ['twice'], 'ExcelApi 1.9': ['find'] },
  });
});

test('Excel 365 has the newest set in the declarations', () => {
  const members = JSON.parse(readFileSync(resolve(FOLDER, 'members.json'), 'utf8')) as object;
  const newest = Object.values(members)
    .flatMap((sets: object) => Object.keys(sets))
    .filter((set) => set.startsWith('ExcelApi '))
    .map((set) => Number(set.split('.')[1]));
  expect(REQUIREMENT_SETS['365']['ExcelApi']).toBe(`1.${Math.max(...newest)}`);
});

test.each([
  ['2021', 'Range', 'getSpillParent', true],
  ['2021', 'Range', 'getDependents', false],
  ['2024', 'Range', 'getDependents', true],
  ['2024', 'Workbook', 'focus', false],
  ['365', 'Workbook', 'focus', false],
  ['365', 'Range', 'valuez', false],
] as const)('Excel %s: %s.%s is there: %s', (version, className, member, isThere) => {
  expect(requirementsOf(version).allows(className, member)).toBe(isThere);
});

test('the requirement set that introduced a member is known', () => {
  expect(requirementsOf('2021').since('Range', 'getDependents')).toBe('ExcelApi 1.15');
  expect(requirementsOf('2021').since('Range', 'valuez')).toBeUndefined();
});
