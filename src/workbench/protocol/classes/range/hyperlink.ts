import { notPlayed } from '../../api-error';
import { recordArgument, textArgument } from '../../arguments';
import type { RangeTarget } from '../../objects/targets';
import { requireUnprotected } from '../../sheet/protection';

/** `{ address }` for links out of the workbook, `{ documentReference }` for places in it. */
export function linkOf({ sheet, area }: RangeTarget): unknown {
  const cell = sheet.cell(area.row, area.column);
  if (!cell?.link) return null;
  const textToDisplay = sheet.texts({ ...area, rows: 1, columns: 1 })[0]?.[0] ?? '';
  return cell.link.startsWith('#')
    ? { documentReference: cell.link.slice(1), textToDisplay }
    : { address: cell.link, textToDisplay };
}

/** The workbench's workbook cannot store a screen tip, so it is refused rather than lost. */
export function setLink({ sheet, area }: RangeTarget, value: unknown): void {
  const location = 'Range.hyperlink';
  requireUnprotected(sheet, location);
  if (value === null) return sheet.setLink(area, undefined);
  const { address, documentReference, textToDisplay, screenTip } = recordArgument(value, location);
  if (screenTip != null && screenTip !== '')
    throw notPlayed(location, 'The workbench keeps no screen tips.');
  if (documentReference != null)
    sheet.setLink(area, `#${textArgument(documentReference, location)}`);
  else sheet.setLink(area, textArgument(address, location));
  if (textToDisplay != null) {
    const text = textArgument(textToDisplay, location);
    const texts = Array.from({ length: area.rows }, () =>
      Array.from({ length: area.columns }, () => text),
    );
    sheet.write(area, texts, 'addin');
  }
}
