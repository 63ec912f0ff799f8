import type { PackageParts } from './package/parts';
import { addPart, relationshipsOf, textOfPart, WORKBOOK } from './package/parts';
import { escapeXml, tagsOf } from './package/xml-text';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const GUID = /^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i;

/** Custom XML parts of a workbook: id → XML text. */
export function shownCustomXml(parts: PackageParts, workbook: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { type, target } of relationshipsOf(parts, workbook)) {
    if (!type.endsWith('/customXml') || !parts.has(target)) continue;
    const properties = relationshipsOf(parts, target).find((relationship) =>
      relationship.type.endsWith('/customXmlProps'),
    );
    const item = properties && tagsOf(textOfPart(parts, properties.target), 'datastoreItem')[0];
    const id = Object.entries(item?.attributes ?? {}).find(([name]) => /itemID$/i.test(name))?.[1];
    // Without a declaration, as Office passes the XML to add-ins.
    found[id ?? target] = textOfPart(parts, target).replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, '');
  }
  return found;
}

export function putCustomXml(
  parts: PackageParts,
  customXml: Readonly<Record<string, string>>,
): void {
  Object.entries(customXml).forEach(([id, xml], index) => {
    const path = `customXml/item${index + 1}.xml`;
    const itemId = GUID.test(id) ? id : `{${crypto.randomUUID().toUpperCase()}}`;
    addPart(parts, { path, text: xml }, WORKBOOK, `${OFFICE}/relationships/customXml`);
    addPart(
      parts,
      {
        path: `customXml/itemProps${index + 1}.xml`,
        text: `<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem ds:itemID="${escapeXml(itemId)}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
        contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      },
      path,
      `${OFFICE}/relationships/customXmlProps`,
    );
  });
}
