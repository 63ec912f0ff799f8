import { hasOtherAddIns } from './addin-settings';
import type { Loss } from './kept';
import type { PackageParts } from './package/parts';
import { textOfPart } from './package/parts';
import type { AddInFunctions } from './formulas/stored';

const BY_PATH: readonly (readonly [Loss, RegExp])[] = [
  ['pivot-tables', /^xl\/pivotTables\//i],
  ['slicers', /^xl\/(slicers|timelines)\//i],
  ['threaded-comments', /^xl\/threadedComments\//i],
  ['macros', /^xl\/vbaProject\.bin$/i],
  ['external-links', /^xl\/externalLinks\//i],
  ['form-controls', /^xl\/(ctrlProps|activeX|embeddings)\//i],
];

const BY_TEXT: readonly (readonly [Loss, RegExp, RegExp])[] = [
  ['sheet-backgrounds', /^xl\/worksheets\/sheet\d+\.xml$/i, /<picture\b/],
  [
    'newer-formats',
    /^xl\/worksheets\/sheet\d+\.xml$/i,
    /<x14:(?:dataValidation|conditionalFormatting)\b/,
  ],
  [
    'passwords',
    /^xl\/(?:worksheets\/sheet\d+|workbook)\.xml$/i,
    /<(?:sheetProtection|workbookProtection)\b[^>]*\b(?:password|hashValue|workbookPassword|workbookHashValue)="/,
  ],
];

/** Lists what would be lost if the file were saved here. */
export function lossesOf(parts: PackageParts, addIn: AddInFunctions | undefined): Loss[] {
  const paths = [...parts.keys()];
  const losses = new Set<Loss>();
  for (const [loss, path] of BY_PATH) if (paths.some((part) => path.test(part))) losses.add(loss);
  for (const [loss, path, text] of BY_TEXT) {
    if (paths.some((part) => path.test(part) && text.test(textOfPart(parts, part))))
      losses.add(loss);
  }
  if (hasOtherAddIns(parts, addIn)) losses.add('other-add-ins');
  return [...losses];
}
