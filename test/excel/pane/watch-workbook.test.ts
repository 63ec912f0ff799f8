import { watchWorkbook } from '../../../src/excel/pane/watch-workbook';

/** As much of Excel as registering takes; the wire itself is tested in test/contract. */
function playExcel({ fails = false, version = 1.17 } = {}) {
  const handlers = new Set<() => Promise<void>>();
  const event = {
    add(handler: () => Promise<void>) {
      const own = () => handler();
      handlers.add(own);
      return { context, remove: () => void handlers.delete(own) };
    },
  };
  const worksheets = {
    ...{ onChanged: event, onAdded: event, onDeleted: event },
    ...(version >= 1.17 && { onNameChanged: event }),
  };
  const context = {
    workbook: { worksheets },
    sync: async () => {
      if (fails) {
        throw Object.assign(new Error('no'), { name: 'RichApi.Error', code: 'ApiNotFound' });
      }
    },
  };
  Object.assign(globalThis, {
    Excel: { run: async (batch: (it: typeof context) => Promise<unknown>) => batch(context) },
    Office: {
      context: {
        requirements: { isSetSupported: (_: string, set: string) => Number(set) <= version },
      },
    },
  });
  return { handlers, change: () => handlers.forEach((handler) => void handler()) };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

/** Lets promises run. */
async function promises() {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
}

test('each change is reported', async () => {
  const { change } = playExcel({ version: 1.14 });
  const changed = jest.fn();
  watchWorkbook({ changed });
  await promises();
  change();
  expect(changed).toHaveBeenCalledTimes(3);
});

test('after stop nothing is reported and nothing is registered', async () => {
  const { change, handlers } = playExcel();
  const changed = jest.fn();
  const stop = watchWorkbook({ changed });
  await promises();
  expect(handlers.size).toBe(4);
  stop();
  // Excel may report a change before it has taken the handlers away.
  change();
  stop();
  await promises();
  expect(changed).not.toHaveBeenCalled();
  expect(handlers.size).toBe(0);
});

test('stopped before it was registered, it is taken away again', async () => {
  const { handlers } = playExcel();
  const changed = jest.fn();
  watchWorkbook({ changed })();
  await promises();
  expect(handlers.size).toBe(0);
});

test('if Excel reports no changes the watcher is given the reason', async () => {
  playExcel({ fails: true });
  const failed = jest.fn();
  watchWorkbook({ changed: jest.fn(), failed });
  await promises();
  expect(failed).toHaveBeenCalledWith({ kind: 'old-excel' });
});

test('a stopped watcher is not notified of failures', async () => {
  playExcel({ fails: true });
  const failed = jest.fn();
  watchWorkbook({ changed: jest.fn(), failed })();
  await promises();
  expect(failed).not.toHaveBeenCalled();
});

test('an Excel that does not report new names is followed as far as possible', async () => {
  const { handlers } = playExcel({ version: 1.14 });
  watchWorkbook({ changed: () => undefined });
  await promises();
  expect(handlers.size).toBe(3);
});
