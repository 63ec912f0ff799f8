import type {
  IDisposable,
  Injector,
  IRange,
  IUnitRange,
  Univer,
  Workbook,
  Worksheet,
} from '@univerjs/core';
import {
  BooleanNumber,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  mergeWorksheetSnapshotWithDefault,
  ObjectMatrix,
  sequenceExecute,
  UniverInstanceType,
} from '@univerjs/core';
import { FormulaDataModel, SetArrayFormulaDataMutation } from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { Area, DefinedName, Sheet, WorkbookSnapshot } from '../../snapshot';
import type { ModelEvent, SheetModel, WorkbookModel } from '../../workbook-model';
import { cellAddress, quotedSheetName, toArea, toRange } from '../sheet/areas';
import { Beside } from '../sheet/beside';
import { Calculation } from '../engine/calculation';
import type { Engine, Own } from '../engine/engine';
import { lineShiftOf } from '../sheet/line-shift';
import { Structure } from '../sheet/structure';
import { UniverConditionalFormats } from '../sheet/conditional-formats';
import type { UniverCustomFunctions } from '../functions/custom-functions';
import type { Loaded } from './load';
import { emptyWorksheet, toWorkbookData } from './load';
import { UniverNames } from './names';
import { UniverSheet } from '../sheet/sheet';
import { UniverTables } from '../sheet/tables';
import { UniverValidations } from '../sheet/validations';
import { eventsOf, MOVES_CELLS } from './user-changes';

/** Of the grid's own package, which Node does not load. */
const SCROLL_TO_CELL = 'sheet.command.scroll-to-cell';
const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** Univer remembers formulas by workbook id for all its instances; no two may share one. */
let workbooks = 0;

/** The calculating workbook: Univer, and beside it what Univer cannot hold. */
export class UniverWorkbook implements WorkbookModel, Engine, Own {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly settings = new Map<string, string>();
  readonly customXml = new Map<string, string>();
  readonly beside = new Beside();
  readonly conditionalFormats: UniverConditionalFormats;
  readonly validations: UniverValidations;
  readonly tables: UniverTables;
  readonly structure: Structure;
  isProtected = false;
  private readonly definedNames: UniverNames;
  private readonly calculation: Calculation;
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private readonly disposables: IDisposable[] = [];
  private readonly sheetModels = new WeakMap<Worksheet, UniverSheet>();
  private current: Workbook;
  /** The sheet that listeners know to be shown. */
  private shown: string;
  private sheetNumber = 0;
  /** Above zero while the model itself changes something. */
  private own = 0;

  constructor(
    private readonly univer: Univer,
    private readonly functions: UniverCustomFunctions,
    readonly locale: string,
  ) {
    this.injector = univer.__getInjector();
    this.current = this.open(toWorkbookData(EMPTY, nextId()).data);
    this.shown = this.current.getActiveSheet().getSheetId();
    this.commands = this.injector.get(ICommandService);
    this.calculation = new Calculation(this.injector);
    this.definedNames = new UniverNames(this);
    this.conditionalFormats = new UniverConditionalFormats(this);
    this.validations = new UniverValidations(this);
    this.tables = new UniverTables(this);
    this.structure = new Structure(this, (action) => this.runOwn(action));
    this.beside.load(EMPTY.sheets);
    this.connect();
  }

  get workbook(): Workbook {
    return this.current;
  }

  load(snapshot: WorkbookSnapshot): void {
    const old = this.current.getUnitId();
    this.functions.reset();
    this.definedNames.removeAll();
    this.conditionalFormats.clear();
    this.validations.clear();
    this.tables.clear();
    this.beside.load(snapshot.sheets);
    this.isProtected = snapshot.isProtected ?? false;
    refill(this.settings, snapshot.settings);
    refill(this.customXml, snapshot.customXml);
    const loaded = toWorkbookData(snapshot, nextId());
    this.runOwn(() => {
      this.injector.get(IUniverInstanceService).disposeUnit(old);
      this.current = this.open(loaded.data);
      this.definedNames.load(snapshot.names);
      for (const sheet of snapshot.sheets) {
        this.tables.load(sheet.id, sheet.tables);
        this.validations.load(sheet.id, sheet.validations);
        this.conditionalFormats.load(sheet.id, sheet.conditionalFormats);
      }
      this.setSpills(loaded);
      this.shown = snapshot.activeSheetId;
      this.activate(snapshot.activeSheetId);
    });
    this.injector.get(IUndoRedoService).clearUndoRedo(this.current.getUnitId());
    this.calculation.forget();
    this.calculation.markDirty(
      loaded.uncalculated.map(([sheetId, row, column]) =>
        this.unitRange(sheetId, { row, column, rows: 1, columns: 1 }),
      ),
    );
  }

