import { apiError, notPlayed } from '../../api-error';
import { firstCell, intersection } from '../../../model/area';
import { wholeArgument, wordArgument } from '../../arguments';
import { clearConditionalFormats } from '../../sheet/clearing';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { AreasTarget } from '../../objects/targets';
import { requireUnprotected } from '../../sheet/protection';
import type { Session } from '../../session';
import { requireReadable, type FormatState } from './drafts';

const TYPES = ['Custom', 'ContainsText', 'CellValue'] as const;
const UNPLAYED = ['DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria'] as const;

export const CONDITIONAL_FORMATS: OfficeClass<AreasTarget> = {
  items: (target, session) =>
    within(target, session).map((state) => {
      requireReadable(state, session.quirks);
      return item(target, state);
    }),
  methods: {
    add: (target, [type], session) => {
      const location = 'ConditionalFormatCollection.add';
      requireUnprotected(target.sheet, location);
      if (UNPLAYED.some((word) => word === type))
        throw notPlayed(location, `The workbench plays ${TYPES.join(', ')} only.`);
      const state = session.drafts.create(
        target.sheet,
        target.areas,
        wordArgument(type, TYPES, location),
      );
      return item(target, state);
    },
    clearAll: (target, _args, session) => {
      requireUnprotected(target.sheet, 'ConditionalFormatCollection.clearAll');
      clearConditionalFormats(target, session);
    },
    getCount: (target, _args, session) => within(target, session).length,
    getItem: (target, [id], session) => {
      const state = session.drafts.of(target.sheet).find((one) => one.id === id);
      if (!state) throw apiError('ItemNotFound', 'ConditionalFormatCollection.getItem');
      return item(target, state);
    },
    getItemOrNullObject: (target, [id], session) => {
      const state = session.drafts.of(target.sheet).find((one) => one.id === id);
      return state ? item(target, state) : null;
    },
    getItemAt: (target, [index], session) => {
      const location = 'ConditionalFormatCollection.getItemAt';
      const state = within(target, session)[wholeArgument(index, location)];
      if (!state) throw apiError('InvalidArgument', location);
      return item(target, state);
    },
  },
};

/** Formats that overlap the range, in order of priority. */
function within({ sheet, areas }: AreasTarget, session: Session): readonly FormatState[] {
  return session.drafts
    .of(sheet)
    .filter((state) => state.areas.some((one) => areas.some((area) => intersection(one, area))));
}

const item = ({ sheet, areas }: AreasTarget, state: FormatState): OfficeObject =>
  OfficeObject.of('ConditionalFormat', { sheet, id: state.id, from: firstCell(areas) });
