import { basicValue, isBlank, type Cells } from '../../../assessment/cells';
import { isProblem } from '../../../assessment/problem';
import { readScope, type Scope } from '../../../assessment/scope';
import { targetsIn } from '../../../assessment/target-column';
import type { TargetCode } from '../../../catalogue/codes/patterns';
import { target } from '../../../catalogue/targets';
import { cellsOfArgument, isOmitted, type CallArgument } from '../call-arguments';
import type { HelperAddresses } from '../helper-sheet';
import { addCodes, codesOfScope, SCOPES, type LookupTables } from '../lookup-tables';
import { keyOf, keyText, nativeRange } from './range';
import { codeChecks, lookUp, perTarget } from './text';
import type { PortableReason } from '../reason';

/** The targets that count, as native formulas find them. */
export interface NativeUniverse {
  /** All targets that rows name, and no others. */
  readonly isNamed: boolean;
  /**
   * 1 for each target that counts; `places` are the positions that the rows name, empty for none.
   */
  text(at: HelperAddresses, places: string): string;
  checks(at: HelperAddresses): readonly string[];
}

/** Reads a scope; `byDefault` if it is left out, otherwise the targets that rows name. */
export function nativeUniverse(
  argument: CallArgument | undefined,
  tables: LookupTables,
  byDefault?: 'RIA',
): NativeUniverse | PortableReason {
  const scope = readScope(cellsOfArgument(argument));
  if (isProblem(scope)) return 'shows-error';
  if (argument?.kind !== 'reference') {
    return isOmitted(argument) || !scope
      ? named(byDefault)
      : constant(scope, cellsOfArgument(argument));
  }
  const { area, cells } = argument;
  const listed = new Set(cells.flat().flatMap((cell) => targetsOf(basicValue(cell))));
  const isList = listed.size > 0;
  const range = nativeRange(argument.text, area.columns, argument.rowLimit);
  if (isList) {
    // Beside codes a goal is looked up as a heading, and may mean all its targets.
    if (scope && scope.length > listed.size) return 'several-scopes';
    const reason = addCodes(
      tables,
      cells.flat().map((cell) => [cell]),
    );
    if (reason) return reason;
    return {
      isNamed: false,
      text: (at) =>
        `(${perTarget(at, lookUp(range.text, at.codeKeys, at.codeOrders))}>0)*(${at.goals}>0)`,
      checks: (at) => [...range.checks, `SUMPRODUCT(${codeChecks(at, range.text)})`],
    };
  }
  if (area.rows > 1 || area.columns > 1) return 'several-scopes';
  const cell = basicValue(cells[0]?.[0]);
  if (!isBlank(cell) && !addScope(tables, cell, scope)) return 'several-scopes';
  if (isBlank(cell) && byDefault) return 'several-scopes';
  return {
    isNamed: false,
    text: (at, places) => {
      const column = `INDEX(${at.scopeColumns},MATCH(${keyText(argument.text)},${at.scopeKeys},0))`;
      return `(INDEX(${at.scopes},0,${column})+(${perTarget(at, places)}>0)>1)`;
    },
    checks: () => [],
  };
}

function named(byDefault: 'RIA' | undefined): NativeUniverse {
  return {
    isNamed: byDefault === undefined,
    text: (at, places) =>
      byDefault ? `(${at.scope(byDefault)}>0)` : `(${at.goals}>0)*(${perTarget(at, places)}>0)`,
    checks: () => [],
  };
}

/** A scope written in the formula itself. */
function constant(scope: Scope, cells: Cells): NativeUniverse {
  const name = cells.length === 1 && cells[0]?.length === 1 ? scopeWith(scope) : undefined;
  const orders = scope.map((code) => target(code).order + 1);
  return {
    isNamed: false,
    text: (at) =>
      name === undefined
        ? `ISNUMBER(MATCH(${at.orders},{${orders.join(';')}},0))`
        : `(${at.scope(name)}>0)`,
    checks: () => [],
  };
}

function targetsOf(cell: unknown): readonly number[] {
  const found = targetsIn(cell);
  return isProblem(found) ? [] : found;
}

/** Adds a spelling such as "Goal 3: Good health". */
function addScope(tables: LookupTables, cell: unknown, scope: Scope | undefined): boolean {
  const key = keyOf(typeof cell === 'number' ? cell : String(cell));
  if (tables.scopes.has(key)) return true;
  const name = scopeWith(scope ?? []);
  if (name === undefined) return false;
  tables.scopes.set(key, SCOPES.indexOf(name) + 1);
  return true;
}

function scopeWith(codes: readonly TargetCode[]): string | undefined {
  const wanted = codes.join();
  return SCOPES.find((name) => name !== '' && codesOfScope(name).join() === wanted);
}
