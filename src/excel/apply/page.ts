import { attempt } from '../door/outcome';
import { toAddress } from '../../workbook/sheet/address';
import type { PagePlan } from '../../workbook/sheet/plan';

/**
 * Sets up the pages of a sheet that is otherwise complete, in a request of its own, as far as Excel
 * lets it: without a printer it refuses all of this, and a paper that the printer lacks. Tells
 * whether all of it was done.
 */
export async function setUpPage(
  sheetId: string,
  plan: { readonly page?: PagePlan; readonly footer?: PagePlan['footer'] },
): Promise<boolean> {
  const { page, footer } = plan;
  if (!page && !footer) return true;
  const done = await attempt(() =>
    Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(sheetId);
      if (page) applyPage(pageLayout, page);
      if (footer) applyFooter(pageLayout, footer);
      await context.sync();
    }),
  );
  if (!done.ok && done.problem.kind === 'fault') throw done.problem.error;
  return done.ok;
}

/** Queues the print layout: one page wide, as many pages long as needed. */
function applyPage(layout: Excel.PageLayout, plan: PagePlan): void {
  layout.orientation =
    plan.orientation === 'landscape'
      ? Excel.PageOrientation.landscape
      : Excel.PageOrientation.portrait;
  layout.zoom = { horizontalFitToPages: 1 };
  if (plan.titleRows) {
    layout.setPrintTitleRows(`$${plan.titleRows.first + 1}:$${plan.titleRows.last + 1}`);
  }
  if (plan.printed) layout.setPrintArea(toAddress(plan.printed));
  if (plan.footer) applyFooter(layout, plan.footer);
  // Last, since nothing after what is refused is done.
  layout.paperSize = plan.paper === 'a3' ? Excel.PaperType.a3 : Excel.PaperType.a4;
}

/** Queues the page footer; parts that are not given stay as they are. */
function applyFooter(
  layout: Excel.PageLayout,
  { left, centre, right }: NonNullable<PagePlan['footer']>,
): void {
  const footer = layout.headersFooters.defaultForAllPages;
  if (left !== undefined) footer.leftFooter = left;
  if (centre !== undefined) footer.centerFooter = centre;
  if (right !== undefined) footer.rightFooter = right;
}
