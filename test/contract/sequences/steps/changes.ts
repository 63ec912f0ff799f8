import type { LanguageTag } from '../../../../src/catalogue/languages';
import { targetsInScope, type ScopeName } from '../../../../src/catalogue/scopes';
import { readMatrixSheet } from '../../../../src/excel/read/contents';
import { applyChange } from '../../../../src/tasks/change-matrix/apply-change';
import { planChange, type ChangeRequest } from '../../../../src/tasks/change-matrix/plan-change';
import { forget, newDocument, type Document, type Memory } from '../memory';
import { placesOn } from '../places';
import { matrixSheet, words, type World } from '../world';
import { afterShowingAll } from './rows';

export function rearranged(how: 'add' | 'rename' | 'reverse', memory: Memory): readonly Document[] {
  const { documents } = memory;
  if (how === 'reverse') return [...documents].reverse();
  if (how === 'add') return [newDocument(memory), ...documents];
  return documents.map((each, index) =>
    index === 0 ? { ...each, name: `${each.name} (new)` } : each,
  );
}

export async function changeDocuments(
  documents: readonly Document[],
  world: World,
): Promise<boolean> {
  const { memory } = world;
  const before = placesOn(world);
  const there = new Map(memory.documents.map((each) => [each.id, before.column(each)]));
  await change(world, {
    documents: documents.map(({ id, name }) => {
      const column = there.get(id);
      return { name, ...(column !== undefined && { column }) };
    }),
  });
  for (const ratings of memory.ratings.values())
    for (const id of ratings.keys())
      if (!documents.some((each) => each.id === id)) ratings.delete(id);
  memory.documents = documents;
  return true;
}

/** Only the difference between the scopes counts: deleted rows do not return, typed ones stay. */
export async function changeScope(to: ScopeName, world: World): Promise<boolean> {
  const { memory } = world;
  await change(world, { scope: to });
  const codesIn = (scope: ScopeName) =>
    new Set<string>(targetsInScope(scope).map(({ code }) => code));
  const [had, has] = [codesIn(memory.scope ?? 'RIA'), codesIn(to)];
  for (const code of [...memory.rows]) {
    if (!had.has(code) || has.has(code)) continue;
    const isUsed =
      (memory.ratings.get(code)?.size ?? 0) > 0 ||
      memory.notApplicable.has(code) ||
      memory.comments.has(code);
    // What somebody entered is kept, and no longer counts.
    if (isUsed) memory.notApplicable.add(code);
    else forget(memory, code);
  }
  for (const code of has) if (!had.has(code)) memory.rows.add(code);
  memory.scope = to;
  return true;
}

export async function changeLanguage(to: LanguageTag, world: World): Promise<boolean> {
  await change(world, { to });
  world.memory.language = to;
  return true;
}

/** As the screen Change does it: reads, plans, and applies what was planned. */
async function change(world: World, wish: Partial<ChangeRequest>): Promise<void> {
  const { memory } = world;
  const read = await readMatrixSheet(matrixSheet(world).id);
  if (!read.ok || !read.value) throw new Error(`nothing to change: ${JSON.stringify(read)}`);
  const sheet = read.value;
  const usual = { documents: sheet.layout.documents, scope: undefined };
  const languages = { from: memory.language, to: memory.language };
  const planned = await planChange(sheet, { ...usual, ...languages, ...wish }, words);
  if (planned.change.summary.isNothing) return;
  const outcome = await afterShowingAll(world, () => applyChange(sheet, planned, words));
  expect(outcome).toEqual({ ok: true, value: { state: 'changed' } });
}
