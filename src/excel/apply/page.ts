import { toAddress } from '../../workbook/sheet/address';
import type { PagePlan } from '../../workbook/sheet/plan';

/** Queues the print layout: one page wide, as many pages long as needed. */
export function applyPage(layout: Excel.PageLayout, plan: PagePlan): void {
  layout.orientation =
    plan.orientation === 'landscape'
      ? Excel.PageOrientation.landscape
      : Excel.PageOrientation.portrait;
  layout.paperSize = plan.paper === 'a3' ? Excel.PaperType.a3 : Excel.PaperType.a4;
  layout.zoom = { horizontalFitToPages: 1 };
  if (plan.titleRows) {
    layout.setPrintTitleRows(`$${plan.titleRows.first + 1}:$${plan.titleRows.last + 1}`);
  }
  if (plan.printed) layout.setPrintArea(toAddress(plan.printed));
  if (plan.footer) applyFooter(layout, plan.footer);
}

/** Queues the page footer; parts that are not given stay as they are. */
export function applyFooter(
  layout: Excel.PageLayout,
  { left, centre, right }: NonNullable<PagePlan['footer']>,
): void {
  const footer = layout.headersFooters.defaultForAllPages;
  if (left !== undefined) footer.leftFooter = left;
  if (centre !== undefined) footer.centerFooter = centre;
  if (right !== undefined) footer.rightFooter = right;
}
