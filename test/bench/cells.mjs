// Ranges to measure with, and the least that any function of a range must do.
import { random } from './stopwatch.mjs';

export const LETTERS = ['T', 'P', '', ''];
/** Everyday words of three languages, of different lengths and alphabets, and a web blank. */
export const WORDS = ['Total', 'partially aligned', null, 'aucun', ' P ', 'полностью'];

/**
 * Rows × columns of the choices in no order, the same in every run. They have been through JSON, as
 * what Excel hands over has: equal longer texts are not one object.
 */
export function cells(rows, columns, choices) {
  const next = random(rows * columns);
  const pick = () => choices[Math.floor(next() * choices.length)];
  return throughJson(Array.from({ length: rows }, () => Array.from({ length: columns }, pick)));
}

/** The codes in turn, one a row. */
export function codesBeside(range, codes) {
  return throughJson(range.map((_, row) => [codes[row % codes.length]]));
}

/** Reads every cell and looks whether it is filled. */
export function bareLoop(range) {
  let filled = 0;
  for (const row of range) {
    for (const cell of row) if (cell !== null && cell !== '' && cell !== 0) filled++;
  }
  return filled;
}

function throughJson(range) {
  return JSON.parse(JSON.stringify(range));
}
