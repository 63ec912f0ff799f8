import type { Quirks } from '../quirks';

export type ExcelVersion = Quirks['excel'];

/** What an Excel supports: requirement set → version, as passed to `isSetSupported`. */
export type RequirementSets = Readonly<Record<string, string>>;

/**
 * Sets that every Excel simulated here has in the same version. The client checks `CustomFunctions`
 * (without "Runtime") before it sends results as arrays; `DelayForCellEdit` enables `Excel.run({
 * delayForCellEdit: true })`.
 */
const COMMON: RequirementSets = {
  CustomFunctions: '1.9',
  DelayForCellEdit: '1.1',
  AddinCommands: '1.3',
  Settings: '1.1',
};

/**
 * Excel 2021 and LTSC 2024 stay at these sets (volume-licensed Excel has no custom functions
 * runtime newer than 1.3); Microsoft 365 has the newest in the declarations. `ExcelApiOnline` and
 * `ExcelApiDesktop` are left out on purpose: their members work on some platforms only, and an
 * add-in for all of them must not depend on one unnoticed.
 */
export const REQUIREMENT_SETS: Readonly<Record<ExcelVersion, RequirementSets>> = {
  '2021': { ...COMMON, ExcelApi: '1.14', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1' },
  '2024': { ...COMMON, ExcelApi: '1.17', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1' },
  '365': { ...COMMON, ExcelApi: '1.21', CustomFunctionsRuntime: '1.5', SharedRuntime: '1.2' },
};
