import type { FormatChange } from '../../workbook/change/steps';
import { quoted } from '../../workbook/formula/text';
import { absoluteAddress, blockArea } from '../../workbook/sheet/address';
import { TEXT_FORMAT, typedText } from '../../workbook/sheet/cell-input';
import { runs } from '../../workbook/sheet/runs';
import type {
  Area,
  CellBlock,
  ConditionalFormatPlan,
  FormatPlan,
  SheetPlan,
  ValidationPlan,
} from '../../workbook/sheet/plan';
import { rangeOf } from '../door/cells';
import { applyCharts } from './charts';
import { canGroup, group } from './outline';

const ALL_EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/**
 * Queues everything a plan contains for an empty sheet; nothing is sent. The order matters: widths,
 * wrapping and values before row heights are fitted to them; names before the formulas and
 * conditional formats that use them; the text format before texts, since it decides whether "8.10"
 * stays as it is; everything before the charts that show it.
 *
 * The direction is not set here: a sheet gets it when it is added. Nor are its pages, see `setUpPage`.
 */
export function applyPlan(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const range = (area: Area) => rangeOf(sheet, area);

  if (plan.tabColour !== undefined) sheet.tabColor = plan.tabColour;
  if (plan.showGridlines !== undefined) sheet.showGridlines = plan.showGridlines;
  for (const { start, count, value } of runs(plan.columnWidths)) {
    range({ row: 0, column: start, rows: 1, columns: count }).format.columnWidth = value;
  }
  for (const { name, area } of plan.names ?? []) sheet.names.add(name, range(area));
  for (const { name, text } of plan.constants ?? []) {
    // Hidden: users do not need these in the list of names.
    sheet.names.add(name, `=${quoted(text)}`).visible = false;
  }
  for (const format of plan.formats) applyFormat(range(format.area), format);
  for (const block of plan.blocks) writeBlock(range, block);
  for (const area of plan.merged ?? []) range(area).merge(true);
  for (const { row, count, height } of plan.rowHeights ?? []) {
    range({ row, column: 0, rows: count, columns: 1 }).format.rowHeight = height;
  }
  if (plan.fittedRows) {
    const { row, count } = plan.fittedRows;
    range({ row, column: 0, rows: count, columns: 1 }).format.autofitRows();
  }
  for (const { area, name, style, banded } of plan.tables ?? []) {
    const table = sheet.tables.add(range(area), true);
    table.name = name;
    table.style = style;
    if (banded === false) table.showBandedRows = false;
  }
  for (const validation of plan.validations ?? []) {
    applyValidation(range(validation.area), validation);
  }
  // Each new conditional format is put above the others.
  for (const format of [...(plan.conditionalFormats ?? [])].reverse()) {
    applyConditionalFormat(range(format.area), format);
  }
  if (plan.frozen) freeze(sheet, plan.frozen, range);
  if (plan.filter) sheet.autoFilter.apply(range(plan.filter));
  if (plan.groups && canGroup()) group(sheet, plan.groups);
  applyCharts(sheet, plan.charts ?? []);
}

/** Queues the formats of one area. */
export function applyFormat(
  range: Excel.Range,
  plan: Omit<FormatPlan, 'readingOrder'> & Pick<FormatChange, 'readingOrder'>,
): void {
  const { format } = range;
  if (plan.numberFormat !== undefined) setNumberFormat(range, plan.numberFormat);
  if (plan.fill !== undefined) format.fill.color = plan.fill;
  if (plan.fontColour !== undefined) format.font.color = plan.fontColour;
  if (plan.bold !== undefined) format.font.bold = plan.bold;
  if (plan.italic !== undefined) format.font.italic = plan.italic;
  if (plan.fontSize !== undefined) format.font.size = plan.fontSize;
  if (plan.wrap !== undefined) format.wrapText = plan.wrap;
  if (plan.horizontal !== undefined) format.horizontalAlignment = plan.horizontal;
  if (plan.vertical !== undefined) format.verticalAlignment = plan.vertical;
  if (plan.indent !== undefined) format.indentLevel = plan.indent;
  if (plan.readingOrder !== undefined) format.readingOrder = plan.readingOrder;
  if (plan.borders !== undefined) drawLines(range, { area: plan.area, colour: plan.borders });
}

interface LinesPlan {
  readonly area: Area;
  readonly colour: string;
  /** Needed where there may already be borders; by default they are thin. */
  readonly weight?: 'Thin';
}

/** Queues borders at some edges of an area and between its cells. */
export function drawLines(
  { format: { borders } }: Excel.Range,
  { area: { rows, columns }, colour, weight }: LinesPlan,
  outer: readonly ('EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight')[] = ALL_EDGES,
): void {
  const inner = [
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const edge of [...outer, ...inner]) {
    const border = borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    if (weight !== undefined) border.weight = weight;
    border.color = colour;
  }
}

function writeBlock(range: (area: Area) => Excel.Range, block: CellBlock): void {
  const area = blockArea(block);
  if (area.rows === 0 || area.columns === 0) return;
  const cells = range(area);
  const format = block.kind === 'text' ? TEXT_FORMAT : undefined;
  if (format !== undefined) setNumberFormat(cells, format);
  if (block.kind === 'formula') cells.formulas = block.cells.map((row) => [...row]);
  else cells.values = block.cells.map((row) => row.map((input) => typedText(input, format)));
}

export function setNumberFormat(range: Excel.Range, numberFormat: string): void {
  // One format for all cells: Office.js accepts a single value here, but its types only allow
  // arrays.
  range.numberFormat = numberFormat as unknown as string[][];
}

export function applyValidation(
  { dataValidation }: Excel.Range,
  plan: ValidationPlan & { readonly alert?: 'stop' | 'warning' },
): void {
  const { list, between } = plan;
  if (between) {
    const [formula1, formula2] = between;
    const operator = Excel.DataValidationOperator.between;
    dataValidation.rule = { decimal: { formula1, formula2, operator } };
  } else if (list) {
    // As a formula, which Excel gives back as well: ranges were refused (office-js #277).
    const source = 'row' in list ? `=${absoluteAddress(list)}` : list.join(',');
    dataValidation.rule = { list: { inCellDropDown: true, source } };
  }
  if (plan.prompt) dataValidation.prompt = { ...plan.prompt, showPrompt: true };
  const { stop, warning } = Excel.DataValidationAlertStyle;
  // By default Excel rejects anything that is not in the list.
  dataValidation.errorAlert = {
    ...(plan.error ?? { title: '', message: '' }),
    showAlert: plan.error !== undefined,
    style: plan.alert === 'warning' ? warning : stop,
  };
}

/**
 * Queues a conditional format, by default above all others of the sheet. Where Excel puts a new one
 * its documentation and its examples tell differently. The place comes last: once it is set, the
 * object may stand for another rule.
 */
export function applyConditionalFormat(
  { conditionalFormats }: Pick<Excel.Range, 'conditionalFormats'>,
  { formula, fill, fontColour, bold }: Omit<ConditionalFormatPlan, 'area'>,
  priority = 0,
): void {
  const added = conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { rule, format } = added.custom;
  rule.formula = formula;
  if (fill) format.fill.color = fill;
  if (fontColour) format.font.color = fontColour;
  if (bold) format.font.bold = true;
  added.priority = priority;
}

function freeze(
  { freezePanes }: Excel.Worksheet,
  { rows, columns }: NonNullable<SheetPlan['frozen']>,
  range: (area: Area) => Excel.Range,
): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(range({ row: 0, column: 0, rows, columns }));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
