import { everyExcel } from '../every-excel';

/** What an add-in can store in the workbook: custom XML parts and settings. */
everyExcel({}, (host) => {
  test('a part is changed and deleted', async () => {
    const found = await run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<a xmlns="urn:example:changing"/>');
      part.load('id');
      await context.sync();
      const same = customXmlParts.getItem(part.id);
      same.setXml('<b xmlns="urn:example:changing">1</b>');
      const text = same.getXml();
      await context.sync();
      same.delete();
      const gone = customXmlParts.getItemOrNullObject(part.id);
      gone.load('id');
      await context.sync();
      return [text.value, gone.isNullObject];
    });
    expect(found).toEqual(['<b xmlns="urn:example:changing">1</b>', true]);
  });

  test('what is not XML is refused', async () => {
    const adding = run(async (context) => {
      context.workbook.customXmlParts.add('no XML');
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('Office.context.document.settings are the same settings, saved as a whole', async () => {
    const { settings } = host().Office.context.document;
    const save = () =>
      new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
    settings.set('startup', { show: true });
    expect(await save()).toBe('succeeded');
    expect(host().snapshot().settings).toEqual({ startup: '{"show":true}' });
    const shared = await run(async (context) => {
      const setting = context.workbook.settings.getItem('startup');
      setting.load('value');
      await context.sync();
      return setting.value;
    });
    expect(shared).toEqual({ show: true });
    host().model.settings.set('startup', '{"show":false}');
    await new Promise((resolve) => settings.refreshAsync(resolve));
    expect(settings.get('startup')).toEqual({ show: false });
    settings.remove('startup');
    expect(await save()).toBe('succeeded');
    expect(host().snapshot().settings).toEqual({});
  });

  function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return host().Excel.run(work);
  }
});
