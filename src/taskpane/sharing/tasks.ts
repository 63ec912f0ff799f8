import { lazy, type ComponentType } from 'react';
import type { ScreenProps } from '../screens';

/**
 * What there is to do before a workbook goes round and after it comes back, in the order offered.
 * Each is a screen of its own folder.
 */
export const TASKS = ['portable', 'repair', 'check', 'combine', 'about'] as const;

export type Task = (typeof TASKS)[number];

/** Each is loaded when it is first chosen. */
export const TASK_VIEWS: Readonly<Record<Task, ComponentType<ScreenProps>>> = {
  portable: lazy(() => import(/* webpackChunkName: "portable" */ '../portable/PortableScreen')),
  repair: lazy(() => import(/* webpackChunkName: "repair" */ '../repair/RepairScreen')),
  check: lazy(() => import(/* webpackChunkName: "check" */ '../check/CheckScreen')),
  combine: lazy(() => import(/* webpackChunkName: "combine" */ '../combine/CombineScreen')),
  about: lazy(() => import(/* webpackChunkName: "about" */ '../about/AboutScreen')),
};
