import type { IUnitRange, Nullable } from '@univerjs/core';
import { ObjectMatrix } from '@univerjs/core';
import {
  FormulaDataModel,
  IDefinedNamesService,
  IOtherFormulaManagerService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaDataMutation,
} from '@univerjs/engine-formula';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { DefinedName } from '../../snapshot';
import type { Engine, Own } from '../engine/engine';
import { aliasedFormula } from '../engine/aliased-names';
import type { AliasedName } from '../engine/aliased-names';

/** Separates a name from its number in the engine's names. */
const MARK = '__name_';
/** Formulas remembered with their names replaced; the largest RIA workbooks have about 30,000. */
const MEMORY = 60_000;

/**
 * Names of the workbook and of its sheets. Univer's engine has only one name of a kind; Excel has
 * one for the workbook and another for each sheet. And the engine remembers permanently what a name
 * meant when it first parsed a formula. It therefore gets formulas in which names have a number
 * that changes whenever the name does; cells keep them as they were written.
 */
export class UniverNames {
  /** Called when names have changed, with the cells whose formulas use them. */
  onChange: (cells: readonly IUnitRange[]) => void = () => undefined;
  private readonly service: IDefinedNamesService;
  private readonly aliases = new Map<string, string>();
  private readonly meanings = new Map<string, IDefinedNamesServiceParam>();
  /** The workbook's own names, in lower case; built on request after a change. */
  private global: Map<string, IDefinedNamesServiceParam> | undefined;
  /** Formulas with their names replaced, by sheet and formula, while `replacedFor` is valid. */
  private readonly replaced = new Map<string, string>();
  private replacedFor = '';
  private lastNumber = 0;
  private calculating = false;

