import type { Targets } from './targets';

/**
 * An object that a path of a batch refers to: the name of its class and what it represents. Its
 * members are found by the name of the class, so classes refer to one another by name only.
 */
export class OfficeObject {
  private constructor(
    readonly className: keyof Targets,
    readonly target: unknown,
  ) {}

  /** Objects are only made here, so that name and target always match. */
  static of<N extends keyof Targets>(className: N, target: Targets[N]): OfficeObject {
    return new OfficeObject(className, target);
  }

  /** The target, if this object is of that class. */
  as<N extends keyof Targets>(className: N): Targets[N] | undefined {
    return this.className === className ? (this.target as Targets[N]) : undefined;
  }
}
