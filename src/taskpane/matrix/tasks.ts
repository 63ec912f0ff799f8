import { lazy, type ComponentType } from 'react';
import type { ScreenProps } from '../shell/screens';

/** What can be done with a matrix, in the order offered. Each is a screen of its own folder. */
export const TASKS = ['new', 'change', 'format'] as const;

export type Task = (typeof TASKS)[number];

/** All are loaded with the first that is chosen: in one file they weigh less. */
export const TASK_VIEWS: Readonly<Record<Task, ComponentType<ScreenProps>>> = {
  new: lazy(() => import(/* webpackChunkName: "matrix-tasks" */ '../new-matrix/NewMatrix')),
  change: lazy(
    () => import(/* webpackChunkName: "matrix-tasks" */ '../change-matrix/ChangeMatrix'),
  ),
  format: lazy(
    () => import(/* webpackChunkName: "matrix-tasks" */ '../format-matrix/FormatMatrix'),
  ),
};
