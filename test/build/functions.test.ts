import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const json = readFileSync(join('dist', 'addin', 'functions.json'), 'utf8');
const file = JSON.parse(json) as {
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly { readonly id: string; readonly name: string }[];
};

/** Excel's own functions, as far as Univer knows them; Jest cannot load its modules itself. */
function excels(): ReadonlySet<string> {
  const script = `
    import('@univerjs/engine-formula').then((engine) => {
      const lists = Object.entries(engine).filter(
        ([list]) => list.startsWith('FUNCTION_NAMES_') && list !== 'FUNCTION_NAMES_UNIVER',
      );
      console.log(JSON.stringify(lists.flatMap(([, names]) => Object.values(names))));
    });`;
  const said = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  return new Set(JSON.parse(said) as string[]);
}

test('no id, and no name as typed, is that of a function of Excel’s own', () => {
  const names = excels();
  expect(names.size).toBeGreaterThan(500);
  expect(names).toContain('CODE');
  const ours = file.functions.flatMap(({ id, name }) => [id, `SDG.${name}`]);
  expect(ours.filter((name) => names.has(name.toUpperCase()))).toEqual([]);
});

test('ids are of letters and digits, and each is there once', () => {
  const ids = file.functions.map(({ id }) => id);
  expect(ids.filter((id) => !/^[A-Z][A-Z0-9]{2,}$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('data types are asked for, errors not beside them: Excel 2021 crashes (office-js #4385)', () => {
  // Without it Excel refuses the numbers that bring their format along; errors come with it.
  expect(file.allowCustomDataForDataTypeAny).toBe(true);
  expect(json).not.toContain('allowErrorForDataTypeAny');
});
