import type { SheetModel } from '../../../model/workbook-model';
import { apiError } from '../../api-error';
import { textArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import { withPrinter } from '../../sheet/printer';
import { requireUnprotected } from '../../sheet/protection';

/** The same header and footer on all pages; different first or even pages are not supported. */
export const HEADERS_FOOTERS: OfficeClass<SheetModel> = {
  reads: { state: () => 'Default' },
  objects: { defaultForAllPages: (sheet) => OfficeObject.of('HeaderFooter', sheet) },
};

export const HEADER_FOOTER: OfficeClass<SheetModel> = {
  reads: {
    leftHeader: ({ page }) => parts(page.header).L,
    centerHeader: ({ page }) => parts(page.header).C,
    rightHeader: ({ page }) => parts(page.header).R,
    leftFooter: ({ page }) => parts(page.footer).L,
    centerFooter: ({ page }) => parts(page.footer).C,
    rightFooter: ({ page }) => parts(page.footer).R,
  },
  writes: withPrinter('HeaderFooter', {
    leftHeader: put('header', 'L', 'leftHeader'),
    centerHeader: put('header', 'C', 'centerHeader'),
    rightHeader: put('header', 'R', 'rightHeader'),
    leftFooter: put('footer', 'L', 'leftFooter'),
    centerFooter: put('footer', 'C', 'centerFooter'),
    rightFooter: put('footer', 'R', 'rightFooter'),
  }),
};

/** Of left, centre and right together, with their codes, in characters. */
const LONGEST = 255;

type Part = 'L' | 'C' | 'R';

/**
 * Files store left, centre and right in one text, each starting with its code:
 *
 *   parts('&LMinistry&CPage &P of &N')  //=> { L: 'Ministry', C: 'Page &P of &N', R: '' }
 */
function parts(text = ''): Record<Part, string> {
  const found = { L: '', C: '', R: '' };
  let part: Part = 'C';
  for (const [token] of text.matchAll(/&&|&[LCR]|[^&]+|&/g)) {
    if (token === '&L' || token === '&C' || token === '&R') part = token.charAt(1) as Part;
    else found[part] += token;
  }
  return found;
}

function put(where: 'header' | 'footer', part: Part, member: string) {
  return (sheet: SheetModel, value: unknown): void => {
    const location = `HeaderFooter.${member}`;
    requireUnprotected(sheet, location);
    const changed = { ...parts(sheet.page[where]), [part]: textArgument(value, location) };
    const text = (['L', 'C', 'R'] as const)
      .filter((name) => changed[name] !== '')
      .map((name) => `&${name}${changed[name]}`)
      .join('');
    if (text.length > LONGEST) throw apiError('InvalidArgument', location);
    sheet.page = { ...sheet.page, [where]: text };
  };
}
