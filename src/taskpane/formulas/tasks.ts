import { lazy, type ComponentType } from 'react';
import type { ScreenProps } from '../shell/screens';

/** In the order offered. Each is a screen in a folder of its own. */
export const TASKS = ['functions', 'explain'] as const;

export type Task = (typeof TASKS)[number];

export const TASK_VIEWS: Readonly<Record<Task, ComponentType<ScreenProps>>> = {
  functions: lazy(
    () => import(/* webpackChunkName: "functions-list" */ '../functions/FunctionsScreen'),
  ),
  explain: lazy(() => import(/* webpackChunkName: "explain" */ '../explain/ExplainScreen')),
};
