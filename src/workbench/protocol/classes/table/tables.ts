import type { Area, Table } from '../../../model/snapshot';
import type { SheetModel } from '../../../model/workbook-model';
import { parseArea } from '../../../model/a1';
import { apiError, notPlayed } from '../../api-error';
import { intersection } from '../../../model/area';
import { booleanArgument, wholeArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { ScopeTarget } from '../../objects/targets';
import { requireUnprotected } from '../../sheet/protection';
import { equalNames } from '../../resolve';
import type { Session } from '../../session';
import { otherRange } from '../range/ways';

interface Placed {
  readonly sheet: SheetModel;
  readonly table: Table;
}

const DEFAULT_STYLE = 'TableStyleMedium2';

export const TABLES: OfficeClass<ScopeTarget> = {
  reads: { count: (target, session) => tablesOf(target, session).length },
  items: (target, session) => tablesOf(target, session).map(objectOf),
  methods: {
    add: (target, [address, hasHeaders], session) => {
      const location = 'TableCollection.add';
      const home = target.sheet ?? session.model.activeSheet();
      const { sheet, area } = otherRange(address, { sheet: home }, session, location);
      requireUnprotected(sheet, location);
      if (target.sheet && sheet.id !== target.sheet.id) throw apiError('InvalidArgument', location);
      const withHeaders = booleanArgument(hasHeaders, location);
      return objectOf(create(sheet, area, withHeaders, session, location));
    },
    getCount: (target, _args, session) => tablesOf(target, session).length,
    getItem: (target, [key], session) => {
      const found = find(target, key, session);
      if (!found) throw apiError('ItemNotFound', 'TableCollection.getItem');
      return objectOf(found);
    },
    getItemOrNullObject: (target, [key], session) => {
      const found = find(target, key, session);
      return found ? objectOf(found) : null;
    },
    getItemAt: (target, [index], session) => {
      const location = 'TableCollection.getItemAt';
      const found = tablesOf(target, session)[wholeArgument(index, location)];
      if (!found) throw apiError('InvalidArgument', location);
      return objectOf(found);
    },
  },
};

export function tablesOf({ sheet }: ScopeTarget, { model }: Session): readonly Placed[] {
  const sheets = sheet ? [sheet] : model.sheets();
  return sheets.flatMap((home) => home.tables().map((table) => ({ sheet: home, table })));
}

const objectOf = ({ sheet, table }: Placed): OfficeObject =>
  OfficeObject.of('Table', { sheet, id: table.id });

function find(target: ScopeTarget, key: unknown, session: Session): Placed | undefined {
  return tablesOf(target, session).find(
    ({ table }) => String(key) === table.id || equalNames(table.name, String(key)),
  );
}

/** A name for tables: valid as a defined name, and not used by tables or names of the workbook. */
export function isFreeTableName(name: string, session: Session, renamed?: string): boolean {
  const shaped =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
    name.length <= 255 &&
    parseArea(name) === undefined &&
    !/^(r|c)$/i.test(name);
  const tables = tablesOf({}, session).filter(({ table }) => table.id !== renamed);
  const names = session.model.names().filter((item) => item.sheetId === undefined);
  return (
    shaped &&
    !tables.some(({ table }) => equalNames(table.name, name)) &&
    !names.some((item) => equalNames(item.name, name))
  );
}

function create(
  sheet: SheetModel,
  area: Area,
  hasHeaders: boolean,
  session: Session,
  location: string,
): Placed {
  if (sheet.tables().some((table) => intersection(table.area, area))) {
    throw apiError('InvalidArgument', location);
  }
  // A table without headings gets a row for them, and the cells below move down.
  if (!hasHeaders)
    throw notPlayed(location, 'The workbench makes tables of cells that have headings.');
  const all = tablesOf({}, session).map(({ table }) => table);
  let number = all.length + 1;
  while (!isFreeTableName(`Table${number}`, session)) number++;
  let id = 1;
  while (all.some((table) => table.id === String(id))) id++;
  // A table with headings only gets its first empty row.
  const placed = area.rows === 1 ? { ...area, rows: 2 } : area;
  const columns = headings(sheet, placed);
  const header = { ...placed, rows: 1 };
  sheet.write(header, [columns], 'addin');
  const table: Table = {
    id: String(id),
    name: `Table${number}`,
    area: placed,
    columns,
    style: DEFAULT_STYLE,
    bandedRows: true,
    filterButtons: true,
  };
  sheet.putTable(table);
  return { sheet, table };
}

/**
 * Headings are text, never empty and never equal: Excel numbers those that are missing or repeated.
 */
export function headings(sheet: SheetModel, area: Area): string[] {
  const texts = sheet.texts({ ...area, rows: 1 })[0] ?? [];
  const taken = new Set<string>();
  return texts.map((text, index) => {
    const wanted = text === '' ? `Column${index + 1}` : text;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
