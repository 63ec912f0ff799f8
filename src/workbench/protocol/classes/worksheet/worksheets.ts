import { apiError } from '../../api-error';
import { EVENT, registrations } from '../../event-sources';
import { OfficeObject } from '../../office-class';
import type { OfficeClass } from '../../office-class';
import { requireOpenStructure } from '../../protection';
import type { Session } from '../../session';
import { freeSheetName, requireSheetName } from '../../sheet-name';
import { worksheetObject } from './worksheet';

const WORKSHEETS: OfficeClass<undefined> = {
  name: 'WorksheetCollection',
  items: (_target, session) => session.model.sheets().map(worksheetObject),
  methods: {
    ...registrations('WorksheetCollection', {
      onActivated: EVENT.activated,
      onDeactivated: EVENT.deactivated,
      onAdded: EVENT.added,
      onDeleted: EVENT.deleted,
      onChanged: EVENT.changed,
      onSelectionChanged: EVENT.selectionChanged,
      onCalculated: EVENT.calculated,
      onNameChanged: EVENT.nameChanged,
    }),
    add: (_target, [name], session) => {
      requireOpenStructure(session, 'WorksheetCollection.add');
      const wanted =
        name === null || name === undefined
          ? freeSheetName(session.model)
          : requireSheetName(name, session.model, 'WorksheetCollection.add');
      return worksheetObject(session.model.addSheet(wanted));
    },
    getActiveWorksheet: (_target, _args, { model }) => worksheetObject(model.activeSheet()),
    getCount: (_target, [visibleOnly], session) => chosen(session, visibleOnly).length,
    getFirst: (_target, [visibleOnly], session) => {
      const [first] = chosen(session, visibleOnly);
      return first ? worksheetObject(first) : null;
    },
    getLast: (_target, [visibleOnly], session) => {
      const last = chosen(session, visibleOnly).at(-1);
      return last ? worksheetObject(last) : null;
    },
    getItem: (_target, [key], { model }) => {
      const sheet = typeof key === 'string' ? model.sheet(key) : undefined;
      if (!sheet) throw apiError('ItemNotFound', 'WorksheetCollection.getItem');
      return worksheetObject(sheet);
    },
    getItemOrNullObject: (_target, [key], { model }) => {
      const sheet = typeof key === 'string' ? model.sheet(key) : undefined;
      return sheet ? worksheetObject(sheet) : null;
    },
  },
};

export function worksheetsObject(): OfficeObject {
  return OfficeObject.of(WORKSHEETS, undefined);
}

const chosen = ({ model }: Session, visibleOnly: unknown) =>
  model.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
