import fc from 'fast-check';
import { provenanceOf, SHEET_KINDS, withProvenance } from '../../../src/workbook/sheet/provenance';
import type { SheetPlan } from '../../../src/workbook/sheet/plan';

const EMPTY: SheetPlan = { name: 'Sheet', blocks: [], formats: [], columnWidths: [] };
const WHOLE = {
  kind: 'catalogue',
  addIn: '0.1.0',
  catalogue: '2025-04-01',
  language: 'nb_NO',
  scope: 'ALL',
  made: '2026-02-28',
} as const;

/** The names of a sheet made from the plan, as Excel gives them back. */
const namesOf = ({ constants = [] }: SheetPlan) =>
  constants.map(({ name, text }) => ({ name, formula: `="${text.replaceAll('"', '""')}"` }));

test('what was written is read', () => {
  expect(provenanceOf(namesOf(withProvenance(EMPTY, WHOLE)))).toEqual(WHOLE);
});

test('what is not known is not written', () => {
  const plan = withProvenance(EMPTY, { kind: 'matrix', addIn: '0.1.0' });
  expect(plan.constants?.map(({ name }) => name)).toEqual(['SDG_Kind', 'SDG_AddIn']);
});

test('what a plan says of itself stays', () => {
  const plan = withProvenance({ ...EMPTY, constants: [{ name: 'SDG_Scope', text: 'RIA' }] }, WHOLE);
  expect(provenanceOf(namesOf(plan))).toEqual({ ...WHOLE, scope: 'RIA' });
});

test.each([
  ['a sheet without names', []],
  ['other names', [{ name: 'Budget', formula: '=Sheet1!$A$1' }]],
  ['a kind that nobody knows', [{ name: 'SDG_Kind', formula: '="poem"' }]],
  ['a kind that is an address', [{ name: 'SDG_Kind', formula: '=Sheet1!$A$1' }]],
])('%s is not ours', (_, names) => {
  expect(provenanceOf(names)).toBeUndefined();
});

test('names are found in any case, since LibreOffice may change it', () => {
  const names = namesOf(withProvenance(EMPTY, WHOLE));
  const lower = names.map(({ name, formula }) => ({ name: name.toLowerCase(), formula }));
  expect(provenanceOf(lower)).toEqual(WHOLE);
});

test('a scope that someone has changed into something unknown is left out', () => {
  const names = namesOf(withProvenance(EMPTY, WHOLE)).filter(({ name }) => name !== 'SDG_Scope');
  const read = provenanceOf([...names, { name: 'SDG_Scope', formula: '="SOME"' }]);
  expect(read?.scope).toBeUndefined();
});

test('any text is read as it was written', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SHEET_KINDS),
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1 }),
      (kind, addIn, language) => {
        const plan = withProvenance(EMPTY, { kind, addIn, language });
        expect(provenanceOf(namesOf(plan))).toEqual({ kind, addIn, language });
      },
    ),
  );
});
