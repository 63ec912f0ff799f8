import { lazy, type ComponentType } from 'react';
import type { ScreenProps } from '../shell/screens';

/** The tasks for a matrix, in the order offered. Each is a screen in a folder of its own. */
export const TASKS = ['new', 'change', 'format'] as const;

export type Task = (typeof TASKS)[number];

/** All are loaded with the first one opened: in one file they are smaller. */
export const TASK_VIEWS: Readonly<Record<Task, ComponentType<ScreenProps>>> = {
  new: lazy(() => import(/* webpackChunkName: "matrix-tasks" */ '../new-matrix/NewMatrix')),
  change: lazy(
    () => import(/* webpackChunkName: "matrix-tasks" */ '../change-matrix/ChangeMatrix'),
  ),
  format: lazy(
    () => import(/* webpackChunkName: "matrix-tasks" */ '../format-matrix/FormatMatrix'),
  ),
};
