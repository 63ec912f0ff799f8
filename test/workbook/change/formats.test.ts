import { catalogueTexts } from '../../../src/catalogue/catalogue-texts';
import {
  changedFormats,
  changedRules,
  conditionalFormats,
  freshFormats,
  validations,
} from '../../../src/workbook/change/formats';
import { isWord } from '../../../src/workbook/formula/word-lists';
import { isTargetOut } from '../../../src/workbook/matrix/formulas';
import { parseAddress, toAddress } from '../../../src/workbook/sheet/address';
import { SHEET_COLOURS } from '../../../src/workbook/sheet/colours';
import { wholeFile } from '../../catalogue/whole-file';
import { ARABIC, contextOf, FRENCH, NEW, PLAN, smallSheet, VISION } from './small-change';

const at = parseAddress;
const between = contextOf(smallSheet(), { documents: [VISION, NEW, PLAN] });
const last = contextOf(smallSheet(), { documents: [VISION, PLAN, NEW] });
const french = contextOf(smallSheet(), { after: FRENCH });

describe('new cells', () => {
  const steps = freshFormats(between).flatMap((step) => (step.kind === 'format' ? [step] : []));

  test('are plain before they are formatted as in a new matrix', () => {
    expect(steps[0]).toEqual({
      kind: 'format',
      areas: [at('G1:G8')],
      format: { numberFormat: 'General', bold: false, italic: false },
      isPlain: true,
    });
    const heading = steps.find(({ format }) => format.fill === SHEET_COLOURS.headingFill);
    expect(heading?.areas).toEqual([at('G6')]);
    expect(steps.filter(({ format }) => format.borders).map(({ areas }) => areas)).toContainEqual([
      at('G7:G8'),
    ]);
  });

  test('are empty if nothing is inserted', () => expect(freshFormats(contextOf())).toEqual([]));
});

describe('cells that stay', () => {
  test('keep their formatting in a language of the same direction', () => {
    expect(changedFormats(contextOf())).toEqual([]);
    expect(changedFormats(french)).toEqual([]);
  });

  test('are set from right to left', () =>
    expect(changedFormats(contextOf(smallSheet(), { after: ARABIC }))).toContainEqual({
      kind: 'reformat',
      before: at('D7:D8'),
      area: at('D7:D8'),
      was: { horizontal: 'General', readingOrder: 'Context' },
      now: { horizontal: 'Right', readingOrder: 'RightToLeft' },
    }));

  test('are in italics where English replaces a missing text', () => {
    const own = wholeFile('fr');
    const lacking = { ...own, targets: { ...own.targets, '1.2': '' } };
    const texts = catalogueTexts('fr', lacking, wholeFile('en'));
    const change = contextOf(smallSheet(), {
      after: { ...FRENCH, texts },
      documents: [NEW, VISION, PLAN],
    });
    expect(changedFormats(change)).toEqual([
      {
        kind: 'reformat',
        before: at('D8'),
        area: at('D8'),
        was: { italic: false, fontColour: '#000000' },
        now: { italic: true, fontColour: SHEET_COLOURS.quietText },
      },
    ]);
  });
});

describe('drop-downs', () => {
  test('stay where no word changes and Excel stretches them', () => {
    expect(validations(contextOf())).toEqual([]);
    expect(validations(between)).toEqual([]);
  });

  test('are given to new cells at the edge', () =>
    expect(
      validations(last).map((step) => step.kind === 'validate' && toAddress(step.validation.area)),
    ).toEqual(['H7:H8', 'H4']));

  test('offer the words of the other language', () => {
    const [applicable] = validations(french);
    expect(applicable).toMatchObject({
      kind: 'revalidate',
      before: at('E7:E8'),
      was: { area: at('E7:E8'), list: ['yes', 'no'] },
      now: { area: at('E7:E8'), list: ['oui', 'non'] },
    });
  });
});

describe('conditional formats', () => {
  const rules = (change: typeof last) =>
    conditionalFormats(change).map((step) =>
      step.kind === 'conditional-format'
        ? [toAddress(step.format.area), step.format.formula]
        : [step.kind],
    );

  test('are stretched by Excel over what is inserted within', () =>
    expect(rules(between)).toEqual([]));

  test('are given to a new document at the edge, for its own cells', () =>
    expect(rules(last)).toEqual([
      ['H7:H8', `=AND(${isTargetOut('$E7')},LEN(H7)>0)`],
      ['H7:H8', `=AND(${isTargetOut('$E7')},LEN(H7)=0)`],
    ]));

  test('are given to new rows at the end, for their own row', () => {
    const change = contextOf(smallSheet(['1.5', '2.1']), { scope: 'ALL' });
    expect(rules(change).slice(0, 2)).toEqual([
      ['F11:H51', `=AND(NOT(${isTargetOut('$E11')}),${isWord('F11', 'total')})`],
      ['F11:H51', `=AND(NOT(${isTargetOut('$E11')}),${isWord('F11', 'partial')})`],
    ]);
  });

  test('that ask for “no” below “Applicable?” ask for it in any language', () => {
    const change = contextOf(smallSheet(), { after: FRENCH, documents: [VISION, NEW, PLAN] });
    const rules = [
      { id: 'ours', formula: '=AND($E7<>"no",G7="T")' },
      { id: 'of another column', formula: '=$P7="no"' },
      { id: 'of another word', formula: '=$E7="never"' },
      { id: 'of a formatted table', formula: '=TRIM($E7)="no"' },
    ];
    expect(changedRules({ ...change, contents: { ...change.contents, rules } })).toEqual([
      { kind: 'rule', id: 'ours', formula: `=AND(NOT(${isTargetOut('$E7')}),H7="T")` },
      { kind: 'rule', id: 'of a formatted table', formula: '=TRIM($E7)="non"' },
    ]);
    const sameLanguage = changedRules({ ...between, contents: { ...change.contents, rules } });
    expect(sameLanguage.map((step) => step.kind === 'rule' && step.id)).toEqual(['ours']);
  });
});
