import { success, type Outcome } from '../excel/door/outcome';
import { readSelection, type Selection } from '../excel/read/selection';
import type { PolicyDocument } from '../workbook/matrix/policy-document';
import { documentsInCells } from '../workbook/reading/documents-in-cells';

/** The documents listed in the selected cells, or why there are none. */
export type ImportedDocuments =
  | { readonly state: 'documents'; readonly documents: readonly PolicyDocument[] }
  | { readonly state: 'empty' | 'several-areas' | 'too-many' };

/**
 * Reads policy documents from the selected cells.
 *
 *     await importDocuments(40) //=> { ok: true, value: { state: 'documents', documents: [{ … }] } }
 *
 * @param room the number of documents that can still be added
 */
export async function importDocuments(
  room: number,
  read: () => Promise<Outcome<Selection>> = readSelection,
): Promise<Outcome<ImportedDocuments>> {
  const selection = await read();
  if (!selection.ok) return selection;
  if (selection.value.state !== 'cells') return success({ state: selection.value.state });
  const documents = documentsInCells(selection.value.values);
  if (documents.length === 0) return success({ state: 'empty' });
  return success(
    documents.length > room ? { state: 'too-many' } : { state: 'documents', documents },
  );
}
