import type { Scenario } from '../scenario';

/** Pages are set up, a printer being there. */
export const setUp: Scenario = {
  id: 'page/set-up',
  expected: [{ orientation: 'Landscape', paper: 'A4', pages: 1, titles: '1:2', area: 'A1:F20' }],
  run: async ({ context, sheet }) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.setPrintArea('A1:F20');
    pageLayout.load('orientation,paperSize,zoom');
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const area = pageLayout.getPrintAreaOrNullObject().load('address');
    await context.sync();
    return {
      orientation: pageLayout.orientation,
      paper: pageLayout.paperSize,
      pages: pageLayout.zoom.horizontalFitToPages,
      titles: titles.isNullObject ? null : titles.address.replace(/^.*!/, ''),
      area: area.isNullObject ? null : area.address.replace(/^.*!/, ''),
    };
  },
};
