import { lazy, type ComponentType } from 'react';
import type { ScreenProps } from '../shell/screens';

/**
 * What there is to do before a workbook goes round and after it comes back, in the order offered.
 * Each is a screen of its own folder.
 */
export const TASKS = ['portable', 'repair', 'check', 'combine', 'about'] as const;

export type Task = (typeof TASKS)[number];

/** All are loaded with the first that is chosen: in one file they weigh less. */
export const TASK_VIEWS: Readonly<Record<Task, ComponentType<ScreenProps>>> = {
  portable: lazy(
    () => import(/* webpackChunkName: "sharing-tasks" */ '../portable/PortableScreen'),
  ),
  repair: lazy(() => import(/* webpackChunkName: "sharing-tasks" */ '../repair/RepairScreen')),
  check: lazy(() => import(/* webpackChunkName: "sharing-tasks" */ '../check/CheckScreen')),
  combine: lazy(() => import(/* webpackChunkName: "sharing-tasks" */ '../combine/CombineScreen')),
  about: lazy(() => import(/* webpackChunkName: "sharing-tasks" */ '../about/AboutScreen')),
};
