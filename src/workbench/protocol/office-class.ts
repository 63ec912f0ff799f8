import { apiNotFound } from './api-error';
import type { Session } from './session';

/**
 * One class of Office.js as a table: each member is a small function over the model. A member
 * that is not in the table does not exist (`ApiNotFound`), nor does one that the Excel version
 * being played is too old for. Names are those of @types/office-js; members that begin with an
 * underscore are the client's own.
 */
export interface OfficeClass<T> {
  readonly name: string;
  /** A service of the client's own: requirement sets do not list its members. */
  readonly isService?: true;
  /** Where the client's name on the wire is not the member's: wire → member. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Scalar properties that can be loaded. */
  readonly reads?: Readonly<Record<string, (target: T, session: Session) => unknown>>;
  /** Scalar properties that can be set. */
  readonly writes?: Readonly<Record<string, (target: T, value: unknown, session: Session) => void>>;
  /** Properties that are objects of their own. */
  readonly objects?: Readonly<Record<string, (target: T, session: Session) => OfficeObject | null>>;
  /** Methods; they give back a plain value, an object, or `null` for a null object. */
  readonly methods?: Readonly<
    Record<string, (target: T, args: readonly unknown[], session: Session) => unknown>
  >;
  /** What a collection holds. */
  readonly items?: (target: T, session: Session) => readonly OfficeObject[];
  /** What the client keeps to find the object again in later batches: `{ Id }`. */
  readonly identity?: (target: T, session: Session) => Readonly<Record<string, unknown>>;
}

/** An object that a path of a batch leads to: a class table and what it is about. */
export class OfficeObject {
  private constructor(
    private readonly type: OfficeClass<unknown>,
    readonly target: unknown,
  ) {}

  /** The pair is made here and nowhere else, so table and target always fit each other. */
  static of<T>(type: OfficeClass<T>, target: T): OfficeObject {
    return new OfficeObject(type as unknown as OfficeClass<unknown>, target);
  }

  get className(): string {
    return this.type.name;
  }

  /** The target, if this object is of that class. */
  as<T>(type: OfficeClass<T>): T | undefined {
    return (this.type as unknown) === type ? (this.target as T) : undefined;
  }

  read(name: string, session: Session): unknown {
    return this.member('reads', name, session)(this.target, session);
  }

  write(name: string, value: unknown, session: Session): void {
    this.member('writes', name, session)(this.target, value, session);
  }

  object(name: string, session: Session): OfficeObject | null {
    return this.member('objects', name, session)(this.target, session);
  }

  call(name: string, args: readonly unknown[], session: Session): unknown {
    return this.member('methods', name, session)(this.target, args, session);
  }

  items(session: Session): readonly OfficeObject[] | undefined {
    return this.type.items?.(this.target, session);
  }

  identity(session: Session): Readonly<Record<string, unknown>> {
    return this.type.identity?.(this.target, session) ?? {};
  }

  has(kind: 'reads' | 'objects', name: string): boolean {
    return Object.hasOwn(this.type[kind] ?? {}, name);
  }

  /** Scalars that `load()` without names brings: all that this Excel has. */
  scalars(session: Session): readonly string[] {
    return Object.keys(this.type.reads ?? {}).filter((name) =>
      session.requirements.allows(this.className, name),
    );
  }

  private member<K extends 'reads' | 'writes' | 'objects' | 'methods'>(
    kind: K,
    wire: string,
    session: Session,
  ): NonNullable<OfficeClass<unknown>[K]>[string] {
    type Members = NonNullable<OfficeClass<unknown>[K]>;
    const name = this.type.aliases?.[wire] ?? wire;
    const members = this.type[kind] as Members | undefined;
    const location = `${this.className}.${name}`;
    const isPrivate = name.startsWith('_') || this.type.isService === true;
    const since = session.requirements.since(this.className, name);
    if (!isPrivate && since === undefined) {
      throw apiNotFound(location, `Office.js has no released member ${location}.`);
    }
    if (!isPrivate && !session.requirements.allows(this.className, name)) {
      const played = `Excel ${session.quirks.excel}`;
      throw apiNotFound(location, `${location} is part of ${since}, which ${played} lacks.`);
    }
    const member = members && Object.hasOwn(members, name) ? members[name] : undefined;
    if (!member) throw apiNotFound(location, `The workbench does not play ${location} (${kind}).`);
    return member as Members[string];
  }
}
