import { without } from '../../model/area';
import { requireInput, requireUnprotected } from './protection';
import type { Session } from '../session';
import type { AreasTarget } from '../objects/targets';

/** Excel.ClearApplyTo */
export const CLEARED = [
  'All',
  'Formats',
  'Contents',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
] as const;

/**
 * Clearing formats or all also removes conditional formats; clearing all also removes validation.
 */
export function clearAreas(
  target: AreasTarget,
  what: (typeof CLEARED)[number],
  session: Session,
  location: string,
): void {
  const { sheet, areas } = target;
  if (what === 'Contents' || what === 'ResetContents') requireInput(target, location);
  else requireUnprotected(sheet, location);
  for (const area of areas) {
    if (what === 'Contents' || what === 'ResetContents') sheet.clear(area, 'contents', 'addin');
    else if (what === 'Formats') sheet.clear(area, 'formats', 'addin');
    else if (what === 'All') sheet.clear(area, 'all', 'addin');
    if (what === 'All' || what.endsWith('Hyperlinks')) sheet.setLink(area, undefined);
  }
  if (what === 'All') sheet.putValidation(areas, undefined);
  if (what === 'All' || what === 'Formats') clearConditionalFormats(target, session);
}

/** Formats that extend beyond the areas keep the remaining cells. */
export function clearConditionalFormats({ sheet, areas }: AreasTarget, session: Session): void {
  for (const format of sheet.conditionalFormats()) {
    const left = areas.reduce(
      (rest, hole) => rest.flatMap((area) => without(area, hole)),
      format.areas,
    );
    if (left.length === 0) sheet.removeConditionalFormat(format.id);
    else if (left !== format.areas) sheet.putConditionalFormat({ ...format, areas: left });
  }
  session.drafts.forget(sheet.id, areas);
}
