import type { IDisposable, Injector, IUnitRange, Univer, Workbook } from '@univerjs/core';
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
} from '@univerjs/core';
import { FormulaDataModel, SetArrayFormulaDataMutation } from '@univerjs/engine-formula';
import { formatAddress } from '../../a1';
import { oneCell } from '../../area';
import type { Area, DefinedName, Sheet, WorkbookSnapshot } from '../../snapshot';
import type { ModelEvent, SheetModel, WorkbookModel } from '../../workbook-model';
import { Calculation } from '../engine/calculation';
import type { UniverCustomFunctions } from '../functions/custom-functions';
import type { Book } from '../sheet/book';
import { UniverConditionalFormats } from '../sheet/conditional-formats';
import { ExtrasBySheet } from '../sheet/extras';
import { lineShiftOf } from '../sheet/line-shift';
import { toArea, toRange } from '../sheet/ranges';
import { Structure } from '../sheet/structure';
import { UniverTables } from '../sheet/tables';
import { UniverValidations } from '../sheet/validations';
import { EMPTY } from './empty';
import type { Loaded } from './load';
import { toWorkbookData } from './load';
import { UniverNames } from './names';
import { Selections } from './selections';
import { Sheets } from './sheets';
import { eventsOf, MOVES_CELLS } from './user-changes';

/** Univer remembers formulas by workbook id for all its instances, so ids must be unique. */
let workbooks = 0;

/** The calculating workbook: Univer, and what Univer cannot store. */
export class UniverWorkbook implements WorkbookModel, Book {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly settings = new Map<string, string>();
  readonly customXml = new Map<string, string>();
  readonly extras = new ExtrasBySheet();
  readonly conditionalFormats: UniverConditionalFormats;
  readonly validations: UniverValidations;
  readonly tables: UniverTables;
  readonly structure: Structure;
  isProtected = false;
  private readonly definedNames: UniverNames;
  private readonly calculation: Calculation;
  private readonly tabs: Sheets;
  private readonly selections: Selections;
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private readonly disposables: IDisposable[] = [];
  private current: Workbook;
  /** Above zero while the model itself is changing something. */
  private own = 0;

