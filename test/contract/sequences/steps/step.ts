import fc from 'fast-check';
import type { LanguageTag } from '../../../../src/catalogue/languages';
import type { ScopeName } from '../../../../src/catalogue/scopes';
import type { FormulaKind } from '../memory';

const target = fc.nat(168);
const document = fc.nat(4);
const formulas = fc.constantFrom<FormulaKind>('native', 'functions');
const step = <Name extends string>(name: Name) => fc.record({ do: fc.constant(name) });
const onTarget = <Name extends string>(name: Name) => fc.record({ do: fc.constant(name), target });

/** What people do again and again. */
const rating = fc.record({ do: fc.constant('rate'), target, document, mark: fc.nat(5) });

const rows = fc.oneof(
  fc.record({ do: fc.constant('insert a row'), above: fc.nat(6) }),
  onTarget('insert a row inside'),
  onTarget('hide rows'),
  step('filter'),
  step('show all rows'),
  onTarget('move a target'),
  onTarget('delete a target'),
  onTarget('type a target'),
  fc.record({
    do: fc.constant('sort'),
    by: fc.constantFrom<'backwards' | 'rating' | 'text'>('backwards', 'rating', 'text'),
  }),
  step('insert a column'),
);

const changes = fc.oneof(
  fc.record({
    do: fc.constant('change documents'),
    how: fc.constantFrom<'add' | 'rename' | 'reverse'>('add', 'rename', 'reverse'),
  }),
  fc.record({ do: fc.constant('remove a document'), document }),
  fc.record({
    do: fc.constant('change the scope'),
    to: fc.constantFrom<ScopeName>('RIA', 'ALL', 'OUTCOME'),
  }),
  fc.record({
    do: fc.constant('change the language'),
    to: fc.constantFrom<LanguageTag>('en', 'fr', 'ru', 'kk', 'es', 'zh-Hans', 'ar'),
  }),
);

const tools = fc.oneof(
  fc.record({ do: fc.constant('make results'), formulas }),
  fc.record({ do: fc.constant('make and remove results'), formulas }),
  fc.record({ do: fc.constant('format'), undo: fc.boolean() }),
  fc.record({ do: fc.constant('fix'), undo: fc.boolean() }),
  step('save and open'),
  step('portable and restore'),
  step('combine and remove'),
);

/** Something a person does. It is written out in failures, so it is plain data. */
export const steps = fc.oneof(
  { weight: 4, arbitrary: rating },
  { weight: 2, arbitrary: onTarget('not applicable') },
  onTarget('comment'),
  step('applicable again'),
  { weight: 4, arbitrary: rows },
  { weight: 4, arbitrary: changes },
  { weight: 4, arbitrary: tools },
);

export type Step = typeof steps extends fc.Arbitrary<infer Each> ? Each : never;
export type SortKey = Extract<Step, { do: 'sort' }>['by'];
