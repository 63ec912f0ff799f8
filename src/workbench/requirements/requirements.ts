import members from './members.json';
import { REQUIREMENT_SETS } from './versions';
import type { ExcelVersion } from './versions';

/** Whether a member exists in the simulated Excel, and which requirement set introduced it. */
export interface Requirements {
  /** `undefined` if Office.js has no such member at all. */
  since(className: string, member: string): string | undefined;
  allows(className: string, member: string): boolean;
}

const SINCE: ReadonlyMap<string, string> = new Map(
  Object.entries(members as Record<string, Record<string, readonly string[]>>).flatMap(
    ([className, sets]) =>
      Object.entries(sets).flatMap(([set, names]) =>
        names.map((name) => [`${className}.${name}`, set] as const),
      ),
  ),
);

/**
 *   requirementsOf('2021').allows('Range', 'getSpillParent')   //=> true   (ExcelApi 1.12)
 *   requirementsOf('2021').since('Range', 'getDependents')     //=> 'ExcelApi 1.15'
 *   requirementsOf('2021').allows('Range', 'getDependents')    //=> false
 */
export function requirementsOf(version: ExcelVersion): Requirements {
  const sets = REQUIREMENT_SETS[version];
  const since = (className: string, member: string) => SINCE.get(`${className}.${member}`);
  return {
    since,
    allows: (className, member) => {
      const [set = '', needed = ''] = since(className, member)?.split(' ') ?? [];
      const offered = sets[set];
      return offered !== undefined && isAtLeast(offered, needed);
    },
  };
}

function isAtLeast(offered: string, needed: string): boolean {
  const [major = 0, minor = 0] = offered.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
