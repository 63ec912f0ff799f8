import type { ReferenceArgument } from '../call-arguments';
import type { NativeRange } from './range';
import type { NativeUniverse } from './universe';

/** The code column for the ratings, and which targets count. */
export interface NativeTargets {
  readonly argument: ReferenceArgument;
  readonly range: NativeRange;
  readonly universe: NativeUniverse;
}
