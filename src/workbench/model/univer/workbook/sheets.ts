import type { Worksheet } from '@univerjs/core';
import { BooleanNumber, mergeWorksheetSnapshotWithDefault, sequenceExecute } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { Sheet } from '../../snapshot';
import { target } from '../engine/engine';
import type { Book } from '../sheet/book';
import { UniverSheet } from '../sheet/sheet';
import { emptyWorksheet } from './load';

/** The sheets of the workbook as in its tabs: order, names, visibility, the active one. */
export class Sheets {
  private readonly models = new WeakMap<Worksheet, UniverSheet>();
  private lastNumber = 0;
  /** The active sheet that listeners were last notified of. */
  shown = '';

  constructor(
    private readonly book: Book,
    private readonly runOwn: (action: () => void) => void,
  ) {}

  /** In tab order, hidden ones too. */
  all(): UniverSheet[] {
    return this.book.workbook.getSheetOrders().map((id) => this.get(id));
  }

  get(id: string): UniverSheet {
    const sheet = this.find(id);
    if (!sheet) throw new Error(`No sheet ${id}`);
    return sheet;
  }

  /** The sheet, unless it has been deleted since. */
  find(id: string): UniverSheet | undefined {
    const worksheet = this.book.workbook.getSheetBySheetId(id);
    if (!worksheet) return undefined;
    let model = this.models.get(worksheet);
    if (!model) this.models.set(worksheet, (model = new UniverSheet(this.book, worksheet)));
    return model;
  }

  named(name: string): UniverSheet | undefined {
    const wanted = name.toLowerCase();
    return this.all().find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  active(): UniverSheet {
    return this.get(this.book.workbook.getActiveSheet().getSheetId());
  }

  add(name: string): UniverSheet {
    const { book } = this;
    const id = this.freeId();
    const shown = this.active().id;
    book.mutate(InsertSheetMutation.id, {
      unitId: book.workbook.getUnitId(),
      index: book.workbook.getSheetSize(),
      sheet: mergeWorksheetSnapshotWithDefault(emptyWorksheet(id, name)),
    });
    // Univer activates a new sheet at once; listeners are notified neither of that nor of the
    // return.
    if (this.active().id !== shown) this.show(shown);
    book.emit({ kind: 'added', sheetId: id });
    return this.get(id);
  }

  /** Whether the sheet was removed; the last one stays. `alongside` runs as part of the removal. */
  remove(id: string, alongside: () => void): boolean {
    const { workbook, injector, commands } = this.book;
    const worksheet = workbook.getSheetBySheetId(id);
    if (!worksheet || workbook.getSheetSize() <= 1) return false;
    if (workbook.getActiveSheet(true) === worksheet) this.activate(this.neighbour(id));
    const params = target(this.book, id);
    this.runOwn(() => {
      const interceptor = injector.get(SheetInterceptorService);
      const intercepted = interceptor.onCommandExecute({ id: RemoveSheetCommand.id, params });
      const { preRedos = [], redos } = intercepted;
      const remove = {
        id: RemoveSheetMutation.id,
        params: { ...params, subUnitName: worksheet.getName() },
      };
      sequenceExecute([...preRedos, remove, ...redos], commands);
      alongside();
    });
    return true;
  }

  activate(id: string): void {
    const { workbook } = this.book;
    if (!workbook.getSheetBySheetId(id)) return;
    const isNews = workbook.getActiveSheet(true)?.getSheetId() !== id;
    this.show(id);
    if (isNews) this.book.emit({ kind: 'activated', sheetId: id });
  }

  rename(id: string, name: string): void {
    const params = { ...target(this.book, id), name };
    this.runOwn(() => {
      this.book.commands.syncExecuteCommand(SetWorksheetNameCommand.id, params);
    });
    this.book.emit({ kind: 'renamed', sheetId: id });
  }

  reorder(id: string, position: number): void {
    const { workbook } = this.book;
    this.book.mutate(SetWorksheetOrderMutation.id, {
      ...target(this.book, id),
      fromOrder: workbook.getIndexBySheetId(id),
      toOrder: Math.max(0, Math.min(position, workbook.getSheetSize() - 1)),
    });
  }

  setVisibility(id: string, visibility: Sheet['visibility']): void {
    const hidden = visibility !== 'Visible';
    const others = this.all().some((sheet) => sheet.id !== id && sheet.visibility === 'Visible');
    if (hidden && !others) return;
    if (hidden && this.active().id === id) this.activate(this.neighbour(id));
    this.book.extras.of(id).veryHidden = visibility === 'VeryHidden';
    this.book.mutate(SetWorksheetHideMutation.id, {
      ...target(this.book, id),
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  private show(id: string): void {
    this.shown = id;
    this.book.mutate(SetWorksheetActiveOperation.id, target(this.book, id));
  }

  /** The visible sheet to activate when this one is removed: the next one, or else the previous. */
  private neighbour(id: string): string {
    const visible = this.all().filter((sheet) => sheet.id === id || sheet.visibility === 'Visible');
    const at = visible.findIndex((sheet) => sheet.id === id);
    return (visible[at + 1] ?? visible[at - 1])?.id ?? id;
  }

  private freeId(): string {
    let id: string;
    do id = `sheet-${++this.lastNumber}`;
    while (this.book.workbook.getSheetBySheetId(id));
    return id;
  }
}
