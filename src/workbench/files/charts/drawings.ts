import type { PackageParts } from '../package/parts';
import {
  addContentType,
  addRelationship,
  CONTENT_TYPES,
  putText,
  relationshipsOf,
  relationshipsPath,
  textOfPart,
} from '../package/parts';
import { tagsOf } from '../package/xml-text';

/** A part copied unchanged from one file to the next. */
export interface KeptPart {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
}

const DRAWING = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing';

/** Elements of a sheet that must come after its drawing. */
const AFTER =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|extLst)\b|<\/worksheet>/;

function contentTypeOf(parts: PackageParts, path: string): string | undefined {
  const types = textOfPart(parts, CONTENT_TYPES);
  const own = tagsOf(types, 'Override').find(
    ({ attributes }) => attributes['PartName']?.toLowerCase() === `/${path}`.toLowerCase(),
  );
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const usual = tagsOf(types, 'Default').find(
    ({ attributes }) => attributes['Extension']?.toLowerCase() === extension,
  );
  return (own ?? usual)?.attributes['ContentType'];
}

/**
 * The drawing of a sheet with everything it refers to: charts with their styles, pictures, shapes.
 *
 * @returns the drawing's own path; its parts are added to `into`
 */
export function takeDrawing(
  parts: PackageParts,
  sheet: string,
  into: Map<string, KeptPart>,
): string | undefined {
  const drawing = relationshipsOf(parts, sheet).find(({ type }) => type.endsWith('/drawing'));
  if (!drawing) return undefined;
  const waiting = [drawing.target];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const bytes = parts.get(path);
    // A chart may refer back to the workbook: only parts of drawings are copied.
    if (!bytes || into.has(path) || /^xl\/(?:workbook|worksheets)/.test(path)) continue;
    const contentType = contentTypeOf(parts, path);
    into.set(path, { bytes, ...(contentType && { contentType }) });
    const relationships = parts.get(relationshipsPath(path));
    if (relationships) into.set(relationshipsPath(path), { bytes: relationships });
    waiting.push(...relationshipsOf(parts, path).map(({ target }) => target));
  }
  return drawing.target;
}

/**
 * Restores parts removed by `takeDrawing`. Nothing else writes drawings, so their paths are free.
 */
export function putParts(parts: PackageParts, kept: ReadonlyMap<string, KeptPart>): void {
  for (const [path, { bytes, contentType }] of kept) {
    parts.set(path, bytes);
    if (contentType) addContentType(parts, path, contentType);
  }
}

/** Connects a drawing to a sheet. */
export function putDrawing(parts: PackageParts, sheet: string, drawing: string): void {
  const id = addRelationship(parts, sheet, DRAWING, drawing);
  const xml = textOfPart(parts, sheet);
  const element = `<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
  putText(
    parts,
    sheet,
    xml.replace(AFTER, (tag) => element + tag),
  );
}
