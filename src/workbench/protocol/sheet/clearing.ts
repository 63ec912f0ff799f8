import { firstCell, without } from '../../model/area';
import { reanchored } from '../../model/formula/moved';
import type { Area, ConditionalFormat } from '../../model/snapshot';
import { shownParts } from './filters';
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
  // Where a filter hides rows, they keep what they have.
  const met = areas.flatMap((area) => (area.rows === 1 ? [area] : shownParts(sheet, area)));
  for (const area of met) {
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
    else if (left !== format.areas) {
      const rule = ruleFor(format, firstCell(left));
      sheet.putConditionalFormat({ ...format, rule, areas: left });
    }
  }
  session.drafts.forget(sheet.id, areas);
}

/** What a format says, once another of its cells is the first one. */
function ruleFor(
  { rule, areas }: ConditionalFormat,
  first: Pick<Area, 'row' | 'column'>,
): ConditionalFormat['rule'] {
  const own = (formula: string) =>
    formula.startsWith('=') ? reanchored(formula, firstCell(areas), first) : formula;
  if (rule.kind === 'formula') return { ...rule, formula: own(rule.formula) };
  if (rule.kind === 'text') return rule;
  const { formula1, formula2 } = rule;
  return {
    ...rule,
    formula1: own(formula1),
    ...(formula2 !== undefined && { formula2: own(formula2) }),
  };
}
