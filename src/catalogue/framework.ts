/** Edition of the framework: date of the newest source in SOURCES.md, with the indicators of the 2025 review. */
export const CATALOGUE_VERSION = '2026-03-10';

/**
 * The whole framework, one line per goal: a digit for each target says how many indicators it has,
 * first the numbered targets, then the lettered ones. `12124 21` means 1.1 with one indicator, 1.2
 * with two … 1.5 with four, 1.a with two, 1.b with one; indicators are numbered from 1 without
 * gaps. All functions wait for this to load, so it is these lines instead of 50 kB of JSON.
 */
export const INDICATORS_PER_TARGET: readonly string[] = [
  '12124 21',
  '24212 211',
  '225221223 1312',
  '2211111 111',
  '122122 211',
  '112221 11',
  '211 11',
  '1112211222 11',
  '22212 111',
  '1112114 111',
  '1121322 121',
  '12121111 111',
  '321 11',
  '1111111 111',
  '211211111 111',
  '4332222112 11',
  '2121111111111111132',
];
