import { ApiError, apiError, notPlayed } from './api-error';
import { keptRangeObject } from './classes/range/range';
import { call, child, has, identity, items, read, scalars, write } from './objects/members';
import { OfficeObject } from './objects/object';
import { serviceObject } from './services/services';
import type { Session } from './session';
import { ACTION, PATH } from './wire';
import type { Action, ArgumentInfo, Batch, BatchAnswer, BatchError, QueryInfo } from './wire';

/**
 * Runs the actions of one batch in order. If one fails, the answer reports it, later actions are
 * not run, and earlier ones stay done: Excel does not roll back, add-ins must.
 */
export async function runBatch(
  batch: Batch,
  session: Session,
  stopAfter?: StopAfter,
): Promise<BatchAnswer> {
  const paths = new Paths(batch, session);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (index === stopAfter?.actions) throw stopAfter.error;
      // Excel calculates as it writes: what is read after a write is up to date, except custom
      // functions, which answer later.
      if (action.ActionType === ACTION.query || paths.readsResults(action.ObjectPathId))
        await session.model.calculated();
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: await runAction(action, paths, session) });
    } catch (error) {
      return { Results: results, TraceIds: traceIds, Error: batchError(error, index) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** Methods whose answer depends on the cells that formulas spill into, or on their values. */
const READS_RESULTS = /^Get(Spill|UsedRange|SurroundingRegion|RangeEdge|ExtendedRange)/;

/** A simulated failure at an action inside the batch. */
export interface StopAfter {
  readonly actions: number;
  readonly error: ApiError;
}

export function batchError(error: unknown, actionIndex: number): BatchError {
  // A defect of the workbench must not look like an answer from Excel: it is reported as a defect.
  const known =
    error instanceof ApiError
      ? error
      : new ApiError('GeneralException', `Workbench: ${String(error)}`, null, 500);
  if (!(error instanceof ApiError)) console.error(error);
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location,
    ActionIndex: actionIndex,
    HttpStatusCode: known.httpStatusCode,
  };
}

/**
 * Actions on a null object have no effect and are no error: Microsoft's own samples write
 * `worksheets.getItemOrNullObject('Sample').delete()`.
 */
async function runAction(action: Action, paths: Paths, session: Session): Promise<unknown> {
  if (action.ActionType === ACTION.trace) return null;
  const object = paths.find(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object && identity(object, session);
    case ACTION.query:
      return object && query(object, action.QueryInfo ?? {}, session);
    case ACTION.method: {
      // A method may be asynchronous, such as opening a file.
      const name = memberName(action.Name ?? '');
      const result = object && (await call(object, name, paths.arguments(action), session));
      return result instanceof OfficeObject ? identity(result, session) : (result ?? null);
    }
    case ACTION.setProperty:
      if (object) write(object, memberName(action.Name ?? ''), paths.arguments(action)[0], session);
      return null;
    default:
      throw notPlayed('', `The workbench runs no actions of type ${action.ActionType}.`);
  }
}

/**
 * The objects that paths refer to; each path is resolved once per batch, when it is first needed.
 */
class Paths {
  private readonly found = new Map<number, OfficeObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly session: Session,
  ) {}

  find(id: number): OfficeObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.walk(id);
    this.found.set(id, object);
    return object;
  }

  /** Whether results of formulas decide what this path leads to. */
  readsResults(id: number | undefined): boolean {
    const path = id === undefined || this.found.has(id) ? undefined : this.batch.ObjectPaths[id];
    if (!path) return false;
    const { ObjectPathType: type, Name: name = '', ParentObjectPathId: parent } = path;
    if (type === PATH.method && READS_RESULTS.test(name)) return true;
    // A chart reads its cells when it is made.
    if (type === PATH.method && name === 'Add' && parent !== undefined)
      return this.find(parent)?.className === 'ChartCollection';
    return this.readsResults(parent);
  }

  arguments(holder: { readonly ArgumentInfo?: ArgumentInfo }): readonly unknown[] {
    const { Arguments = [], ReferencedObjectPathIds } = holder.ArgumentInfo ?? {};
    return Arguments.map((value, index) => this.argument(value, ReferencedObjectPathIds?.[index]));
  }

  private argument(value: unknown, pathId: unknown): unknown {
    if (Array.isArray(pathId) && Array.isArray(value)) {
      return value.map((item, index) => this.argument(item, pathId[index]));
    }
    if (typeof pathId === 'number' && pathId > 0) return this.find(pathId);
    return this.withObjects(value);
  }

  /** Objects inside plain ones, as in `rule = { list: { source: range } }`. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      // Cell contents are most of the data sent, and contain no objects.
      return value.some((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
        ? value.map((item) => this.withObjects(item))
        : value;
    }
    if ('_ObjectPathId' in value) return this.find(Number(value._ObjectPathId));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.withObjects(item)]),
    );
  }

  private walk(id: number): OfficeObject | null {
    const path = this.batch.ObjectPaths[id];
    if (!path) throw apiError('InvalidReference');
    const parent = () => this.find(path.ParentObjectPathId ?? 0);
    switch (path.ObjectPathType) {
      case PATH.global:
        return OfficeObject.of('Workbook', undefined);
      case PATH.newObject:
        return serviceObject(path.Name);
      case PATH.property: {
        const holder = parent();
        return holder && child(holder, memberName(path.Name), this.session);
      }
      case PATH.method:
        return this.made(parent(), memberName(path.Name), this.arguments(path));
      case PATH.indexer:
        return this.made(parent(), 'getItem', this.arguments(path));
      case PATH.referenceId:
        return keptRangeObject(path.Name, this.session);
      case PATH.nullObject:
        return null;
      default:
        throw notPlayed('', `The workbench has no object paths of type ${path.ObjectPathType}.`);
    }
  }

  /** The result of any member of a null object is a null object too. */
  private made(
    parent: OfficeObject | null,
    name: string,
    args: readonly unknown[],
  ): OfficeObject | null {
    if (!parent) return null;
    const object = call(parent, name, args, this.session);
    if (object === null || object instanceof OfficeObject) return object;
    throw apiError('InvalidReference', `${parent.className}.${name}`);
  }
}

