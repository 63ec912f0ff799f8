import { interfaceTag } from '../../../../src/i18n/languages';
import { wordsIn } from '../../../../src/i18n/words';
import { ratingChoices } from '../../../../src/workbook/matrix/rating-scale';
import type { CellValue } from '../../../../src/workbench/model/snapshot';
import { codeAt, type Document, type Memory } from '../memory';
import { placesOn } from '../places';
import { matrixSheet, words, type World } from '../world';

export function type(world: World, row: number, column: number, value: CellValue): void {
  matrixSheet(world).write({ row, column, rows: 1, columns: 1 }, [[value]], 'user');
}

/** A rating, or none; a column of one's own keeps a few, for it is known by them. */
export function rate(
  { target, document: index, mark }: { target: number; document: number; mark: number },
  world: World,
): boolean {
  const { memory, own } = world;
  const code = codeAt(memory, target);
  const document = memory.documents[index % memory.documents.length] as Document;
  const choices = [...(ratingChoices(memory.scale) ?? [0, 12, 50, 77, 100]), ''];
  const chosen = choices[mark % choices.length] as string | number;
  if (chosen === '' && own && ratingsOf(document, memory) < 5) return false;
  const places = placesOn(world);
  type(world, places.row(code), places.column(document), chosen);
  const ratings = memory.ratings.get(code) ?? new Map<number, string | number>();
  memory.ratings.set(code, ratings);
  if (chosen === '') ratings.delete(document.id);
  else ratings.set(document.id, chosen);
  return true;
}

const ratingsOf = ({ id }: Document, { ratings }: Memory) =>
  [...ratings.values()].filter((own) => own.has(id)).length;

/** An answer to "Applicable?", in the sheet's language. */
export async function mark(code: string, applies: boolean, world: World): Promise<boolean> {
  const { memory, own } = world;
  const t = await wordsIn(words, interfaceTag(memory.language));
  const word = own
    ? own.applicable[applies ? 'yes' : 'no']
    : t(applies ? 'sheets.matrix.yes' : 'sheets.matrix.no');
  const places = placesOn(world);
  type(world, places.row(code), places.applicable, word);
  if (applies) memory.notApplicable.delete(code);
  else memory.notApplicable.add(code);
  return true;
}

export function comment(code: string, world: World): boolean {
  const places = placesOn(world);
  if (places.comments === undefined) return false;
  const text = `Seen ${code}: =1+1, 3.8`;
  type(world, places.row(code), places.comments, text);
  world.memory.comments.set(code, text);
  return true;
}
