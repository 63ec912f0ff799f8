import type { GoalCode, IndicatorCode, TargetCode } from './codes/patterns';
import { GOALS } from './goals';
import { INDICATORS } from './indicators';
import { language, type Language, type LanguageTag } from './languages';
import { TARGETS } from './targets';

/** A file in texts/. */
export interface TextFile {
  readonly lang: string;
  readonly goals: Readonly<Record<string, GoalText>>;
  readonly targets: Readonly<Record<string, string>>;
  readonly indicators: Readonly<Record<string, string>>;
}

interface GoalText {
  /** "No poverty" */
  readonly short: string;
  /** "End poverty in all its forms everywhere" */
  readonly title: string;
}

/** `isFallback`: the language lacks this text, so it is shown in English and should be marked. */
export interface CatalogueText {
  readonly text: string;
  readonly isFallback: boolean;
}

/** The catalogue's texts in one language. */
export interface CatalogueTexts {
  readonly language: LanguageTag;
  readonly direction: Language['direction'];
  goal(code: GoalCode): GoalText & { readonly isFallback: boolean };
  target(code: TargetCode): CatalogueText;
  indicator(code: IndicatorCode): CatalogueText;
}

/**
 * Does a translation lack a text, so that English is needed as well?
 *
 *     lacksTexts(french) //=> true, four new indicators are not translated yet
 */
export function lacksTexts(file: TextFile): boolean {
  return (
    GOALS.some(({ code }) => !file.goals[code]) ||
    TARGETS.some(({ code }) => !file.targets[code]) ||
    INDICATORS.some(({ code }) => !file.indicators[code])
  );
}

/**
 * The texts of a language, with English for those it lacks.
 *
 *     catalogueTexts('fr', french, english).target('1.a') //=> { text: 'Garantir…', isFallback: false }
 */
export function catalogueTexts(tag: LanguageTag, own: TextFile, english: TextFile): CatalogueTexts {
  const text = (level: 'targets' | 'indicators', code: string): CatalogueText => {
    const found = own[level][code];
    return found
      ? { text: found, isFallback: false }
      : { text: english[level][code] as string, isFallback: true };
  };
  return {
    language: tag,
    direction: language(tag).direction,
    goal: (code) => {
      const found = own.goals[code];
      return found
        ? { ...found, isFallback: false }
        : { ...(english.goals[code] as GoalText), isFallback: true };
    },
    target: (code) => text('targets', code),
    indicator: (code) => text('indicators', code),
  };
}
