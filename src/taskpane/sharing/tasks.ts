import { lazy, type ComponentType } from 'react';
import type { ScreenProps } from '../shell/screens';

/**
 * Tasks for before a workbook is shared and after it comes back, in the order offered. Each is a
 * screen in a folder of its own.
 */
export const TASKS = ['portable', 'repair', 'check', 'combine', 'about'] as const;

export type Task = (typeof TASKS)[number];

/** All are loaded with the first one opened: in one file they are smaller. */
export const TASK_VIEWS: Readonly<Record<Task, ComponentType<ScreenProps>>> = {
  portable: lazy(
    () => import(/* webpackChunkName: "sharing-tasks" */ '../portable/PortableScreen'),
  ),
  repair: lazy(() => import(/* webpackChunkName: "sharing-tasks" */ '../repair/RepairScreen')),
  check: lazy(() => import(/* webpackChunkName: "sharing-tasks" */ '../check/CheckScreen')),
  combine: lazy(() => import(/* webpackChunkName: "sharing-tasks" */ '../combine/CombineScreen')),
  about: lazy(() => import(/* webpackChunkName: "sharing-tasks" */ '../about/AboutScreen')),
};
