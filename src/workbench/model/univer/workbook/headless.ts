import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import {
  ConditionalFormattingFormulaService,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import type { CustomFunctions } from '../../custom-functions';
import type { WorkbookModel } from '../../workbook-model';
import type { ModelOptions } from './options';
import { moveConditionalFormats } from '../sheet/moving-formats';
import { UniverCustomFunctions } from '../functions/custom-functions';
import { UniverWorkbook } from './workbook';

/** Univer's `CalculationMode.NO_CALCULATION`: the model itself decides when to calculate. */
const NO_CALCULATION = 2;

export interface HeadlessOptions extends ModelOptions {
  /**
   * Also calculates which cells each conditional format applies to. Without a grid nobody sees
   * that, and it would be most of the calculation after a matrix was inserted.
   */
  readonly appliesConditionalFormats?: boolean;
}

/**
 * A workbook without a grid, for Node and for tests.
 *
 *     const { model, functions, dispose } = createHeadlessModel({ functions: [], namespace: 'SDG' });
 *     model.activeSheet().write({ row: 0, column: 0, rows: 1, columns: 1 }, [['=1+1']], 'addin');
 *     await model.settled();
 */
export function createHeadlessModel(options: HeadlessOptions): {
  model: WorkbookModel;
  functions: CustomFunctions;
  dispose: () => void;
} {
  const functions = new UniverCustomFunctions(
    options.namespace,
    options.functions,
    options.blanks ?? null,
  );
  const univer = new Univer({
    locale: LocaleType.EN_US,
    logLevel: LogLevel.WARN,
    // Words are for people: without a grid nobody reads them, and merging them takes time.
    locales: { [LocaleType.EN_US]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functions.executors() });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: NO_CALCULATION });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  const model = new UniverWorkbook(univer, functions, options.locale ?? 'en-US');
  const injector = univer.__getInjector();
  moveConditionalFormats(injector);
  if (!options.appliesConditionalFormats)
    injector.get(ConditionalFormattingFormulaService).registerFormulaWithRange = () => undefined;
  return { model, functions, dispose: () => model.dispose() };
}
