import { registerCommands } from '../../../src/commands/commands';
import { closeHosts, startHost } from '../harness';

afterEach(closeHosts);

test.each([
  ['insertCatalogue', 'catalogue'],
  ['newMatrix', 'matrix'],
  ['explainCell', 'functions', 'explain'],
])('the ribbon button %s opens the pane on %s and is done', async (id, ...place) => {
  const host = await startHost();
  Object.assign(globalThis, { Office: host.Office });
  const goTo = jest.fn();
  registerCommands(goTo);
  await expect(host.invokeAction(id)).resolves.toEqual({ kind: 'completed' });
  expect(goTo).toHaveBeenCalledWith(...place);
  expect(host.requests).toEqual([]);
});
