import type { Chart, Sheet } from '../../model/snapshot';
import { EMPTY_DRAWING, framesOf, freeShapeId, isEmptyDrawing, withFrame } from './anchors';
import { chartXml } from './xml';
import { putDrawing } from './drawings';
import type { KeptPart } from './drawings';
import type { PackageParts } from '../package/parts';
import {
  addContentType,
  addRelationship,
  putText,
  relationshipsOf,
  relationshipsPath,
  textOfPart,
} from '../package/parts';
import type { SheetNames } from './read';
import { shownChart } from './read';

const CHART = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';
const CHART_ML = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_ML = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** Writes a sheet's charts into its drawing: the one of an opened file, or a new one. */
export function putCharts(
  parts: PackageParts,
  path: string,
  charts: readonly Chart[],
  keptDrawing: string | undefined,
  nameOf: (sheetId: string) => string,
): void {
  if (charts.length === 0) return;
  const drawing = keptDrawing ?? newDrawing(parts, path);
  for (const chart of charts) {
    const part = freePath(parts, 'xl/charts/chart');
    putText(parts, part, chartXml(chart, nameOf));
    addContentType(parts, part, CHART_ML);
    const relationshipId = addRelationship(parts, drawing, CHART, part);
    const xml = textOfPart(parts, drawing);
    const { name, place } = chart;
    const frame = { shapeId: freeShapeId(xml), relationshipId, name, place };
    putText(parts, drawing, withFrame(xml, frame));
  }
}

function newDrawing(parts: PackageParts, sheet: string): string {
  const drawing = freePath(parts, 'xl/drawings/drawing');
  putText(parts, drawing, EMPTY_DRAWING);
  addContentType(parts, drawing, DRAWING_ML);
  putDrawing(parts, sheet, drawing);
  return drawing;
}

function freePath(parts: PackageParts, start: string): string {
  let number = 1;
  while (parts.has(`${start}${number}.xml`)) number++;
  return `${start}${number}.xml`;
}

/**
 * Removes the charts that the model supports from a drawing's parts, from back to front, and the
 * drawing itself if nothing else is in it; the rest is kept unchanged.
 */
export function takeCharts(
  drawings: Map<string, KeptPart>,
  drawing: string,
  sheetId: string,
  names: SheetNames,
): { readonly charts: readonly Chart[]; readonly isUsedUp: boolean } {
  const parts: PackageParts = new Map([...drawings].map(([path, { bytes }]) => [path, bytes]));
  const targets = relationshipsOf(parts, drawing);
  const charts: Chart[] = [];
  let xml = textOfPart(parts, drawing);
  for (const { frame, xml: anchor } of framesOf(xml)) {
    const part = targets.find(({ id }) => id === frame.relationshipId)?.target ?? '';
    const looks = shownChart(textOfPart(parts, part), names);
    if (!looks) continue;
    const { name, place } = frame;
    charts.push({ id: `${sheetId}-chart-${charts.length + 1}`, name, place, ...looks });
    xml = xml.replace(anchor, '');
    drawings.delete(part);
    removeRelationship(drawings, drawing, frame.relationshipId);
  }
  const isUsedUp = charts.length > 0 && isEmptyDrawing(xml);
  if (isUsedUp) {
    drawings.delete(drawing);
    drawings.delete(relationshipsPath(drawing));
  } else if (charts.length > 0) {
    const { contentType } = drawings.get(drawing) ?? {};
    const bytes = new TextEncoder().encode(xml);
    drawings.set(drawing, { bytes, ...(contentType && { contentType }) });
  }
  return { charts, isUsedUp };
}

function removeRelationship(drawings: Map<string, KeptPart>, drawing: string, id: string): void {
  const path = relationshipsPath(drawing);
  const text = new TextDecoder().decode(drawings.get(path)?.bytes);
  const without = text.replace(new RegExp(`<Relationship\\b[^>]*\\bId="${id}"[^>]*/>`), '');
  drawings.set(path, { bytes: new TextEncoder().encode(without) });
}

/** Names and ids of the sheets of one workbook. */
export function sheetNames(sheets: readonly Pick<Sheet, 'id' | 'name'>[]): SheetNames {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const ids = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  return {
    nameOf: (id) => names.get(id) ?? '',
    idOf: (name) => ids.get(name.toLowerCase()),
  };
}
