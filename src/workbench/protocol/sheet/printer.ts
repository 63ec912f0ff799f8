import { apiError } from '../api-error';
import type { OfficeClass } from '../objects/class';
import type { Session } from '../session';

/** Excel asks the printer about whatever is set up for a page. */
export function requirePrinter({ quirks }: Session, location: string): void {
  if (quirks.printer === 'none') throw apiError('GeneralException', location);
}

/** The same for each of these members of a class. */
export function withPrinter<Target>(
  className: string,
  writes: NonNullable<OfficeClass<Target>['writes']>,
): NonNullable<OfficeClass<Target>['writes']> {
  return Object.fromEntries(
    Object.entries(writes).map(([name, write]): [string, typeof write] => [
      name,
      (target, value, session) => {
        requirePrinter(session, `${className}.${name}`);
        write(target, value, session);
      },
    ]),
  );
}
