import { everyExcel } from '../every-excel';
import { startHost } from '../harness';

/** The pane and the ribbon, through the shared runtime. */
everyExcel({}, (host) => {
  test('the pane hides and shows itself, and is notified', async () => {
    const { Office, host: excel } = host();
    const heard: unknown[] = [];
    const seen: boolean[] = [];
    const stop = excel.pane.onChange((isVisible) => seen.push(isVisible));
    const remove = await Office.addin.onVisibilityModeChanged((message) =>
      heard.push(message.visibilityMode),
    );
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    for (let tries = 0; tries < 50 && heard.length < 2; tries++) await pause();
    expect(heard).toEqual(['Hidden', 'Taskpane']);
    expect(seen).toEqual([false, true]);
    await remove();
    stop();
  });

  test('the pane of an add-in from Marketplace is opened by its user alone', async () => {
    const { Office, host: excel, quirks } = host();
    quirks.marketplace = true;
    await Office.addin.hide();
    await expect(Office.addin.showAsTaskpane()).resolves.not.toThrow();
    expect(excel.pane.state).toBe('Background');
    excel.pane.set('Visible');
    await Office.addin.hide();
    expect(excel.pane.state).toBe('Background');
    quirks.marketplace = false;
    await Office.addin.showAsTaskpane();
    expect(excel.pane.state).toBe('Visible');
  });

  test('the pane says whether it starts with the workbook', async () => {
    const { Office } = host();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe('Load');
    await Office.addin.setStartupBehavior(Office.StartupBehavior.none);
    expect(await Office.addin.getStartupBehavior()).toBe('None');
  });

  test('a ribbon button runs its function in the pane', async () => {
    const { Office, invokeAction } = host();
    const called: string[] = [];
    Office.actions.associate('insertThing', (event: Office.AddinCommands.Event) => {
      called.push(event.source.id);
      event.completed();
    });
    expect(await invokeAction('insertThing')).toEqual({ kind: 'completed' });
    expect(called).toEqual(['insertThing']);
  });

  test('a button without a function is reported as such', async () => {
    expect(await host().invokeAction('nothing')).toEqual({ kind: 'unknown' });
  });

  test('a function may use Excel before it completes', async () => {
    const { Office, Excel, invokeAction, model } = host();
    Office.actions.associate('addSheet', (event: Office.AddinCommands.Event) => {
      void Excel.run(async (context) => {
        context.workbook.worksheets.add('From the ribbon');
        await context.sync();
      }).then(() => event.completed());
    });
    expect(await invokeAction('addSheet')).toEqual({ kind: 'completed' });
    expect(model.sheet('From the ribbon')).toBeDefined();
  });
});

test('the buttons of a closed pane no longer work', async () => {
  const { Office, invokeAction, close } = await startHost();
  Office.actions.associate('never', () => undefined);
  const outcome = invokeAction('never');
  await pause();
  close();
  expect(await outcome).toEqual({ kind: 'closed' });
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
