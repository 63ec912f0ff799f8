import {
  opensWithWorkbook,
  setOpensWithWorkbook,
  showWithWorkbook,
} from '../../../src/excel/pane/open-with-workbook';
import { closeHosts, startHost, type Harness } from '../harness';

let host: Harness;

beforeEach(async () => {
  host = await startHost();
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});

afterEach(closeHosts);

test('it is off by default, and nothing is shown', async () => {
  await host.Office.addin.hide();
  expect(opensWithWorkbook()).toBe(false);
  await showWithWorkbook();
  expect(host.host.pane.state).toBe('Background');
});

test('turned on, it is kept in the file and the add-in starts with the workbook', async () => {
  await expect(setOpensWithWorkbook(true)).resolves.toEqual({ ok: true, value: undefined });
  expect(opensWithWorkbook()).toBe(true);
  expect(host.snapshot().settings).toEqual({ 'SDG.OpenWithWorkbook': 'true' });
  expect(await host.Office.addin.getStartupBehavior()).toBe('Load');
  await host.Office.addin.hide();
  await showWithWorkbook();
  expect(host.host.pane.state).toBe('Visible');
});

test('turned off again, nothing is left in the file', async () => {
  await setOpensWithWorkbook(true);
  await setOpensWithWorkbook(false);
  expect(opensWithWorkbook()).toBe(false);
  expect(host.snapshot().settings).toEqual({});
  expect(await host.Office.addin.getStartupBehavior()).toBe('None');
});

test('if Excel refuses, the setting is as it was', async () => {
  const { addin } = host.Office;
  Object.assign(globalThis, {
    Office: {
      ...host.Office,
      addin: {
        ...addin,
        setStartupBehavior: () =>
          Promise.reject(
            Object.assign(new Error('no'), { name: 'RichApi.Error', code: 'AccessDenied' }),
          ),
      },
    },
  });
  await expect(setOpensWithWorkbook(true)).resolves.toEqual({
    ok: false,
    problem: { kind: 'not-allowed' },
  });
  expect(host.snapshot().settings).toEqual({});
});
