import { tagsOf } from './xml-text';

/** The parts of a workbook file: path inside the archive → bytes. */
export type PackageParts = Map<string, Uint8Array>;

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path inside the archive. */
  readonly target: string;
}

export const CONTENT_TYPES = '[Content_Types].xml';
export const ROOT_RELATIONSHIPS = '_rels/.rels';
export const WORKBOOK = 'xl/workbook.xml';
export const THEME = 'xl/theme/theme1.xml';

export const textOfPart = (parts: PackageParts, path: string): string => {
  const bytes = parts.get(path);
  return bytes ? new TextDecoder().decode(bytes) : '';
};

export const putText = (parts: PackageParts, path: string, text: string): void => {
  parts.set(path, new TextEncoder().encode(text));
};

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels` */
export function relationshipsPath(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** `../customXml/item1.xml` relative to `xl/workbook.xml` → `customXml/item1.xml` */
export function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The parts that a part refers to; `''` is the archive itself. */
export function relationshipsOf(parts: PackageParts, part: string): Relationship[] {
  const path = part === '' ? ROOT_RELATIONSHIPS : relationshipsPath(part);
  return tagsOf(textOfPart(parts, path), 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: attributes['Type'] ?? '',
      target: resolvePart(part, attributes['Target'] ?? ''),
    }));
}

const hasType = (relationship: Relationship, name: string) =>
  relationship.type.endsWith(`/${name}`);

/** The workbook part and its worksheets' parts by sheet name, wherever they are in the file. */
export function sheetParts(parts: PackageParts): {
  readonly workbook: string;
  readonly sheets: ReadonlyMap<string, string>;
} {
  const workbook =
    relationshipsOf(parts, '').find((relationship) => hasType(relationship, 'officeDocument'))
      ?.target ?? WORKBOOK;
  const targets = new Map(relationshipsOf(parts, workbook).map(({ id, target }) => [id, target]));
  const sheets = new Map<string, string>();
  for (const { attributes } of tagsOf(textOfPart(parts, workbook), 'sheet')) {
    const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    sheets.set(attributes['name'] ?? '', targets.get(id) ?? '');
  }
  return { workbook, sheets };
}

/** The parts of all sheets' tables. */
export function tableParts(parts: PackageParts): readonly string[] {
  return [...new Set(sheetParts(parts).sheets.values())].flatMap((sheet) =>
    relationshipsOf(parts, sheet)
      .filter((relationship) => hasType(relationship, 'table'))
      .map(({ target }) => target),
  );
}

/** The name in a table's part by which formulas call it. */
export function tableName(xml: string): string {
  const { displayName, name } = tagsOf(xml, 'table')[0]?.attributes ?? {};
  return displayName ?? name ?? '';
}

export function addContentType(parts: PackageParts, path: string, contentType: string): void {
  const override = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
  const types = textOfPart(parts, CONTENT_TYPES);
  putText(parts, CONTENT_TYPES, types.replace('</Types>', `${override}</Types>`));
}

const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/**
 * Adds a reference from one part to another; `''` is the archive. Returns the relationship's id.
 */
export function addRelationship(
  parts: PackageParts,
  from: string,
  type: string,
  target: string,
): string {
  const path = from === '' ? ROOT_RELATIONSHIPS : relationshipsPath(from);
  const before = textOfPart(parts, path) || NO_RELATIONSHIPS;
  const taken = new Set(tagsOf(before, 'Relationship').map(({ attributes }) => attributes['Id']));
  let number = taken.size + 1;
  while (taken.has(`rIdPart${number}`)) number++;
  const id = `rIdPart${number}`;
  const relationship = `<Relationship Id="${id}" Type="${type}" Target="/${target}"/>`;
  putText(parts, path, before.replace('</Relationships>', `${relationship}</Relationships>`));
  return id;
}

/** Adds a part with its content type and the relationship that refers to it. */
export function addPart(
  parts: PackageParts,
  part: { readonly path: string; readonly text: string; readonly contentType?: string },
  from: string,
  type: string,
): void {
  putText(parts, part.path, part.text);
  if (part.contentType) addContentType(parts, part.path, part.contentType);
  addRelationship(parts, from, type, part.path);
}
