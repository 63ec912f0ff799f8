import type { OfficeClass } from '../objects/class';
import type { Targets } from '../objects/targets';
import { CHART_AXES, CHART_AXIS } from './chart/axes';
import { CHART } from './chart/chart';
import { CHARTS } from './chart/charts';
import { SERIES_COLLECTION, SERIES, SERIES_FORMAT, SERIES_FILL } from './chart/series';
import { CHART_TITLE, CHART_LEGEND } from './chart/title-and-legend';
import { RANGE_AREAS, RANGES } from './range/areas';
import { RANGE_BORDERS, RANGE_BORDER } from './range/borders';
import { RANGE_FILL, RANGE_FONT } from './range/fill-and-font';
import { RANGE_FORMAT, FORMAT_PROTECTION } from './range/format';
import { RANGE } from './range/range';
import {
  CONDITIONAL_FORMAT,
  CUSTOM_FORMAT,
  CUSTOM_RULE,
  TEXT_FORMAT,
  VALUE_FORMAT,
  RULE_FORMAT,
  RULE_FILL,
  RULE_FONT,
} from './rules/conditional-format';
import { CONDITIONAL_FORMATS } from './rules/conditional-formats';
import { DATA_VALIDATION } from './rules/data-validation';
import { FILTER } from './table/filter';
import { TABLE_ROW, TABLE_ROWS } from './table/rows';
import { TABLE, TABLE_COLUMNS, TABLE_COLUMN } from './table/table';
import { TABLES } from './table/tables';
import { APPLICATION } from './workbook/application';
import { CUSTOM_XML_PARTS, SCOPED_XML_PARTS, CUSTOM_XML_PART } from './workbook/custom-xml-parts';
import { NAMES, NAME } from './workbook/names';
import { WORKBOOK_PROTECTION } from './workbook/protection';
import { SETTINGS, SETTING } from './workbook/settings';
import { WORKBOOK } from './workbook/workbook';
import { AUTO_FILTER } from './worksheet/auto-filter';
import { FREEZE_PANES } from './worksheet/freeze-panes';
import { HEADERS_FOOTERS, HEADER_FOOTER } from './worksheet/headers-footers';
import { PAGE_LAYOUT } from './worksheet/page-layout';
import { WORKSHEET_PROTECTION } from './worksheet/protection';
import { WORKSHEET } from './worksheet/worksheet';
import { WORKSHEETS } from './worksheet/worksheets';
import { RUNTIME_SERVICE, STARTUP_SERVICE } from '../services/app-runtime';
import { FUNCTION_SERVICE } from '../services/function-service';
import { INTERNAL_SERVICE } from '../services/services';

/** The members of every class, by its name in @types/office-js. */
export const CLASSES: { readonly [N in keyof Targets]: OfficeClass<Targets[N]> } = {
  AddinInternalService: INTERNAL_SERVICE,
  AppRuntimePersistenceService: STARTUP_SERVICE,
  AppRuntimeService: RUNTIME_SERVICE,
  Application: APPLICATION,
  AutoFilter: AUTO_FILTER,
  CellValueConditionalFormat: VALUE_FORMAT,
  Chart: CHART,
  ChartAxes: CHART_AXES,
  ChartAxis: CHART_AXIS,
  ChartCollection: CHARTS,
  ChartFill: SERIES_FILL,
  ChartLegend: CHART_LEGEND,
  ChartSeries: SERIES,
  ChartSeriesCollection: SERIES_COLLECTION,
  ChartSeriesFormat: SERIES_FORMAT,
  ChartTitle: CHART_TITLE,
  ConditionalFormat: CONDITIONAL_FORMAT,
  ConditionalFormatCollection: CONDITIONAL_FORMATS,
  ConditionalFormatRule: CUSTOM_RULE,
  ConditionalRangeFill: RULE_FILL,
  ConditionalRangeFont: RULE_FONT,
  ConditionalRangeFormat: RULE_FORMAT,
  CustomConditionalFormat: CUSTOM_FORMAT,
  CustomFunctions: FUNCTION_SERVICE,
  CustomXmlPart: CUSTOM_XML_PART,
  CustomXmlPartCollection: CUSTOM_XML_PARTS,
  CustomXmlPartScopedCollection: SCOPED_XML_PARTS,
  DataValidation: DATA_VALIDATION,
  Filter: FILTER,
  FormatProtection: FORMAT_PROTECTION,
  HeaderFooter: HEADER_FOOTER,
  HeaderFooterGroup: HEADERS_FOOTERS,
  NamedItem: NAME,
  NamedItemCollection: NAMES,
  PageLayout: PAGE_LAYOUT,
  Range: RANGE,
  RangeAreas: RANGE_AREAS,
  RangeBorder: RANGE_BORDER,
  RangeBorderCollection: RANGE_BORDERS,
  RangeCollection: RANGES,
  RangeFill: RANGE_FILL,
  RangeFont: RANGE_FONT,
  RangeFormat: RANGE_FORMAT,
  Setting: SETTING,
  SettingCollection: SETTINGS,
  Table: TABLE,
  TableCollection: TABLES,
  TableColumn: TABLE_COLUMN,
  TableColumnCollection: TABLE_COLUMNS,
  TableRow: TABLE_ROW,
  TableRowCollection: TABLE_ROWS,
  TextConditionalFormat: TEXT_FORMAT,
  Workbook: WORKBOOK,
  WorkbookProtection: WORKBOOK_PROTECTION,
  Worksheet: WORKSHEET,
  WorksheetCollection: WORKSHEETS,
  WorksheetFreezePanes: FREEZE_PANES,
  WorksheetProtection: WORKSHEET_PROTECTION,
};