  snapshot(): WorkbookSnapshot {
    return {
      name: this.current.getName(),
      ...(this.isProtected && { isProtected: true }),
      sheets: this.models().map((sheet) => sheet.snapshot()),
      activeSheetId: this.activeSheet().id,
      names: this.names(),
      settings: Object.fromEntries(this.settings),
      customXml: Object.fromEntries(this.customXml),
    };
  }

  sheets(): readonly SheetModel[] {
    return this.models();
  }

  sheet(idOrName: string): SheetModel | undefined {
    const name = idOrName.toLowerCase();
    const sheets = this.models();
    return (
      sheets.find((sheet) => sheet.id === idOrName) ??
      sheets.find((sheet) => sheet.name.toLowerCase() === name)
    );
  }

  addSheet(name: string): SheetModel {
    const id = this.freeSheetId();
    const shown = this.activeSheet().id;
    this.mutate(InsertSheetMutation.id, {
      unitId: this.current.getUnitId(),
      index: this.current.getSheetSize(),
      sheet: mergeWorksheetSnapshotWithDefault(emptyWorksheet(id, name)),
    });
    // Univer shows a sheet as soon as it is there; nobody was told of that, nor of the way back.
    if (this.activeSheet().id !== shown) this.show(shown);
    this.emit({ kind: 'added', sheetId: id });
    return this.model(id);
  }

  removeSheet(id: string): void {
    const worksheet = this.current.getSheetBySheetId(id);
    if (!worksheet || this.current.getSheetSize() <= 1) return;
    if (this.current.getActiveSheet(true) === worksheet) this.activate(this.neighbour(id));
    const params = { unitId: this.current.getUnitId(), subUnitId: id };
    this.runOwn(() => {
      const interceptor = this.injector.get(SheetInterceptorService);
      const intercepted = interceptor.onCommandExecute({ id: RemoveSheetCommand.id, params });
      const { preRedos = [], redos } = intercepted;
      const remove = {
        id: RemoveSheetMutation.id,
        params: { ...params, subUnitName: worksheet.getName() },
      };
      sequenceExecute([...preRedos, remove, ...redos], this.commands);
      this.definedNames.removeOf(id);
    });
    this.beside.remove(id);
    this.recalculateMoved();
    this.emit({ kind: 'deleted', sheetId: id });
  }

  activeSheet(): SheetModel {
    return this.model(this.current.getActiveSheet().getSheetId());
  }

  activate(id: string): void {
    if (!this.current.getSheetBySheetId(id)) return;
    const isNews = this.current.getActiveSheet(true)?.getSheetId() !== id;
    this.show(id);
    if (isNews) this.emit({ kind: 'activated', sheetId: id });
  }

  private show(id: string): void {
    this.shown = id;
    this.mutate(SetWorksheetActiveOperation.id, {
      unitId: this.current.getUnitId(),
      subUnitId: id,
    });
  }

  selection(): { readonly sheetId: string; readonly area: Area } {
    const unitId = this.current.getUnitId();
    const sheetId = this.current.getActiveSheet().getSheetId();
    const selections = this.injector.get(SheetsSelectionsService);
    const [first] = selections.getWorkbookSelections(unitId).getSelectionsOfWorksheet(sheetId);
    return { sheetId, area: first ? toArea(first.range) : FIRST_CELL };
  }

