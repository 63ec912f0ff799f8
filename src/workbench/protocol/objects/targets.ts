import type { Area } from '../../model/snapshot';
import type { SheetModel } from '../../model/workbook-model';

/** One range of cells. */
export interface RangeTarget {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** One or several areas of a sheet: formats and rules work with any number. */
export interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export interface BorderTarget extends AreasTarget {
  /** Excel.BorderIndex; diagonals are not supported. */
  readonly side:
    'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal';
}

/** A chart, table or conditional format of a sheet. */
export interface ItemTarget {
  readonly sheet: SheetModel;
  readonly id: string;
}

/** A conditional format, or a part of it, as it was reached through a range. */
export interface RuleTarget extends ItemTarget {
  /** The first cell of that range: formulas are set for this one. */
  readonly from: Pick<Area, 'row' | 'column'>;
}

/** A series of a chart, or a column or row of a table, counted from 0. */
export interface EntryTarget extends ItemTarget {
  readonly index: number;
}

/** The filter of a sheet, or of the table with this id. */
export interface FilterTarget {
  readonly sheet: SheetModel;
  readonly table?: string;
}

export interface AxisTarget extends ItemTarget {
  readonly kind: 'Category' | 'Value';
}

/** What belongs to the whole workbook, or to one sheet. */
export interface ScopeTarget {
  readonly sheet?: SheetModel;
}

export interface NameTarget extends ScopeTarget {
  readonly name: string;
}

/** All custom XML parts of the workbook, or those of one namespace. */
export interface XmlPartsTarget {
  readonly namespace?: string;
}

/** The Office.js classes that the workbench supports, and what an object of each represents. */
export interface Targets {
  AddinInternalService: undefined;
  AppRuntimePersistenceService: undefined;
  AppRuntimeService: undefined;
  Application: undefined;
  AutoFilter: FilterTarget;
  CellValueConditionalFormat: RuleTarget;
  Chart: ItemTarget;
  ChartAxes: ItemTarget;
  ChartAxis: AxisTarget;
  ChartCollection: SheetModel;
  ChartFill: EntryTarget;
  ChartLegend: ItemTarget;
  ChartSeries: EntryTarget;
  ChartSeriesCollection: ItemTarget;
  ChartSeriesFormat: EntryTarget;
  ChartTitle: ItemTarget;
  ConditionalFormat: RuleTarget;
  ConditionalFormatCollection: AreasTarget;
  ConditionalFormatRule: RuleTarget;
  ConditionalRangeFill: ItemTarget;
  ConditionalRangeFont: ItemTarget;
  ConditionalRangeFormat: ItemTarget;
  CustomConditionalFormat: RuleTarget;
  CustomFunctions: undefined;
  /** Its id */
  CustomXmlPart: string;
  CustomXmlPartCollection: XmlPartsTarget;
  CustomXmlPartScopedCollection: XmlPartsTarget;
  DataValidation: AreasTarget;
  Filter: EntryTarget;
  FormatProtection: AreasTarget;
  HeaderFooter: SheetModel;
  HeaderFooterGroup: SheetModel;
  NamedItem: NameTarget;
  NamedItemCollection: ScopeTarget;
  PageLayout: SheetModel;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeBorder: BorderTarget;
  RangeBorderCollection: AreasTarget;
  RangeCollection: AreasTarget;
  RangeFill: AreasTarget;
  RangeFont: AreasTarget;
  RangeFormat: AreasTarget;
  /** Its key */
  Setting: string;
  SettingCollection: undefined;
  Table: ItemTarget;
  TableCollection: ScopeTarget;
  TableColumn: EntryTarget;
  TableColumnCollection: ItemTarget;
  TableRow: EntryTarget;
  TableRowCollection: ItemTarget;
  TextConditionalFormat: RuleTarget;
  Workbook: undefined;
  WorkbookProtection: undefined;
  Worksheet: SheetModel;
  WorksheetCollection: undefined;
  WorksheetFreezePanes: SheetModel;
  WorksheetProtection: SheetModel;
}
