import type { SharedTargets } from '../../assessment/shared';
import type { CellResult } from '../answer';

/**
 * Documents × documents with the names in the first row and column.
 *
 *     sharedTable({ documents: ['A', 'B'], counts: [[1, 0], [0, 2]] })
 *     //=> [['', 'A', 'B'], ['A', 1, 0], ['B', 0, 2]]
 */
export function sharedTable({ documents, counts }: SharedTargets): CellResult[][] {
  return [['', ...documents], ...documents.map((name, index) => [name, ...(counts[index] ?? [])])];
}
