import type { Targets } from './targets';

/**
 * An object that a path of a batch leads to: the name of its class and what it is about. Its
 * members come from the table of that class, so classes lead to one another by name only.
 */
export class OfficeObject {
  private constructor(
    readonly className: keyof Targets,
    readonly target: unknown,
  ) {}

  /** The pair is made here and nowhere else, so name and target always fit each other. */
  static of<N extends keyof Targets>(className: N, target: Targets[N]): OfficeObject {
    return new OfficeObject(className, target);
  }

  /** The target, if this object is of that class. */
  as<N extends keyof Targets>(className: N): Targets[N] | undefined {
    return this.className === className ? (this.target as Targets[N]) : undefined;
  }
}
