import type { CellPoint, Chart } from '../../model/snapshot';
import { escapeXml, tagsOf } from '../package/xml-text';

/** A chart's frame in the drawing of its sheet. */
export interface ChartFrame {
  /** The shape id; unique in a drawing. */
  readonly shapeId: number;
  /** The id of the relationship that refers to the chart's part. */
  readonly relationshipId: string;
  readonly name: string;
  readonly place: Chart['place'];
}

const DRAWING_ML = 'http://schemas.openxmlformats.org/drawingml/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** English metric units. */
const EMU_PER_POINT = 12_700;

export const EMPTY_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING_ML}/spreadsheetDrawing"></xdr:wsDr>`;

const ANCHOR =
  /<(\w+:)?(?:twoCell|oneCell|absolute)Anchor\b[\s\S]*?<\/\1(?:twoCell|oneCell|absolute)Anchor>/g;
const END = /<\/(?:\w+:)?wsDr>\s*$/;

/** It includes its namespaces, so that it fits any drawing, whatever prefixes that uses. */
function anchorXml({ shapeId, relationshipId, name, place }: ChartFrame): string {
  const point = (tag: string, { row, column, x, y }: CellPoint) =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>${emu(x)}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${emu(y)}</xdr:rowOff></xdr:${tag}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING_ML}/spreadsheetDrawing" xmlns:a="${DRAWING_ML}/main">` +
    point('from', place.from) +
    point('to', place.to) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${shapeId}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/>` +
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${DRAWING_ML}/chart">` +
    `<c:chart xmlns:c="${DRAWING_ML}/chart" xmlns:r="${OFFICE}" r:id="${relationshipId}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

/** The drawing with a frame in front of all others. */
export const withFrame = (drawing: string, frame: ChartFrame): string =>
  drawing.replace(END, (end) => anchorXml(frame) + end);

/** A number not used by any shape of the drawing. */
export const freeShapeId = (drawing: string): number =>
  Math.max(1, ...tagsOf(drawing, 'cNvPr').map(({ attributes }) => Number(attributes['id']))) + 1;

/** Frames that would be written exactly as they were read, with their text in the drawing. */
export function framesOf(drawing: string): { readonly frame: ChartFrame; readonly xml: string }[] {
  return [...drawing.matchAll(ANCHOR)].flatMap(([xml]) => {
    const shape = tagsOf(xml, 'cNvPr')[0]?.attributes;
    const from = readPoint(tagsOf(xml, 'from')[0]?.inner);
    const to = readPoint(tagsOf(xml, 'to')[0]?.inner);
    if (!shape || !from || !to) return [];
    const frame: ChartFrame = {
      shapeId: Number(shape['id']),
      relationshipId: tagsOf(xml, 'chart')[0]?.attributes['r:id'] ?? '',
      name: shape['name'] ?? '',
      place: { from, to },
    };
    return anchorXml(frame) === xml ? [{ frame, xml }] : [];
  });
}

/** Whether anything is drawn at all. */
export const isEmptyDrawing = (drawing: string): boolean => !drawing.match(ANCHOR);

function readPoint(xml: string | undefined): CellPoint | undefined {
  if (xml === undefined) return undefined;
  const number = (name: string) => Number(tagsOf(xml, name)[0]?.inner);
  return {
    row: number('row'),
    column: number('col'),
    x: number('colOff') / EMU_PER_POINT,
    y: number('rowOff') / EMU_PER_POINT,
  };
}
