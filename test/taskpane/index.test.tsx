/** @jest-environment jsdom */

const FAULT = 'This is a fault of the add-in';
const HEADING = 'How well do your plans cover the SDGs?';

/** As much of Office as the pane needs to start. */
const OFFICE = {
  onReady: async () => ({ host: 'Excel' }),
  HostType: { Excel: 'Excel' },
  actions: { associate: () => undefined },
  context: { document: { settings: { get: () => undefined } } },
};

/** Throws as a script of the add-in does. */
function fail(): never {
  const stack = `TypeError: Ministry of Health\n    at f (${document.baseURI}taskpane.js:1:2)`;
  throw Object.assign(new TypeError('Ministry of Health'), { stack });
}

/** Starts the pane as its page does, and gives its text once it is drawn. */
async function start(office: object): Promise<string> {
  Object.assign(globalThis, { Office: office });
  document.body.innerHTML = '<div id="root"></div>';
  await jest.isolateModulesAsync(async () => {
    await import('../../src/taskpane/index');
  });
  while (!document.querySelector('h1')) await new Promise((next) => setTimeout(next));
  return document.body.textContent ?? '';
}

test.each([
  ['the ribbon is connected', { ...OFFICE, actions: { associate: fail } }],
  ['the host is found', { ...OFFICE, onReady: fail }],
])('a fault while %s is shown with the first screen', async (_, office) => {
  const text = await start(office);
  expect(text).toContain(FAULT);
  expect(text).toContain(HEADING);
  expect(document.querySelector('textarea')?.value).toContain('  at taskpane.js:1:2');
  expect(document.body.innerHTML).not.toContain('Ministry');
});

test('without one there is only the first screen', async () => {
  const text = await start(OFFICE);
  expect(text).not.toContain(FAULT);
  expect(text).toContain(HEADING);
});

test('a fault of the whole pane is shown too, in place of an empty one', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  jest.doMock('../../src/taskpane/shell/App', () => ({ App: fail }));
  Object.assign(globalThis, { Office: OFFICE });
  document.body.innerHTML = '<div id="root"></div>';
  await jest.isolateModulesAsync(async () => {
    await import('../../src/taskpane/index');
  });
  while (!document.querySelector('button')) await new Promise((next) => setTimeout(next));
  expect(document.body.textContent).toContain(FAULT);
  expect(document.querySelector('textarea')?.value).toContain('  at taskpane.js:1:2');
  jest.dontMock('../../src/taskpane/shell/App');
  jest.restoreAllMocks();
});
