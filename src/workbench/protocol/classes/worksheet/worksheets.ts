import { apiError } from '../../api-error';
import { registrations } from '../../events/registrations';
import { EVENT } from '../../events/sources';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import { requireOpenStructure } from '../../sheet/protection';
import type { Session } from '../../session';
import { freeSheetName, requireSheetName } from '../../sheet/name';

export const WORKSHEETS: OfficeClass<undefined> = {
  items: (_target, session) =>
    session.model.sheets().map((sheet) => OfficeObject.of('Worksheet', sheet)),
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
      return OfficeObject.of('Worksheet', session.model.addSheet(wanted));
    },
    getActiveWorksheet: (_target, _args, { model }) =>
      OfficeObject.of('Worksheet', model.activeSheet()),
    getCount: (_target, [visibleOnly], session) => chosen(session, visibleOnly).length,
    getFirst: (_target, [visibleOnly], session) => {
      const [first] = chosen(session, visibleOnly);
      return first ? OfficeObject.of('Worksheet', first) : null;
    },
    getLast: (_target, [visibleOnly], session) => {
      const last = chosen(session, visibleOnly).at(-1);
      return last ? OfficeObject.of('Worksheet', last) : null;
    },
    getItem: (_target, [key], { model }) => {
      const sheet = typeof key === 'string' ? model.sheet(key) : undefined;
      if (!sheet) throw apiError('ItemNotFound', 'WorksheetCollection.getItem');
      return OfficeObject.of('Worksheet', sheet);
    },
    getItemOrNullObject: (_target, [key], { model }) => {
      const sheet = typeof key === 'string' ? model.sheet(key) : undefined;
      return sheet ? OfficeObject.of('Worksheet', sheet) : null;
    },
  },
};

const chosen = ({ model }: Session, visibleOnly: unknown) =>
  model.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
