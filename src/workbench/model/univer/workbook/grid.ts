import type { Plugin, PluginCtor } from '@univerjs/core';
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingEnUS from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnUS from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationEnUS from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableEnUS from '@univerjs/preset-sheets-table/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import type { CustomFunctions } from '../../custom-functions';
import type { WorkbookModel } from '../../workbook-model';
import { functionHelp } from '../functions/help';
import type { GridView } from './grid-view';
import { createGridView } from './grid-view';
import type { ModelOptions } from './options';
import { paintCheaply } from './painting';
import { UniverCustomFunctions } from '../functions/custom-functions';
import { UniverWorkbook } from './workbook';

/** Univer's `CalculationMode.NO_CALCULATION`: the model itself decides when to calculate. */
const NO_CALCULATION = 2;

type WithOptions = [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]];

/**
 * A workbook that people see and type into, inside `container`: the grid, its formula bar with
 * completion and help on arguments, and the sheet tabs.
 *
 *     const { model } = createGridModel(element, { functions: [], namespace: 'SDG' });
 */
export function createGridModel(
  container: HTMLElement,
  options: ModelOptions,
): { model: WorkbookModel; functions: CustomFunctions; view: GridView; dispose: () => void } {
  const functions = new UniverCustomFunctions(
    options.namespace,
    options.functions,
    options.blanks ?? null,
  );
  paintCheaply();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    logLevel: LogLevel.WARN,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreEnUS,
        conditionalFormattingEnUS,
        dataValidationEnUS,
        tableEnUS,
      ),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      header: true,
      formula: {
        function: functions.executors(),
        description: functionHelp(options.namespace, options.functions),
        initialFormulaComputing: NO_CALCULATION,
      },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsTablePreset(),
  ];
  // Presets share plugins; Univer registers each once, with the options given last.
  const plugins = new Map<string, WithOptions>();
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const [constructor, config]: WithOptions = Array.isArray(plugin) ? plugin : [plugin, undefined];
    plugins.delete(constructor.pluginName);
    plugins.set(constructor.pluginName, [constructor, config]);
  }
  for (const [constructor, config] of plugins.values()) univer.registerPlugin(constructor, config);
  const model = new UniverWorkbook(univer, functions, options.locale ?? 'en-US');
  const view = createGridView(univer, model, container);
  return { model, functions, view, dispose: () => model.dispose() };
}
