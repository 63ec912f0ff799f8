import type { SheetModel } from '../../model/workbook-model';
import { apiNotFound } from '../api-error';
import type { OfficeClass } from '../objects/class';
import type { Session } from '../session';
import { WHOLE_WORKBOOK } from './sources';
import type { EventType } from './sources';

/** The client's names for events in its registering methods. */
const WIRE_NAMES: Readonly<Record<string, string>> = {
  onChanged: 'DataChangedEvent',
  onNameChanged: 'EventNameChanged',
};

/**
 * The client's methods to register for events of a class, such as `_RegisterDataChangedEvent` for
 * `onChanged`. They exist if the event itself does.
 */
export function registrations(
  className: string,
  events: Readonly<Record<string, EventType>>,
): NonNullable<OfficeClass<SheetModel | undefined>['methods']> {
  const methods = Object.entries(events).flatMap(([name, type]) => {
    const wire = WIRE_NAMES[name] ?? `${name.slice(2)}Event`;
    const check = (session: Session) => {
      if (session.requirements.allows(className, name)) return;
      const location = `${className}.${name}`;
      const since = session.requirements.since(className, name) ?? 'no released requirement set';
      throw apiNotFound(location, `${location} is part of ${since}.`);
    };
    type Method = NonNullable<OfficeClass<SheetModel | undefined>['methods']>[string];
    const register: Method = (sheet, _args, session) => {
      check(session);
      session.events.register(type, sheet?.id ?? WHOLE_WORKBOOK);
    };
    const unregister: Method = (sheet, _args, session) => {
      session.events.unregister(type, sheet?.id ?? WHOLE_WORKBOOK);
    };
    return [[`_Register${wire}`, register] as const, [`_Unregister${wire}`, unregister] as const];
  });
  return Object.fromEntries(methods);
}
