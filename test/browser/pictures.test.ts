import { faults, narrow, NARROW, widthOf } from './pane';
import { expectPicture } from './reference';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkbench('', { width: 1360, height: 800 });
});
afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

async function goTo(screen: string): Promise<void> {
  await opened.pane.getByRole('navigation').getByRole('button', { name: screen }).click();
  await opened.pane.locator('[data-shown=true]').first().waitFor();
}

async function picture(name: string): Promise<void> {
  await expectPicture(name, () => opened.page.locator('iframe#pane').screenshot());
}

test('the workbench with the sample', async () => {
  await expectPicture('workbench', () => opened.page.screenshot());
});

describe('the pane, 320 px wide', () => {
  beforeAll(async () => {
    await narrow(opened);
  });

  test.each(['Start', 'Catalogue', 'Matrix', 'Results', 'Functions', 'Sharing'])(
    '%s',
    async (screen) => {
      await goTo(screen);
      await picture(`pane-${screen.toLowerCase().replaceAll(' ', '-')}`);
      expect(await widthOf(opened)).toBe(NARROW);
      expect(await faults(opened)).toEqual([]);
    },
  );
});

test('a matrix with ratings, and its results', async () => {
  await goTo('Matrix');
  await opened.pane.getByRole('textbox').first().click();
  for (const [index, name] of ['Vision 2040', 'Development plan', 'Health strategy'].entries()) {
    if (index > 0) await opened.page.keyboard.press('Enter');
    await opened.page.keyboard.type(name);
  }
  await opened.pane.getByRole('button', { name: 'Create the matrix' }).click();
  await opened.pane.getByText('Matrix created').waitFor();
  await opened.page.evaluate(() => {
    const sheet = window.workbench.model.sheet('RIA matrix');
    const ratings = [
      ['T', 'P', null],
      ['P', null, null],
      [null, null, null],
      [null, null, null],
      ['T', 'T', 'P'],
      [null, 'P', null],
    ];
    // SDG_Ratings starts in F7.
    sheet?.write({ row: 6, column: 5, rows: 6, columns: 3 }, ratings, 'user');
    sheet?.write({ row: 9, column: 4, rows: 1, columns: 1 }, [['no']], 'user');
  });
  await opened.page.evaluate(() => window.workbench.settled());
  await goTo('Results');
  await opened.pane.getByText('4 of 125').first().waitFor();
  await expectPicture('matrix', () => opened.page.screenshot());
  expect(await faults(opened)).toEqual([]);
});

test('the inserted catalogue', async () => {
  await goTo('Catalogue');
  await opened.pane.getByRole('button', { name: 'Insert on a new sheet' }).click();
  await opened.pane.getByText('Catalogue inserted').waitFor();
  await expectPicture('catalogue', () => opened.page.screenshot());
});
