import { provenanceOf, type Provenance } from '../../workbook/sheet/provenance';
import { NAMES_OF_EACH, namesOf } from '../door/cells';
import { request, type Outcome } from '../door/outcome';

/** A sheet that this add-in made, and what it records about how it was made. */
export interface MadeSheet {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly provenance: Provenance;
}

/**
 * The sheets that this add-in made, in tab order. One request, which reads no cells.
 *
 *     await readProvenance()
 *     //=> { ok: true, value: [{ sheet: 'RIA matrix', provenance: { kind: 'matrix', … } }] }
 */
export function readProvenance(): Promise<Outcome<readonly MadeSheet[]>> {
  return request(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(`items/name,${NAMES_OF_EACH}`);
    await context.sync();
    return worksheets.items.flatMap(({ name, names }): MadeSheet[] => {
      const provenance = provenanceOf(namesOf(names, 'Worksheet'));
      return provenance ? [{ sheet: name, provenance }] : [];
    });
  });
}
