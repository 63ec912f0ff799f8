import type { PackageParts } from './package/parts';
import { addPart, relationshipsOf, textOfPart } from './package/parts';
import type { AddInFunctions } from './formulas/stored';
import { escapeXml, tagsOf } from './package/xml-text';

/**
 * `Office.context.document.settings` in the form Office files store them: one "web extension" part
 * per add-in, referred to by the list of task panes.
 */
const NAMESPACES = 'http://schemas.microsoft.com/office/webextensions';
const RELATIONSHIPS = 'http://schemas.microsoft.com/office/2011/relationships';
const LIST = 'xl/webextensions/taskpanes.xml';
const PART = 'xl/webextensions/webextension1.xml';

function extensionParts(parts: PackageParts): string[] {
  return relationshipsOf(parts, '')
    .filter(({ type }) => type.endsWith('/webextensiontaskpanes'))
    .flatMap(({ target }) => relationshipsOf(parts, target))
    .map(({ target }) => target);
}

const belongsTo = (xml: string, addIn: AddInFunctions) =>
  tagsOf(xml, 'reference').some(
    ({ attributes }) => attributes['id']?.toLowerCase() === addIn.id.toLowerCase(),
  );

/** The settings the add-in stored in the file: name → JSON text. */
export function shownSettings(
  parts: PackageParts,
  addIn: AddInFunctions | undefined,
): Record<string, string> {
  const own = extensionParts(parts)
    .map((path) => textOfPart(parts, path))
    .find((xml) => addIn && belongsTo(xml, addIn));
  return Object.fromEntries(
    tagsOf(own ?? '', 'property').map(({ attributes }) => [
      attributes['name'] ?? '',
      attributes['value'] ?? '',
    ]),
  );
}

/** Whether other add-ins stored something in the file. */
export const hasOtherAddIns = (parts: PackageParts, addIn: AddInFunctions | undefined): boolean =>
  extensionParts(parts).some((path) => !addIn || !belongsTo(textOfPart(parts, path), addIn));

export function putSettings(
  parts: PackageParts,
  settings: Readonly<Record<string, string>>,
  addIn: AddInFunctions,
): void {
  const properties = Object.entries(settings)
    .map(([name, json]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(json)}"/>`)
    .join('');
  if (!properties) return;
  addPart(
    parts,
    {
      path: LIST,
      // Not shown automatically when the file is opened: the user opens the pane.
      text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><wetp:taskpanes xmlns:wetp="${NAMESPACES}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdPart1"/></wetp:taskpane></wetp:taskpanes>`,
      contentType: 'application/vnd.ms-office.webextensiontaskpanes+xml',
    },
    '',
    `${RELATIONSHIPS}/webextensiontaskpanes`,
  );
  addPart(
    parts,
    {
      path: PART,
      text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><we:webextension xmlns:we="${NAMESPACES}/webextension/2010/11" id="{${escapeXml(addIn.id.toUpperCase())}}"><we:reference id="${escapeXml(addIn.id)}" version="${escapeXml(addIn.version)}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`,
      contentType: 'application/vnd.ms-office.webextension+xml',
    },
    LIST,
    `${RELATIONSHIPS}/webextension`,
  );
}
