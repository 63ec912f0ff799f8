import { targetsInScope } from '../../../../src/catalogue/scopes';
import { removeInserted } from '../../../../src/excel/operations/remove-inserted';
import { combine } from '../../../../src/tasks/combine/combine';
import { compare } from '../../../../src/tasks/combine/raters';
import { settleConflicts } from '../../../../src/workbook/combine/settle-conflicts';
import { areRight } from '../check';
import { inPane, savedMatrix } from '../everywhere';
import { known } from '../memory';
import { words, type World } from '../world';
import { done } from './outcome';

/**
 * Two raters have sent the same file: together they say what each of them says, and every target of
 * the scope has a row. Undo takes both sheets away.
 */
export async function combineAndRemove(world: World): Promise<boolean> {
  const { host, memory } = world;
  const before = host.snapshot();
  const rater = await savedMatrix(world);
  const raters = [rater, rater];
  const { gathered, agreement } = compare(raters, new Map(), 'nothing');
  const settled = settleConflicts(gathered, 'best');
  expect(settled.conflicts.filter(({ kind }) => kind !== 'not-applicable')).toEqual([]);
  const inserted = done(
    await combine(
      {
        ...{ raters, gathered, agreement, settled },
        ...{ names: ['One', 'Other'], rule: 'best', empty: 'nothing', files: [] },
        language: memory.language,
      },
      { words },
    ),
  );
  await host.settled();
  const all = known(memory);
  const scope = targetsInScope(gathered.scope).map(({ code }) => code);
  // What does not apply has no row outside the scope.
  const rows = [...all.rows].filter((code) => !all.notApplicable.has(code));
  areRight({ ...all, rows: new Set([...rows, ...scope]) }, [await inPane(inserted.sheet)]);
  expect(done(await removeInserted(inserted)).state).toBe('removed');
  await host.settled();
  expect(host.snapshot()).toEqual(before);
  return true;
}