/** Reads what `load` requested, in the form the client expects: Pascal case, items in `_Items`. */
function query(object: OfficeObject, info: QueryInfo, session: Session): unknown {
  const held = items(object, session);
  const wanted = [...(info.Select ?? []), ...(info.Expand ?? [])].map((path) => path.split('/'));
  if (held) {
    const skip = info.Skip ?? 0;
    const chosen = held.slice(skip, info.Top === undefined ? undefined : skip + info.Top);
    const paths = wanted.map((path) => (path[0] === 'items' ? path.slice(1) : path));
    const own = paths.filter((path) => isOwn(object, path));
    const ofItems = paths.filter((path) => !isOwn(object, path));
    return {
      ...pick(object, own, session),
      _Items: chosen.map((item) => ({
        ...identity(item, session),
        ...pick(item, ofItems.length > 0 || own.length > 0 ? ofItems : [[]], session),
      })),
    };
  }
  return { ...identity(object, session), ...pick(object, wanted.length ? wanted : [[]], session) };
}

/** What Microsoft's samples load if they only want to know which items there are. */
const NOTHING = 'noPropertiesNeeded';

function isOwn(collection: OfficeObject, path: readonly string[]): boolean {
  return path[0] !== undefined && has(collection, 'reads', path[0]);
}

function pick(
  object: OfficeObject,
  paths: readonly (readonly string[])[],
  session: Session,
): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  const deeper = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of paths) {
    if (first !== undefined && memberName(first) === NOTHING) continue;
    if (first === undefined || first === '' || first === '*') {
      for (const name of scalars(object, session)) {
        picked[wireName(name)] = read(object, name, session);
      }
    } else if (rest.length > 0 || has(object, 'objects', memberName(first))) {
      const name = memberName(first);
      deeper.set(name, [...(deeper.get(name) ?? []), rest]);
    } else {
      picked[wireName(first)] = read(object, memberName(first), session);
    }
  }
  for (const [name, rest] of deeper) {
    const part = child(object, name, session);
    const isBare = rest.every((path) => path.length === 0);
    picked[wireName(name)] =
      part && query(part, { Select: isBare ? [] : rest.map((path) => path.join('/')) }, session);
  }
  return picked;
}

/** `NumberFormat` in messages is `numberFormat` in Office.js; `_KeepReference` is not changed. */
const memberName = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);
const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);