  constructor(private readonly engine: Engine & Own) {
    this.service = engine.injector.get(IDefinedNamesService);
    this.service.getValueByName = (_unitId, name) => this.find(name);
    this.service.update$.subscribe(() => (this.global = undefined));
    this.replaceInFormulas();
    this.replaceInRules();
    engine.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
      this.changed(params as IDefinedNamesServiceParam);
    });
  }

  list(): readonly DefinedName[] {
    return this.held().map((held) => {
      const { name, formulaOrRefString: formula, localSheetId, hidden, comment } = held;
      return {
        name,
        formula: formula.startsWith('=') ? formula : `=${formula}`,
        ...(isScoped(held) && localSheetId && { sheetId: localSheetId }),
        ...(hidden && { visible: false }),
        ...(comment && { comment }),
      };
    });
  }

  set(name: DefinedName): void {
    const before = this.byName(name.name, name.sheetId);
    this.engine.mutate(SetDefinedNameMutation.id, this.toHeld(name, before?.id));
  }

  remove(name: string, sheetId?: string): void {
    const held = this.byName(name, sheetId);
    if (!held) return;
    this.engine.mutate(RemoveDefinedNameMutation.id, { unitId: this.unitId, ...held });
  }

  removeOf(sheetId: string): void {
    for (const held of this.held())
      if (held.localSheetId === sheetId) this.remove(held.name, sheetId);
  }

  removeAll(): void {
    this.service.removeUnitDefinedName(this.unitId);
  }

  load(names: readonly DefinedName[]): void {
    this.forget();
    const held = names.map((name) => this.toHeld(name));
    this.service.registerDefinedNames(
      this.unitId,
      Object.fromEntries(held.map((each) => [each.id, each])),
    );
  }

  /** Wraps the start of a calculation, in which the engine collects formulas. */
  whileGathering(calculate: () => void): void {
    this.calculating = true;
    try {
      calculate();
    } finally {
      this.calculating = false;
    }
  }

  private get unitId(): string {
    return this.engine.workbook.getUnitId();
  }

  private held(): readonly IDefinedNamesServiceParam[] {
    return Object.values(this.service.getDefinedNameMap(this.unitId) ?? {});
  }

  private byName(name: string, sheetId: string | undefined) {
    return this.held().find(
      (held) =>
        same(held.name, name) && (isScoped(held) ? held.localSheetId : undefined) === sheetId,
    );
  }

  private toHeld(
    { name, formula, sheetId, visible, comment }: DefinedName,
    id?: string,
  ): IDefinedNamesServiceParam & { unitId: string } {
    // Univer stores plain references without the equals sign; otherwise its name box cannot go
    // there.
    const reference = /^=[^(){}+*/^&<>="]*$/.test(formula) && /[$!]/.test(formula);
    return {
      unitId: this.unitId,
      id: id ?? `${sheetId ?? ''}!${name.toLowerCase()}`,
      name,
      formulaOrRefString: reference ? formula.slice(1) : formula,
      localSheetId: sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      ...(visible === false && { hidden: true }),
      ...(comment !== undefined && { comment }),
    };
  }

  /**
   * Gives new numbers to a name, and to the names that refer to it, and finds the cells that read
   * them.
   */
  private changed({ id, name }: IDefinedNamesServiceParam): void {
    const before = [...this.meanings.values()].find((held) => held.id === id)?.name ?? name;
    const names = new Set([name.toLowerCase(), before.toLowerCase()]);
    let known = 0;
    while (known < names.size) {
      known = names.size;
      const pattern = anyOf(names);
      for (const held of this.held())
        if (pattern.test(held.formulaOrRefString)) names.add(held.name.toLowerCase());
    }
    for (const [alias, held] of this.meanings)
      if (names.has(held.name.toLowerCase())) {
        this.meanings.delete(alias);
        this.aliases.delete(held.id);
      }
    this.onChange(this.readersOf(anyOf(names)));
  }

  /** Makes the engine forget these formulas, so that it parses them again. */
  private readersOf(names: RegExp): IUnitRange[] {
    const { unitId } = this;
    const readers: IUnitRange[] = [];
    const found: Record<string, Record<number, Record<number, { f: string }>>> = {};
    const all = this.engine.injector.get(FormulaDataModel).getFormulaData()[unitId];
    for (const [sheetId, rows] of Object.entries(all ?? {}))
      new ObjectMatrix(rows ?? {}).forValue((row, column, cell) => {
        if (!cell || !names.test(cell.f)) return;
        ((found[sheetId] ??= {})[row] ??= {})[column] = { f: cell.f };
        const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        readers.push({ unitId, sheetId, range });
      });
    const params = { formulaData: { [unitId]: found } };
    this.engine.commands.syncExecuteCommand(SetFormulaDataMutation.id, params, { onlyLocal: true });
    return readers;
  }

  private forget(): void {
    this.aliases.clear();
    this.meanings.clear();
  }

  private alias(held: IDefinedNamesServiceParam): string {
    let alias = this.aliases.get(held.id);
    if (alias === undefined) {
      alias = `${held.name}${MARK}${++this.lastNumber}`;
      this.aliases.set(held.id, alias);
      this.meanings.set(alias.toLowerCase(), held);
    }
    return alias;
  }

  /** The meaning of a name for the engine; names inside it are the workbook's. */
  private find(name: string): IDefinedNamesServiceParam | null {
    const key = name.toLowerCase();
    this.global ??= new Map(
      this.held()
        .filter((held) => !isScoped(held))
        .map((held) => [held.name.toLowerCase(), held]),
    );
    return this.meanings.get(key) ?? this.global.get(key) ?? null;
  }

  private aliased(): readonly AliasedName[] {
    return this.held().flatMap((held) => {
      const { name, localSheetId } = held;
      if (!isScoped(held) || localSheetId === undefined) return [{ name, alias: this.alias(held) }];
      const sheet = this.engine.workbook.getSheetBySheetId(localSheetId);
      if (!sheet) return [];
      const of = { sheetId: localSheetId, sheetName: sheet.getName() };
      return [{ name, of, alias: this.alias(held) }];
    });
  }

  private replaceInFormulas(): void {
    const formulas = this.engine.injector.get(FormulaDataModel);
    const getFormulaData = formulas.getFormulaData.bind(formulas);
    formulas.getFormulaData = () => {
      const data = getFormulaData();
      const names = this.calculating ? this.aliased() : [];
      if (names.length === 0) return data;
      const namesNow = JSON.stringify(names);
      if (namesNow !== this.replacedFor || this.replaced.size >= MEMORY) this.replaced.clear();
      this.replacedFor = namesNow;
      for (const sheets of Object.values(data))
        for (const [sheetId, rows] of Object.entries(sheets ?? {}))
          new ObjectMatrix(rows ?? {}).forValue((_row, _column, cell) => {
            if (cell) cell.f = this.replacedIn(cell.f, sheetId, names);
          });
      return data;
    };
  }

  /** Conditional formats are formulas of their sheets too. */
  private replaceInRules(): void {
    const rules = this.engine.injector.get(IOtherFormulaManagerService);
    const getRules = rules.getOtherFormulaData.bind(rules);
    rules.getOtherFormulaData = () => {
      const names = this.aliased();
      if (names.length === 0) return getRules();
      return mapped(getRules(), (sheets) =>
        mapped(sheets, (ofSheet, sheetId) =>
          mapped(ofSheet, (rule) => ({ ...rule, f: aliasedFormula(rule.f, sheetId, names) })),
        ),
      );
    };
  }

  private replacedIn(formula: string, sheetId: string, names: readonly AliasedName[]): string {
    const key = `${sheetId}|${formula}`;
    let replaced = this.replaced.get(key);
    if (replaced === undefined)
      this.replaced.set(key, (replaced = aliasedFormula(formula, sheetId, names)));
    return replaced;
  }
}

/** Each entry of an object changed. */
function mapped<T extends object>(
  entries: Readonly<Record<string, Nullable<T>>>,
  change: (entry: T, key: string) => T,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, entry]) => (entry ? [[key, change(entry, key)]] : [])),
  );
}

const isScoped = (held: IDefinedNamesServiceParam): boolean =>
  held.localSheetId !== undefined && held.localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME;

/**
 * Matches formulas that contain one of the names as a whole word; no `g`, so that `test` is pure.
 */
function anyOf(names: ReadonlySet<string>): RegExp {
  const words = [...names].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(
    `(?<![\\p{L}\\p{N}_.\\\\])(?:${words.join('|')})(?![\\p{L}\\p{N}_.\\\\])`,
    'iu',
  );
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
