import type { Session } from '../session';
import type { OfficeObject } from './object';

/**
 * One class of Office.js as a table: each member is a small function over the model. A member
 * that is not in the table does not exist (`ApiNotFound`), nor does one that the Excel version
 * being played is too old for. Names are those of @types/office-js; members that begin with an
 * underscore are the client's own.
 */
export interface OfficeClass<T> {
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
