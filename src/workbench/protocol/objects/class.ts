import type { Session } from '../session';
import type { OfficeObject } from './object';

/**
 * The members of one Office.js class: each is a small function on the model. A member without an
 * entry does not exist (`ApiNotFound`), and neither does one that is newer than the simulated
 * Excel. Names are those of @types/office-js; members that start with an underscore are the
 * client's own.
 */
export interface OfficeClass<T> {
  /** A service of the client's own: its members are not in the requirement sets. */
  readonly isService?: true;
  /** Names that differ in the client's messages: name in the message → member. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Scalar properties that can be loaded. */
  readonly reads?: Readonly<Record<string, (target: T, session: Session) => unknown>>;
  /** Scalar properties that can be set. */
  readonly writes?: Readonly<Record<string, (target: T, value: unknown, session: Session) => void>>;
  /** Properties that are objects themselves. */
  readonly objects?: Readonly<Record<string, (target: T, session: Session) => OfficeObject | null>>;
  /** Methods; they return a plain value, an object, or `null` for a null object. */
  readonly methods?: Readonly<
    Record<string, (target: T, args: readonly unknown[], session: Session) => unknown>
  >;
  /** The items of a collection. */
  readonly items?: (target: T, session: Session) => readonly OfficeObject[];
  /** What the client needs to find the object again in later batches: `{ Id }`. */
  readonly identity?: (target: T, session: Session) => Readonly<Record<string, unknown>>;
}
