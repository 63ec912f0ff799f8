import type { ICellData } from '@univerjs/core';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import { intersection } from '../../../area';
import type { Area, Border, CellValue, Edge } from '../../../snapshot';
import type { SheetEngine } from '../../engine/engine';
import { target } from '../../engine/engine';
import { parseInput } from './input';
import type { CellReader } from './reader';
import type { CellExtras } from './cells';
import { extrasOf, formatOf, inputToCellData, toCustom } from './cells';
import { makeRoom } from '../room';
import { changeStyles } from '../style-changes';
import type { Matrix } from '../style-changes';
import type { StyleChange, UniverStyleChange } from '../styles';
import { toUniverBorders, toUniverStyle, withoutDefaults } from '../styles';

const NO_CONTENTS = { v: null, f: null, si: null, p: null, t: null } as const;

/** Writes contents and formats into a sheet's cells. */
export class CellWriter {
  constructor(
    private readonly engine: SheetEngine,
    private readonly reader: CellReader,
  ) {}

  write(area: Area, inputs: readonly (readonly (CellValue | null)[])[]): void {
    makeRoom(this.engine, area);
    const matrix: Matrix = {};
    inputs.forEach((line, r) => {
      line.forEach((input, c) => {
        if (input === null || r >= area.rows || c >= area.columns) return;
        const row = area.row + r;
        const column = area.column + c;
        const format = formatOf(this.reader.style(row, column));
        const parsed = parseInput(input, format, this.engine.locale);
        const data = inputToCellData(parsed);
        if (parsed.kind === 'number' && parsed.format && format === 'General')
          data.s = { n: { pattern: parsed.format } };
        (matrix[row] ??= {})[column] = data;
      });
    });
    this.change(matrix);
  }

  setNumberFormat(area: Area, formats: string | readonly (readonly string[])[]): void {
    if (typeof formats === 'string') return this.restyle(area, { n: toPattern(formats) });
    const inner = this.within(area);
    if (!inner) return;
    const matrix: Matrix = {};
    for (let row = inner.row; row < inner.row + inner.rows; row++)
      for (let column = inner.column; column < inner.column + inner.columns; column++) {
        const format = formats[row - area.row]?.[column - area.column];
        if (format === undefined) continue;
        const change = { s: { n: toPattern(format) } } as ICellData;
        (matrix[row] ??= {})[column] = this.keepingType(row, column, change);
      }
    this.change(matrix, SetStyleCommand.id);
  }

  setStyle(area: Area, style: StyleChange): void {
    const { locked, ...rest } = withoutDefaults(style);
    if (Object.keys(rest).length > 0) this.restyle(area, toUniverStyle(rest));
    if ('locked' in style)
      this.recustom(area, (extras) => ({
        ...pickLink(extras),
        ...(locked === false && { locked }),
      }));
  }

  setBorder(area: Area, edge: Edge, border: Border | undefined): void {
    this.restyle(area, { bd: toUniverBorders({ [edge]: border }) });
  }

  setLink(area: Area, link: string | undefined): void {
    this.recustom(area, ({ locked }) => ({
      ...(locked === false && { locked }),
      ...(link !== undefined && { link }),
    }));
  }

  clear(area: Area, what: 'all' | 'contents' | 'formats'): void {
    const matrix: Matrix = {};
    for (const [row, column, data] of this.reader.existing(area)) {
      const change: ICellData = what === 'formats' ? { s: null } : { ...NO_CONTENTS };
      if (what === 'all') change.s = null;
      if (what === 'all') change.custom = null;
      if (what === 'formats') change.custom = toCustom(pickLink(extrasOf(data)));
      if (what === 'formats' && data.t) change.t = data.t;
      (matrix[row] ??= {})[column] = change;
    }
    this.change(matrix, what === 'formats' ? SetStyleCommand.id : undefined);
  }

  /** Empties all cells of the area but its first, as merging does. */
  keepFirst(area: Area): void {
    const matrix: Matrix = {};
    for (const [row, column] of this.reader.existing(area))
      if (row !== area.row || column !== area.column)
        (matrix[row] ??= {})[column] = { ...NO_CONTENTS };
    this.change(matrix);
  }

  /** Formats of whole columns and rows extend to the edge of the sheet in memory. */
  private within(area: Area): Area | undefined {
    const { rowCount, columnCount } = this.engine.worksheet.getConfig();
    const inner = { row: 0, column: 0, rows: rowCount, columns: columnCount };
    const wide = area.row + area.rows > rowCount || area.column + area.columns > columnCount;
    const tooLarge = area.rows * area.columns > 1_000_000;
    if (wide && !tooLarge) {
      makeRoom(this.engine, area);
      return area;
    }
    return intersection(area, inner);
  }

  private restyle(area: Area, style: UniverStyleChange): void {
    const inner = this.within(area);
    if (inner) changeStyles(this.engine, inner, style);
  }

  private recustom(area: Area, changeOf: (extras: CellExtras) => CellExtras): void {
    const inner = this.within(area);
    if (!inner) return;
    const matrix: Matrix = {};
    for (let row = inner.row; row < inner.row + inner.rows; row++)
      for (let column = inner.column; column < inner.column + inner.columns; column++) {
        const custom = toCustom(changeOf(extrasOf(this.reader.data(row, column))));
        (matrix[row] ??= {})[column] = this.keepingType(row, column, { custom });
      }
    this.change(matrix, SetStyleCommand.id);
  }

  /** Without a type, Univer interprets a text again whenever a format changes. */
  private keepingType(row: number, column: number, change: ICellData): ICellData {
    const type = this.reader.data(row, column)?.t;
    return type ? { ...change, t: type } : change;
  }

  private change(cellValue: Matrix, trigger?: string): void {
    if (Object.keys(cellValue).length === 0) return;
    this.engine.mutate(SetRangeValuesMutation.id, {
      ...target(this.engine, this.engine.worksheet.getSheetId()),
      cellValue,
      ...(trigger && { trigger }),
    });
  }
}

const pickLink = ({ link }: CellExtras): CellExtras => (link === undefined ? {} : { link });

const toPattern = (format: string): { pattern: string } | null =>
  format === 'General' || format === '' ? null : { pattern: format };
