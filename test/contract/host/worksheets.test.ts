import { everyExcel, freshSheet } from '../every-excel';

everyExcel({}, (host) => {
  test('a sheet is added last, under its name, and is not shown', async () => {
    const found = await run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Added');
      const active = worksheets.getActiveWorksheet();
      const last = worksheets.getLast();
      const count = worksheets.getCount();
      added.load('id,name,position,visibility,tabColor,showGridlines');
      active.load('name');
      last.load('id');
      await context.sync();
      return { added: added.toJSON(), active: active.name, last: last.id, count: count.value };
    });
    expect(found.added).toMatchObject({
      name: 'Added',
      position: found.count - 1,
      visibility: 'Visible',
      tabColor: '',
      showGridlines: true,
    });
    expect(found.last).toBe(found.added.id);
    expect(found.active).not.toBe('Added');
  });

  test('a sheet without a name gets the next free one', async () => {
    const name = await run(async (context) => {
      const added = context.workbook.worksheets.add();
      added.load('name');
      await context.sync();
      return added.name;
    });
    expect(name).toMatch(/^Sheet\d+$/);
  });

  test.each([
    ['a taken name', 'SHEET1', 'ItemAlreadyExists'],
    ['32 characters', 'x'.repeat(32), 'InvalidArgument'],
    ['a colon', 'a:b', 'InvalidArgument'],
    ['an empty name', ' ', 'InvalidArgument'],
    ['an apostrophe at the end', "a'", 'InvalidArgument'],
  ])('no sheet is added under %s', async (_what, name, code) => {
    const before = host().snapshot();
    const adding = run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({
      code,
      debugInfo: { errorLocation: 'WorksheetCollection.add' },
    });
    expect(host().snapshot()).toEqual(before);
  });

  test('sheets are found by name regardless of case, or by id', async () => {
    const name = freshSheet(host());
    const found = await run(async (context) => {
      const { worksheets } = context.workbook;
      const byName = worksheets.getItem(name.toUpperCase());
      byName.load('id,name');
      await context.sync();
      const byId = worksheets.getItem(byName.id);
      byId.load('name');
      await context.sync();
      return [byName.name, byId.name];
    });
    expect(found).toEqual([name, name]);
  });

  test('a missing sheet is an error or a null object', async () => {
    const missing = run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await context.sync();
    });
    await expect(missing).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
    const isNull = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const range = sheet.getRange('A1');
      sheet.delete();
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  test('all sheets are loaded at once, in tab order, and go on from there', async () => {
    const name = freshSheet(host());
    const found = await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility');
      await context.sync();
      const ranges = worksheets.items.map((sheet) => sheet.getRange('B2'));
      for (const range of ranges) range.load('address');
      await context.sync();
      return {
        names: worksheets.items.map((sheet) => sheet.name),
        last: ranges.at(-1)?.address,
      };
    });
    expect(found.names).toEqual(
      host()
        .model.sheets()
        .map((sheet) => sheet.name),
    );
    expect(found.last).toBe(`'${name}'!B2`);
  });

  test('name, place, colour, lines and visibility can be set', async () => {
    const name = freshSheet(host());
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.name = `${name} again`;
      sheet.position = 0;
      sheet.tabColor = '#4c9f38';
      sheet.showGridlines = false;
      sheet.visibility = 'VeryHidden';
      sheet.load('name,position,tabColor,showGridlines,visibility');
      await context.sync();
      return sheet.toJSON();
    });
    expect(found).toMatchObject({
      name: `${name} again`,
      position: 0,
      tabColor: '#4C9F38',
      showGridlines: false,
      visibility: 'VeryHidden',
    });
  });

  test('a sheet is deleted, and its references with it', async () => {
    const name = freshSheet(host());
    const reading = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const range = sheet.getRange('A1');
      range.load('values');
      await context.sync();
      sheet.delete();
      await context.sync();
      range.load('values');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: 'InvalidReference' });
    expect(host().model.sheet(name)).toBeUndefined();
  });

  test('the last visible sheet stays', async () => {
    const names = host()
      .model.sheets()
      .filter((sheet) => sheet.visibility === 'Visible')
      .map((sheet) => sheet.name);
    const deleting = run(async (context) => {
      for (const name of names) context.workbook.worksheets.getItem(name).visibility = 'Hidden';
      await context.sync();
    });
    await expect(deleting).rejects.toMatchObject({ code: 'InvalidOperation' });
    for (const sheet of host().model.sheets()) sheet.visibility = 'Visible';
  });

  test('sheets lead to their neighbours', async () => {
    const name = freshSheet(host());
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const before = sheet.getPrevious();
      const back = before.getNext();
      const none = sheet.getNextOrNullObject();
      back.load('name');
      await context.sync();
      return [back.name, none.isNullObject];
    });
    expect(found).toEqual([name, true]);
  });

  test('the workbook knows its name', async () => {
    const name = await run(async (context) => {
      context.workbook.load('name');
      await context.sync();
      return context.workbook.name;
    });
    expect(name).toBe('Book1.xlsx');
  });

  function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return host().Excel.run(work);
  }
});
