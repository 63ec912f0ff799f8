import type { CellValue } from '../../../src/workbench/model/snapshot';
import type { Document } from './memory';
import type { World } from './world';

/** Where a person sees things on the matrix's sheet. */
export interface Places {
  row(code: string): number;
  column(document: Document): number;
  readonly codeColumn: number;
  readonly applicable: number;
  /** Best rating and score; a table of one's own need not have them. */
  readonly best: number | undefined;
  readonly comments: number | undefined;
  /** Rows of the targets, from top to bottom. */
  readonly codes: ReadonlyMap<string, number>;
  /** All codes are text, so that rows may stand in any order. */
  readonly areTexts: boolean;
}

const CODE = /^(?:SDG )?(\d{1,2}\.[\da-z]{1,2})$/;

/** Found by sight: by the headings, and by the codes in their column. */
export function placesOn({ host, matrix, memory, own }: World): Places {
  const sheet = host.model.sheet(matrix);
  const used = sheet?.usedArea(true);
  if (!sheet || !used) throw new Error(`nothing on ${matrix}`);
  const values = sheet.values(used);
  const names = memory.documents.map(({ name }) => name);
  const headingRow = values.findIndex((row) => names.every((name) => row.includes(name)));
  const headings = values[headingRow] ?? [];
  const headed = (heading: string) => {
    const found = headings.indexOf(heading);
    if (found < 0) throw new Error(`no heading ${heading}`);
    return used.column + found;
  };
  const documents = names.map(headed);
  const [first, last] = [Math.min(...documents), Math.max(...documents)];
  const codeColumn = first - (own?.codesBefore ?? 3);
  const cells = values
    .slice(headingRow + 1)
    .map((row, index) => ({
      row: used.row + headingRow + 1 + index,
      cell: row[codeColumn - used.column],
    }))
    .filter(({ cell }) => cell !== null && cell !== undefined && cell !== '');
  const texts = cells.map(({ cell }) => textCode(cell));
  const areTexts = !own || texts.slice(0, own.order.length).every((code) => code !== undefined);
  const coded = areTexts ? texts : (own?.order ?? []);
  const codes = new Map(
    cells.flatMap(({ row }, index) => {
      const code = coded[index];
      return code === undefined ? [] : [[code, row] as const];
    }),
  );
  return {
    row: (code) => {
      const found = codes.get(code);
      if (found === undefined) throw new Error(`no row of ${code}`);
      return found;
    },
    column: ({ name }) => headed(name),
    codeColumn,
    // The column before the documents; comments are the last of those after them.
    applicable: own ? headed(own.applicable.heading) : first - 1,
    best: own ? undefined : last + 1,
    comments: own ? (own.comments === undefined ? undefined : headed(own.comments)) : last + 6,
    codes,
    areTexts,
  };
}

function textCode(cell: CellValue | null | undefined): string | undefined {
  return typeof cell === 'string' ? CODE.exec(cell)?.[1] : undefined;
}
