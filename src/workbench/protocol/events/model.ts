import type { ModelEvent, WorkbookModel } from '../../model/workbook-model';
import { formatArea } from '../../model/a1';
import { EVENT } from './sources';
import type { EventSources } from './sources';
import type { References } from '../references';

/**
 * Converts events of the workbook to Excel's events and passes them to the add-in. A change is
 * reported as the changed range, without the values before and after that Excel adds for single
 * cells.
 */
export function forwardModelEvents(
  model: WorkbookModel,
  events: EventSources,
  references: References,
): () => void {
  let active = model.activeSheet().id;
  const names = new Map(model.sheets().map((sheet) => [sheet.id, sheet.name]));
  return model.listen((event: ModelEvent) => {
    switch (event.kind) {
      case 'cells': {
        const { sheetId, area, by } = event;
        return events.fire(EVENT.changed, sheetId, () => ({
          changeType: 'RangeEdited',
          source: 'Local',
          triggerSource: by === 'addin' ? 'ThisLocalAddin' : 'Unknown',
          shiftDirection: 'None',
          worksheetId: sheetId,
          address: formatArea(area),
          referenceId: references.keep({}, { sheetId, areas: [area] }),
        }));
      }
      case 'selection':
      case 'calculated': {
        const { kind, sheetId, areas } = event;
        const type = kind === 'selection' ? EVENT.selectionChanged : EVENT.calculated;
        return events.fire(type, sheetId, () => ({
          worksheetId: sheetId,
          address: areas.map((area) => formatArea(area)).join(','),
        }));
      }
      case 'activated': {
        // The sheet that is active now: another may have been activated before this event arrived.
        const { id } = model.activeSheet();
        if (id === active) return;
        const left = active;
        active = id;
        events.fire(EVENT.deactivated, left, () => ({ worksheetId: left }));
        return events.fire(EVENT.activated, id, () => ({ worksheetId: id }));
      }
      case 'added':
        names.set(event.sheetId, model.sheet(event.sheetId)?.name ?? '');
        return events.fire(EVENT.added, event.sheetId, () => ({
          source: 'Local',
          worksheetId: event.sheetId,
        }));
      case 'deleted':
        names.delete(event.sheetId);
        references.forgetSheet(event.sheetId);
        return events.fire(EVENT.deleted, event.sheetId, () => ({
          source: 'Local',
          worksheetId: event.sheetId,
        }));
      case 'renamed': {
        const nameBefore = names.get(event.sheetId) ?? '';
        const nameAfter = model.sheet(event.sheetId)?.name ?? '';
        names.set(event.sheetId, nameAfter);
        return events.fire(EVENT.nameChanged, event.sheetId, () => ({
          source: 'Local',
          worksheetId: event.sheetId,
          nameBefore,
          nameAfter,
        }));
      }
      case 'objects':
        // Excel's own events for charts and filters are not supported.
        return;
    }
  });
}
