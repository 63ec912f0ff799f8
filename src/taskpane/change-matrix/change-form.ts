import type { LanguageTag } from '../../catalogue/languages';
import type { ScopeName } from '../../catalogue/scopes';
import type { RequestedDocument } from '../../workbook/change/plan';
import type { MatrixLayout } from '../../workbook/reading/layout';
import { policyDocuments, type DocumentList } from '../new-matrix/document-list';

/** What the user wishes the matrix to be, as far as it is typed. */
export interface ChangeForm {
  readonly documents: DocumentList;
  /** Columns of the documents that are on the sheet, by the lines they had at first. */
  readonly columns: ReadonlyMap<number, number>;
  /** `undefined`: as it is. */
  readonly scope: ScopeName | undefined;
  readonly language: LanguageTag | null;
}

/** Lines of documents on the sheet count from here: an emptied list begins anew at 1. */
const FIRST_ID = 1_000_000;

/**
 * The form before anything is changed.
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

/** The documents wished for, those without a name yet left out. */
export function wishedDocuments({ documents, columns }: ChangeForm): readonly RequestedDocument[] {
  return policyDocuments(documents.lines)
    .map((document, index): RequestedDocument => {
      const column = columns.get(documents.lines[index]?.id ?? 0);
      return { ...document, ...(column !== undefined && { column }) };
    })
    .filter(({ name, column }) => name !== '' || column !== undefined);
}
