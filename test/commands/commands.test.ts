import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { registerCommands } from '../../src/commands/commands';

type Command = (event: { completed(): void }) => Promise<void>;

function playOffice(showAsTaskpane: () => Promise<void>): Map<string, Command> {
  const commands = new Map<string, Command>();
  const actions = { associate: (name: string, command: Command) => commands.set(name, command) };
  Object.assign(globalThis, { Office: { actions, addin: { showAsTaskpane } } });
  return commands;
}

afterEach(() => void Reflect.deleteProperty(globalThis, 'Office'));

test.each([
  ['insertCatalogue', 'catalogue'],
  ['newMatrix', 'matrix'],
  ['explainCell', 'functions', 'explain'],
])('%s shows the pane on %s', async (name, ...place) => {
  const show = jest.fn(async () => undefined);
  const goTo = jest.fn();
  const completed = jest.fn();
  const commands = playOffice(show);
  registerCommands(goTo);
  await commands.get(name)?.({ completed });
  expect(goTo).toHaveBeenCalledWith(...place);
  expect(show).toHaveBeenCalledTimes(1);
  expect(completed).toHaveBeenCalledTimes(1);
});

test('where Excel refuses the pane, the screen is chosen and nothing is reported as a fault', async () => {
  const commands = playOffice(() => Promise.reject(new Error('no pane')));
  const goTo = jest.fn();
  registerCommands(goTo);
  const completed = jest.fn();
  await expect(commands.get('newMatrix')?.({ completed })).resolves.toBeUndefined();
  expect(goTo).toHaveBeenCalledWith('matrix');
  expect(completed).toHaveBeenCalledTimes(1);
});

test('every function that the manifest calls is registered', () => {
  const manifest = readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8');
  const called = [...manifest.matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(([, it]) => it);
  const commands = playOffice(async () => undefined);
  registerCommands(jest.fn());
  expect([...commands.keys()].sort()).toEqual([...new Set(called)].sort());
});
