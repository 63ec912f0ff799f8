import type { Scenario } from '../scenario';

/** The workbook keeps a custom XML part, which its namespace finds. */
export const xmlPart: Scenario = {
  id: 'keep/xml-part',
  expected: [{ isSame: true, xml: true, others: true }],
  run: async ({ context, mark }) => {
    const { customXmlParts } = context.workbook;
    const xml = `<record xmlns="urn:${mark}"><a/></record>`;
    const added = customXmlParts.add(xml).load('id');
    const found = customXmlParts.getByNamespace(`urn:${mark}`).getOnlyItemOrNullObject();
    found.load('id');
    const text = found.getXml();
    const none = customXmlParts.getByNamespace(`urn:${mark}:none`).getOnlyItemOrNullObject();
    await context.sync();
    return {
      isSame: found.id === added.id,
      xml: text.value.includes('<a/>'),
      others: none.isNullObject,
    };
  },
};
