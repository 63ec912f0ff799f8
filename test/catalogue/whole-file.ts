import type { TextFile } from '../../src/catalogue/catalogue-texts';
import { GOALS } from '../../src/catalogue/goals';
import { INDICATORS } from '../../src/catalogue/indicators';
import { TARGETS } from '../../src/catalogue/targets';

const same = (codes: readonly { code: string }[], tag: string) =>
  Object.fromEntries(codes.map(({ code }) => [code, `${tag} ${code}`]));

/** Texts of a language that lacks none; each says which it is: "fr 1.1". */
export const wholeFile = (tag: string): TextFile => ({
  lang: tag,
  goals: Object.fromEntries(
    GOALS.map(({ code }) => [code, { short: `${tag} ${code}`, title: `${tag} ${code}!` }]),
  ),
  targets: same(TARGETS, tag),
  indicators: same(INDICATORS, tag),
});
