import { answers } from '../refusal';
import type { Scenario } from '../scenario';

/** A footer has up to 255 characters, its code included. */
export const footer: Scenario = {
  id: 'page/footer',
  expected: [{ longest: 'accepted', longer: { refused: 'InvalidArgument' } }],
  run: async ({ sheet }) => {
    const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
    return answers(sheet, {
      longest: () => (footer.leftFooter = 'x'.repeat(253)),
      longer: () => (footer.leftFooter = 'x'.repeat(254)),
    });
  },
};
