import { findCodes, parseCode } from '../../../src/catalogue/codes/parse';
import { CODES } from './corpus/codes';
import { PROSE } from './corpus/prose';

interface Sample {
  readonly text: string;
  readonly cell: string;
  readonly found: string;
}

const SAMPLES = [...samples(CODES), ...samples(PROSE)];

/** Lines as "text => reading of a cell => targets in the text", the last only if it differs. */
function samples(corpus: string): Sample[] {
  return corpus
    .split('\n')
    .filter((line) => line.includes(' => '))
    .map((line) => {
      const [text = '', cell = '', found] = line.split(' => ');
      return { text: text.replaceAll('⏎', '\n'), cell, found: found ?? targetsOf(cell) };
    });
}

/** CODE and CODES agree: what a cell names is what its text names. */
function targetsOf(cell: string): string {
  const [kind = '', ...codes] = cell.split(' ');
  if (kind === '?') return codes.join(' ');
  if (kind === 'indicator') return (codes[0] as string).split('.').slice(0, 2).join('.');
  return /^\d/.test(kind) ? kind : '';
}

function reading(text: string): string {
  const parsed = parseCode(text);
  if (parsed.kind === 'target') return parsed.code;
  if (parsed.kind === 'ambiguous') return ['?', ...parsed.candidates].join(' ');
  return 'code' in parsed ? `${parsed.kind} ${parsed.code}` : parsed.kind;
}

test('the corpus has hundreds of texts, each once', () => {
  const texts = SAMPLES.map(({ text }) => text);
  expect(texts.length).toBeGreaterThanOrEqual(300);
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

test.each(SAMPLES)('$text as a cell: $cell', ({ text, cell }) => {
  const read = reading(text);
  expect(cell === 'unknown' ? read.split(' ')[0] : read).toBe(cell);
});

test.each(SAMPLES)('$text as a text: $found', ({ text, found }) => {
  expect(findCodes(text).join(' ')).toBe(found);
});
