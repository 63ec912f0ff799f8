import { everyExcel } from '../every-excel';

/** What an add-in can store in the workbook: custom XML parts and settings. */
everyExcel({}, (host) => {
  const xml = '<?xml version="1.0"?><sdg:record xmlns:sdg="urn:example:record"><a/></sdg:record>';

  test('a custom XML part is kept and found by its namespace', async () => {
    const found = await run(async (context) => {
      const { customXmlParts } = context.workbook;
      const added = customXmlParts.add(xml);
      added.load('id,namespaceUri');
      customXmlParts.add('<other xmlns="urn:example:other"/>');
      const parts = customXmlParts.getByNamespace('urn:example:record');
      const only = parts.getOnlyItemOrNullObject();
      only.load('id');
      const text = only.getXml();
      const none = customXmlParts.getByNamespace('urn:nothing').getOnlyItemOrNullObject();
      none.load('id');
      await context.sync();
      return [added.namespaceUri, only.id === added.id, text.value, none.isNullObject];
    });
    expect(found).toEqual(['urn:example:record', true, xml, true]);
  });

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

  test('settings of the workbook hold any JSON', async () => {
    const value = { language: 'kk', scopes: ['RIA'], count: 126 };
    const found = await run(async (context) => {
      const { settings } = context.workbook;
      settings.add('matrix', value);
      const setting = settings.getItem('matrix');
      setting.load('key,value');
      const none = settings.getItemOrNullObject('nothing');
      none.load('value');
      await context.sync();
      setting.delete();
      const count = settings.getCount();
      await context.sync();
      return [setting.key, setting.value, none.isNullObject, count.value];
    });
    expect(found).toEqual(['matrix', value, true, 0]);
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
