import type { GoalCode } from './codes/patterns';

export type P = 'People' | 'Planet' | 'Prosperity' | 'Peace' | 'Partnership';

/** Goals of each P in UNDP's order, which is also the order of rows in many RIA workbooks. */
export const FIVE_PS = {
  People: ['1', '2', '3', '4', '5'],
  Planet: ['6', '12', '13', '14', '15'],
  Prosperity: ['7', '8', '9', '10', '11'],
  Peace: ['16'],
  Partnership: ['17'],
} as unknown as Readonly<Record<P, readonly GoalCode[]>>;

export const P_NAMES = Object.keys(FIVE_PS) as readonly P[];