  constructor(
    private readonly univer: Univer,
    private readonly functions: UniverCustomFunctions,
    readonly locale: string,
  ) {
    this.injector = univer.__getInjector();
    this.current = this.open(toWorkbookData(EMPTY, nextId()).data);
    this.commands = this.injector.get(ICommandService);
    this.calculation = new Calculation(this.injector);
    this.definedNames = new UniverNames(this);
    this.conditionalFormats = new UniverConditionalFormats(this);
    this.validations = new UniverValidations(this);
    this.tables = new UniverTables(this);
    this.structure = new Structure(this, (action) => this.runOwn(action));
    this.tabs = new Sheets(this, (action) => this.runOwn(action));
    this.tabs.shown = this.current.getActiveSheet().getSheetId();
    this.selections = new Selections(this);
    this.extras.load(EMPTY.sheets);
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
    this.extras.load(snapshot.sheets);
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
      this.tabs.shown = snapshot.activeSheetId;
      this.activate(snapshot.activeSheetId);
    });
    this.injector.get(IUndoRedoService).clearUndoRedo(this.current.getUnitId());
    this.calculation.forget();
    this.calculation.markDirty(
      loaded.uncalculated.map(([sheetId, row, column]) => this.cellRange(sheetId, row, column)),
    );
  }

  snapshot(): WorkbookSnapshot {
    return {
      name: this.current.getName(),
      ...(this.isProtected && { isProtected: true }),
      sheets: this.tabs.all().map((sheet) => sheet.snapshot()),
      activeSheetId: this.activeSheet().id,
      names: this.names(),
      settings: Object.fromEntries(this.settings),
      customXml: Object.fromEntries(this.customXml),
    };
  }

  sheets(): readonly SheetModel[] {
    return this.tabs.all();
  }

  sheet(idOrName: string): SheetModel | undefined {
    return this.tabs.find(idOrName) ?? this.tabs.named(idOrName);
  }

  addSheet(name: string): SheetModel {
    return this.tabs.add(name);
  }

  removeSheet(id: string): void {
    if (!this.tabs.remove(id, () => this.definedNames.removeOf(id))) return;
    this.extras.remove(id);
    this.recalculateMoved();
    this.emit({ kind: 'deleted', sheetId: id });
  }

  activeSheet(): SheetModel {
    return this.tabs.active();
  }

  activate(id: string): void {
    this.tabs.activate(id);
  }

  rename(id: string, name: string): void {
    this.tabs.rename(id, name);
  }

  reorder(id: string, position: number): void {
    this.tabs.reorder(id, position);
  }

  setVisibility(id: string, visibility: Sheet['visibility']): void {
    this.tabs.setVisibility(id, visibility);
  }

  selection(): { readonly sheetId: string; readonly area: Area } {
    const [area] = this.selections.areas();
    return { sheetId: this.activeSheet().id, area };
  }

  selectedAreas(): readonly Area[] {
    return this.selections.areas();
  }

  select(sheetId: string, area: Area, ...more: readonly Area[]): void {
    this.activate(sheetId);
    this.selections.select(sheetId, [area, ...more]);
    this.emit({ kind: 'selection', sheetId, areas: [area, ...more] });
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

  private connect(): void {
    this.calculation.awaits = () => this.functions.isWaiting();
    this.calculation.whileGathering = (start) => {
      this.functions.startRun();
      this.definedNames.whileGathering(start);
    };
    this.calculation.onChange = () => this.calculation.markDirty(this.functions.nextEpoch());
    this.calculation.afterRun = () => this.makeRoomForSpills();
    this.calculation.onCalculated = (cells) => {
      this.functions.endRun();
      for (const [sheetId, areas] of cells) this.emit({ kind: 'calculated', sheetId, areas });
    };
    this.definedNames.onChange = (cells) => this.calculation.markDirty(cells);
    this.functions.attach({
      address: (sheetId, row, column) => {
        const name = this.current.getSheetBySheetId(sheetId)?.getName() ?? '';
        return formatAddress(name, oneCell(row, column));
      },
      usedSize: (sheetId) => {
        const used = this.tabs.find(sheetId)?.usedArea(true);
        return {
          rows: used ? used.row + used.rows : 1,
          columns: used ? used.column + used.columns : 1,
        };
      },
      formulaAt: (sheetId, row, column) => this.tabs.find(sheetId)?.formula(row, column),
      errorAt: (sheetId, row, column) => this.tabs.find(sheetId)?.errorAt(row, column),
      markDirty: (ranges) => this.calculation.markDirty(ranges),
      check: () => this.calculation.check(),
    });
    this.disposables.push(
      this.commands.onCommandExecuted((command, options) => {
        const shift = lineShiftOf(command);
        if (shift) this.extras.shift(shift);
        if (MOVES_CELLS.has(command.id)) this.recalculateMoved();
        if (this.own > 0) return;
        for (const event of eventsOf(command, options)) this.emitForUser(event);
      }),
    );
  }

  /**
   * When a workbook is opened on one of its sheets, Univer activates the active sheet once more.
   */
  private emitForUser(event: ModelEvent): void {
    if (event.kind === 'activated') {
      if (event.sheetId === this.tabs.shown) return;
      this.tabs.shown = event.sheetId;
    }
    this.emit(event);
  }

  /** Spills are stored by address: after cells have moved they are calculated again. */
  private recalculateMoved(): void {
    this.functions.forgetSites();
    this.runOwn(() => {
      this.setSpills({ spilled: {}, spills: {} });
    });
    this.calculation.calculateAll();
  }

  /** Sheets in memory are smaller than Excel's and grow if a spill needs more room. */
  private makeRoomForSpills(): IUnitRange[] {
    const grown: IUnitRange[] = [];
    const spills = this.injector.get(FormulaDataModel).getArrayFormulaRange()[
      this.current.getUnitId()
    ];
    for (const [sheetId, cells] of Object.entries(spills ?? {}))
      new ObjectMatrix(cells ?? {}).forValue((row, column, range) => {
        if (range && this.tabs.find(sheetId)?.makeRoom(toArea(range)))
          grown.push(this.cellRange(sheetId, row, column));
      });
    return grown;
  }

  private setSpills({ spilled, spills }: Pick<Loaded, 'spilled' | 'spills'>): void {
    const unitId = this.current.getUnitId();
    const formulas = this.injector.get(FormulaDataModel);
    // The same objects: Univer hands them over once more, later, when a workbook is disposed of.
    Object.assign(formulas.getArrayFormulaRange(), { [unitId]: spills });
    Object.assign(formulas.getArrayFormulaCellData(), { [unitId]: spilled });
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

  private cellRange(sheetId: string, row: number, column: number): IUnitRange {
    return { unitId: this.current.getUnitId(), sheetId, range: toRange(oneCell(row, column)) };
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
