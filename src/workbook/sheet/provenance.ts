import { SCOPE_NAMES, type ScopeName } from '../../catalogue/scopes';
import type { ConstantPlan, SheetPlan } from './plan';
import type { SheetName } from './reading';

/** The sheets this add-in makes. */
export const SHEET_KINDS = ['catalogue', 'matrix', 'results', 'log'] as const;

export type SheetKind = (typeof SHEET_KINDS)[number];

/**
 * A sheet's record of how it was made. No personal data: neither who made it nor on which computer.
 */
export interface Provenance {
  readonly kind: SheetKind;
  /** Version of the add-in: `0.1.0`. */
  readonly addIn: string;
  /** Edition of the catalogue, a date. */
  readonly catalogue?: string;
  /** Language of the texts, with the catalogue's tag: `en`, `nb_NO`. */
  readonly language?: string;
  readonly scope?: ScopeName;
  /** Day on which it was made: `2026-02-28`. */
  readonly made?: string;
}

/**
 * Names of the sheet that store the record. They belong to the sheet, so they go where it goes:
 * into copies, into other workbooks, through Excel and LibreOffice without the add-in.
 */
const PROVENANCE_NAMES = {
  kind: 'SDG_Kind',
  addIn: 'SDG_AddIn',
  catalogue: 'SDG_CatalogueVersion',
  language: 'SDG_Language',
  scope: 'SDG_Scope',
  made: 'SDG_Made',
} as const;

/**
 * Adds the record of how a sheet was made to its plan; entries that the plan already has are kept.
 *
 *     withProvenance(plan, { kind: 'catalogue', addIn: '0.1.0' }).constants
 *     //=> [{ name: 'SDG_Kind', text: 'catalogue' }, { name: 'SDG_AddIn', text: '0.1.0' }]
 */
export function withProvenance(plan: SheetPlan, provenance: Provenance): SheetPlan {
  const own = plan.constants ?? [];
  const taken = new Set(own.map(({ name }) => name));
  const added = Object.entries(PROVENANCE_NAMES).flatMap(([part, name]): ConstantPlan[] => {
    const text = provenance[part as keyof Provenance];
    return text === undefined || taken.has(name) ? [] : [{ name, text }];
  });
  return { ...plan, constants: [...own, ...added] };
}

/**
 * Reads the record from the names of a sheet; `undefined` if the add-in did not make it. Values
 * that someone has changed to something unknown are left out.
 *
 *     provenanceOf([{ name: 'SDG_Kind', formula: '="matrix"' }, …]) //=> { kind: 'matrix', … }
 */
export function provenanceOf(names: readonly SheetName[]): Provenance | undefined {
  const text = (wanted: string) => {
    const found = names.find(({ name }) => name.toUpperCase() === wanted.toUpperCase());
    return /^="(.*)"$/s.exec(found?.formula ?? '')?.[1]?.replaceAll('""', '"');
  };
  const kind = SHEET_KINDS.find((each) => each === text(PROVENANCE_NAMES.kind));
  if (!kind) return undefined;
  const scope = SCOPE_NAMES.find((each) => each === text(PROVENANCE_NAMES.scope));
  const [catalogue, language] = [text(PROVENANCE_NAMES.catalogue), text(PROVENANCE_NAMES.language)];
  const made = text(PROVENANCE_NAMES.made);
  return {
    kind,
    addIn: text(PROVENANCE_NAMES.addIn) ?? '',
    ...(catalogue && { catalogue }),
    ...(language && { language }),
    ...(scope && { scope }),
    ...(made && { made }),
  };
}
