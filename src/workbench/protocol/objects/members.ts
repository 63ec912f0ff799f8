import { apiNotFound } from '../api-error';
import { CLASSES } from '../classes/classes';
import type { Session } from '../session';
import type { OfficeClass } from './class';
import type { OfficeObject } from './object';

export function read(object: OfficeObject, name: string, session: Session): unknown {
  return member(object, 'reads', name, session)(object.target, session);
}

export function write(object: OfficeObject, name: string, value: unknown, session: Session): void {
  member(object, 'writes', name, session)(object.target, value, session);
}

export function child(object: OfficeObject, name: string, session: Session): OfficeObject | null {
  return member(object, 'objects', name, session)(object.target, session);
}

export function call(
  object: OfficeObject,
  name: string,
  args: readonly unknown[],
  session: Session,
): unknown {
  return member(object, 'methods', name, session)(object.target, args, session);
}

export function items(object: OfficeObject, session: Session): readonly OfficeObject[] | undefined {
  return classOf(object).items?.(object.target, session);
}

export function identity(
  object: OfficeObject,
  session: Session,
): Readonly<Record<string, unknown>> {
  return classOf(object).identity?.(object.target, session) ?? {};
}

export function has(object: OfficeObject, kind: 'reads' | 'objects', name: string): boolean {
  return Object.hasOwn(classOf(object)[kind] ?? {}, name);
}

/** Scalars loaded by `load()` without names: all that this Excel has. */
export function scalars(object: OfficeObject, session: Session): readonly string[] {
  return Object.keys(classOf(object).reads ?? {}).filter((name) =>
    session.requirements.allows(object.className, name),
  );
}

/** Each object's target matches its class: `OfficeObject.of` ensures it. */
const classOf = ({ className }: OfficeObject): OfficeClass<unknown> =>
  CLASSES[className] as OfficeClass<unknown>;

function member<K extends 'reads' | 'writes' | 'objects' | 'methods'>(
  object: OfficeObject,
  kind: K,
  wire: string,
  session: Session,
): NonNullable<OfficeClass<unknown>[K]>[string] {
  type Members = NonNullable<OfficeClass<unknown>[K]>;
  const { className } = object;
  const { aliases, isService, [kind]: members } = classOf(object);
  const name = aliases?.[wire] ?? wire;
  const location = `${className}.${name}`;
  const isPrivate = name.startsWith('_') || isService === true;
  const since = session.requirements.since(className, name);
  if (!isPrivate && since === undefined) {
    throw apiNotFound(location, `Office.js has no released member ${location}.`);
  }
  if (!isPrivate && !session.requirements.allows(className, name)) {
    const played = `Excel ${session.quirks.excel}`;
    throw apiNotFound(location, `${location} is part of ${since}, which ${played} lacks.`);
  }
  const found = members && Object.hasOwn(members, name) ? (members as Members)[name] : undefined;
  if (!found) throw apiNotFound(location, `The workbench does not play ${location} (${kind}).`);
  return found as Members[string];
}
