import { lazy, type ComponentType } from 'react';
import type { ScreenProps } from '../screens';

/** What can be done with a matrix, in the order offered. Each is a screen of its own folder. */
export const TASKS = ['new', 'change', 'format'] as const;

export type Task = (typeof TASKS)[number];

/** Each is loaded when it is first chosen. */
export const TASK_VIEWS: Readonly<Record<Task, ComponentType<ScreenProps>>> = {
  new: lazy(() => import(/* webpackChunkName: "new-matrix" */ '../new-matrix/NewMatrix')),
  change: lazy(
    () => import(/* webpackChunkName: "change-matrix" */ '../change-matrix/ChangeMatrix'),
  ),
  format: lazy(
    () => import(/* webpackChunkName: "format-matrix" */ '../format-matrix/FormatMatrix'),
  ),
};
