import type { DocumentKind } from './document-kind';
import type { Help } from './words';
import { ratingChoices, topOf, type RatingScale } from './rating-scale';
import type { Area, ValidationPlan } from '../sheet/plan';

/**
 * What may be typed into rating cells. Steps with fractions are listed in cells (`steps`), which
 * hold them as numbers: in a typed list, "0.5" is text for users who write "0,5".
 *
 *     ratingValidation(ratings, '0-3', help).list //=> ['0', '1', '2', '3']
 */
export function ratingValidation(
  area: Area,
  scale: RatingScale,
  help: Help,
  steps?: Area,
): ValidationPlan {
  const choices = ratingChoices(scale);
  const hasFractions = choices?.some((each) => typeof each === 'number' && each % 1 !== 0);
  if (!choices || (hasFractions && !steps)) {
    return { area, between: [0, topOf(scale) ?? 1], error: help };
  }
  return { area, list: hasFractions && steps ? steps : choices.map(String), error: help };
}

/** Yes or no. */
export function applicableValidation(
  area: Area,
  words: { readonly yes: string; readonly no: string; readonly applicableHelp: Help },
): ValidationPlan {
  return { area, list: [words.yes, words.no], error: words.applicableHelp };
}

/**
 * Kinds are only suggestions; countries that classify documents differently may type their own
 * word.
 */
export function kindValidation(
  area: Area,
  kinds: Readonly<Record<DocumentKind, string>>,
): ValidationPlan {
  return { area, list: Object.values(kinds) };
}