  selectedAreas(): readonly Area[] {
    const sheetId = this.current.getActiveSheet().getSheetId();
    const found = this.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.current.getUnitId())
      .getSelectionsOfWorksheet(sheetId);
    return found.length > 0 ? found.map(({ range }) => toArea(range)) : [FIRST_CELL];
  }

  select(sheetId: string, area: Area, ...more: readonly Area[]): void {
    this.activate(sheetId);
    this.mutate(SetSelectionsOperation.id, {
      unitId: this.current.getUnitId(),
      subUnitId: sheetId,
      selections: [area, ...more].map((each, index) => ({
        range: toRange(each),
        // The active cell is in the first one.
        primary:
          index > 0
            ? null
            : {
                ...toRange({ ...each, rows: 1, columns: 1 }),
                actualRow: each.row,
                actualColumn: each.column,
                isMerged: false,
                isMergedMainCell: false,
              },
        style: null,
      })),
    });
    this.bringIntoView(toRange(area));
    this.emit({ kind: 'selection', sheetId, areas: [area, ...more] });
  }

  /** Only a grid knows the command, and only once it has drawn the sheet. */
  private bringIntoView(range: IRange): void {
    if (this.commands.hasCommand(SCROLL_TO_CELL))
      setTimeout(() => void this.commands.executeCommand(SCROLL_TO_CELL, { range }), 0);
  }

  names(): readonly DefinedName[] {
    return this.definedNames.list();
  }

  setName(name: DefinedName): void {
    this.definedNames.set(name);
  }

  removeName(name: string, sheetId?: string): void {
    this.definedNames.remove(name, sheetId);
  }

  calculated(): Promise<void> {
    return this.calculation.calculated();
  }

  settled(): Promise<void> {
    return this.calculation.settled();
  }

  recalculate(): void {
    this.functions.forget();
    this.calculation.calculateAll();
  }

  listen(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.calculation.dispose();
    this.functions.dispose();
    for (const disposable of this.disposables) disposable.dispose();
    this.listeners.clear();
    this.univer.dispose();
  }

  mutate(id: string, params: object): void {
    this.runOwn(() => this.commands.syncExecuteCommand(id, params));
  }

  emit(event: ModelEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  rename(id: string, name: string): void {
    const params = { unitId: this.current.getUnitId(), subUnitId: id, name };
    this.runOwn(() => {
      this.commands.syncExecuteCommand(SetWorksheetNameCommand.id, params);
    });
    this.emit({ kind: 'renamed', sheetId: id });
  }

  reorder(id: string, position: number): void {
    const fromOrder = this.current.getIndexBySheetId(id);
    const toOrder = Math.max(0, Math.min(position, this.current.getSheetSize() - 1));
    this.mutate(SetWorksheetOrderMutation.id, {
      unitId: this.current.getUnitId(),
      subUnitId: id,
      fromOrder,
      toOrder,
    });
  }

  setVisibility(id: string, visibility: Sheet['visibility']): void {
    const hidden = visibility !== 'Visible';
    const others = this.models().some((sheet) => sheet.id !== id && sheet.visibility === 'Visible');
    if (hidden && !others) return;
    if (hidden && this.activeSheet().id === id) this.activate(this.neighbour(id));
    this.beside.of(id).veryHidden = visibility === 'VeryHidden';
    this.mutate(SetWorksheetHideMutation.id, {
      unitId: this.current.getUnitId(),
      subUnitId: id,
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  private connect(): void {
    this.calculation.awaits = () => this.functions.isWaiting();
    this.calculation.whileGathering = (start) => {
      this.functions.startRun();
      this.definedNames.whileGathering(start);
    };
    this.calculation.onChange = () => this.calculation.markDirty(this.functions.nextEpoch());
    this.calculation.afterRun = () => this.makeRoomForSpills();
    this.calculation.onCalculated = () => {
      this.functions.endRun();
      this.emit({ kind: 'calculated' });
    };
    this.definedNames.onChange = (cells) => this.calculation.markDirty(cells);
    this.functions.attach({
      address: (sheetId, row, column) => {
        const name = this.current.getSheetBySheetId(sheetId)?.getName() ?? '';
        return `${quotedSheetName(name)}!${cellAddress(row, column)}`;
      },
      usedSize: (sheetId) => {
        const used = this.known(sheetId)?.usedArea(true);
        return {
          rows: used ? used.row + used.rows : 1,
          columns: used ? used.column + used.columns : 1,
        };
      },
      formulaAt: (sheetId, row, column) => this.known(sheetId)?.formula(row, column),
      errorAt: (sheetId, row, column) => this.known(sheetId)?.errorAt(row, column),
      markDirty: (ranges) => this.calculation.markDirty(ranges),
      check: () => this.calculation.check(),
    });
    this.disposables.push(
      this.commands.onCommandExecuted((command, options) => {
        const shift = lineShiftOf(command);
        if (shift) this.beside.shift(shift);
        if (MOVES_CELLS.has(command.id)) this.recalculateMoved();
        if (this.own > 0) return;
        for (const event of eventsOf(command, options)) this.emitForUser(event);
      }),
    );
  }

  /** Univer shows the sheet again that is shown already, when a workbook opens for one. */
  private emitForUser(event: ModelEvent): void {
    if (event.kind === 'activated') {
      if (event.sheetId === this.shown) return;
      this.shown = event.sheetId;
    }
    this.emit(event);
  }

  /** Spills are kept by address: after cells have moved they are calculated anew. */
  private recalculateMoved(): void {
    this.functions.forgetSites();
    this.runOwn(() => {
      this.setSpills({ spilled: {}, spills: {} });
    });
    this.calculation.calculateAll();
  }

  /** Sheets in memory are smaller than Excel's and grow when a spill needs it. */
  private makeRoomForSpills(): IUnitRange[] {
    const grown: IUnitRange[] = [];
    const spills = this.injector.get(FormulaDataModel).getArrayFormulaRange()[
      this.current.getUnitId()
    ];
    for (const [sheetId, cells] of Object.entries(spills ?? {}))
      new ObjectMatrix(cells ?? {}).forValue((row, column, range) => {
        if (range && this.known(sheetId)?.makeRoom(toArea(range)))
          grown.push(this.unitRange(sheetId, { row, column, rows: 1, columns: 1 }));
      });
    return grown;
  }

  private setSpills({ spilled, spills }: Pick<Loaded, 'spilled' | 'spills'>): void {
    const unitId = this.current.getUnitId();
    const formulas = this.injector.get(FormulaDataModel);
    formulas.setArrayFormulaRange({ [unitId]: spills });
    formulas.setArrayFormulaCellData({ [unitId]: spilled });
    this.commands.syncExecuteCommand(
      SetArrayFormulaDataMutation.id,
      {
        arrayFormulaRange: formulas.getArrayFormulaRange(),
        arrayFormulaCellData: formulas.getArrayFormulaCellData(),
      },
      { onlyLocal: true },
    );
  }

  private open(data: Loaded['data']): Workbook {
    return this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  }

  private models(): UniverSheet[] {
    return this.current.getSheetOrders().map((id) => this.model(id));
  }

  private model(id: string): UniverSheet {
    const worksheet = this.current.getSheetBySheetId(id);
    if (!worksheet) throw new Error(`No sheet ${id}`);
    let model = this.sheetModels.get(worksheet);
    if (!model) this.sheetModels.set(worksheet, (model = new UniverSheet(this, worksheet)));
    return model;
  }

  /** The sheet, unless it has been deleted since. */
  private known(id: string): UniverSheet | undefined {
    return this.current.getSheetBySheetId(id) ? this.model(id) : undefined;
  }

  private unitRange(sheetId: string, area: Area): IUnitRange {
    return { unitId: this.current.getUnitId(), sheetId, range: toRange(area) };
  }

  /** The visible sheet to show when this one goes: the next one, or else the one before. */
  private neighbour(id: string): string {
    const visible = this.models().filter(
      (sheet) => sheet.id === id || sheet.visibility === 'Visible',
    );
    const at = visible.findIndex((sheet) => sheet.id === id);
    return (visible[at + 1] ?? visible[at - 1])?.id ?? id;
  }

  private freeSheetId(): string {
    let id: string;
    do id = `sheet-${++this.sheetNumber}`;
    while (this.current.getSheetBySheetId(id));
    return id;
  }

  private runOwn(action: () => void): void {
    this.own += 1;
    try {
      action();
    } finally {
      this.own -= 1;
    }
  }
}

const nextId = (): string => `workbook-${++workbooks}`;

function refill(map: Map<string, string>, from: Readonly<Record<string, string>>): void {
  map.clear();
  for (const [key, value] of Object.entries(from)) map.set(key, value);
}

/** What a new workbook is. */
const EMPTY: WorkbookSnapshot = {
  name: 'Book1',
  sheets: [
    {
      id: 'sheet-0',
      name: 'Sheet1',
      visibility: 'Visible',
      cells: {},
      columnWidths: {},
      rowHeights: {},
      merges: [],
      conditionalFormats: [],
      validations: [],
      tables: [],
      isProtected: false,
    },
  ],
  activeSheetId: 'sheet-0',
  names: [],
  settings: {},
  customXml: {},
};
