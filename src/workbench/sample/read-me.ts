import type { Cell, Sheet } from '../model/snapshot';

const SOURCE =
  'https://github.com/IBM/Semantic-Search-for-Sustainable-Development/tree/08b79de5/src/data/template2';

/** Formulas to try, as text: people who open the file without the add-in see no errors. */
const formulasFor = (ratings: string): readonly (readonly [string, string])[] => [
  [`=SDG.COVERAGE(${ratings})`, 'Share of applicable targets that at least one document covers.'],
  [`=SDG.ALIGNMENT(${ratings})`, 'The same, with a partial rating counted as half.'],
  [`=SDG.TARGET("8.10")`, 'The text of a target.'],
];

/** The sheet that explains where the figures come from. */
export function readMe(targets: number): Sheet {
  const lines: (Cell | undefined)[][] = [
    [{ value: 'A sample to try things on', style: { bold: true, fontSize: 16 } }],
    [],
    [
      {
        value:
          `“Alignment Overview” holds the ratings of ${targets} SDG targets from the Rapid Integrated ` +
          'Assessment of The Bahamas: for each target, how many policy documents cover it in full (T) ' +
          'or in part (P), and whether it is applicable to the country.',
      },
    ],
    [
      {
        value:
          'The counts and best ratings are the assessment’s. Which document has which ' +
          'rating was made up for this sample, and the documents have no names here.',
      },
    ],
    [],
    [{ value: 'Source', style: { bold: true } }],
    [
      {
        value:
          'UNDP Rapid Integrated Assessment workbook of The Bahamas, as published in ' +
          'IBM/Semantic-Search-for-Sustainable-Development (Apache-2.0). Only figures and ratings are used.',
        link: SOURCE,
        style: { fontColour: '#0F5C8A', underline: true, wrap: true, vertical: 'Top' },
      },
    ],
    [
      {
        value:
          'Texts of the targets: United Nations, A/RES/70/1, from open-sdg/sdg-translations (MIT).',
      },
    ],
    [],
    [
      { value: 'Formulas to try', style: { bold: true } },
      { value: 'Type them into these cells', style: { bold: true } },
    ],
  ];
  for (const [formula, meaning] of formulasFor(`'Alignment Overview'!AN2:AN${targets + 1}`)) {
    lines.push(
      [
        { value: formula, numberFormat: '@', style: { fill: '#F6F8FA' } },
        { style: { fill: '#FFF8E5' } },
      ],
      [{ value: meaning, style: { italic: true, fontColour: '#57606A' } }],
    );
  }
  return {
    id: 'read-me',
    name: 'Read me',
    visibility: 'Visible',
    showGridlines: false,
    cells: Object.fromEntries(
      lines.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell ? [[`${row},${column}`, { style: { wrap: true, vertical: 'Top' }, ...cell }]] : [],
        ),
      ),
    ),
    columnWidths: { 0: 480, 1: 180 },
    rowHeights: { 0: 27, 2: 48, 3: 33, 6: 33 },
    merges: [],
    conditionalFormats: [],
    validations: [],
    tables: [],
    isProtected: false,
  };
}
