import type { LanguageTag } from '../../catalogue/languages';
import type { ScopeName } from '../../catalogue/scopes';
import type { RequestedDocument } from '../../workbook/change/plan';
import type { MatrixLayout } from '../../workbook/reading/layout';
import { policyDocuments, type DocumentList } from '../new-matrix/document-list';

/** What the user wants the matrix to be, as far as entered. */
export interface ChangeForm {
  readonly documents: DocumentList;
  /** Columns of the documents that are on the sheet, by their original lines. */
  readonly columns: ReadonlyMap<number, number>;
  /** `undefined`: as it is. */
  readonly scope: ScopeName | undefined;
  readonly language: LanguageTag | null;
}

/**
 * Lines of documents on the sheet are numbered from here: a list that was emptied starts at 1
 * again.
 */
const FIRST_ID = 1_000_000;

/**
 * The form before anything was changed.
 *
 *     formOf(layout).documents.lines.map(({ name }) => name) //=> ['Vision 2040', 'Plan 2025']
 */
export function formOf({ documents }: MatrixLayout): ChangeForm {
  const lines = documents.map(({ name, kind, year }, index) => ({
    id: FIRST_ID + index,
    name,
    ...(kind && { kind }),
    ...(year !== undefined && { year: String(year) }),
  }));
  return {
    documents: { lines, nextId: 1 },
    columns: new Map(documents.map(({ column }, index) => [FIRST_ID + index, column])),
    scope: undefined,
    language: null,
  };
}

/** The requested documents, without those that have no name yet. */
export function wishedDocuments({ documents, columns }: ChangeForm): readonly RequestedDocument[] {
  return policyDocuments(documents.lines)
    .map((document, index): RequestedDocument => {
      const column = columns.get(documents.lines[index]?.id ?? 0);
      return { ...document, ...(column !== undefined && { column }) };
    })
    .filter(({ name, column }) => name !== '' || column !== undefined);
}
