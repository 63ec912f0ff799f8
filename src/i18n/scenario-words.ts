import type { InterfaceTag } from './languages';

/**
 * In words, by id: what each scenario of "Check this Excel" expects; and by area, what it means for
 * the user if Excel does something else.
 */
export type ScenarioWords = Readonly<Record<string, string>>;

const FILES: Readonly<Record<InterfaceTag, () => Promise<{ readonly default: ScenarioWords }>>> = {
  ar: () => import(/* webpackChunkName: "scenario-words-ar" */ './scenarios/ar.json'),
  en: () => import(/* webpackChunkName: "scenario-words-en" */ './scenarios/en.json'),
  es: () => import(/* webpackChunkName: "scenario-words-es" */ './scenarios/es.json'),
  fr: () => import(/* webpackChunkName: "scenario-words-fr" */ './scenarios/fr.json'),
  kk: () => import(/* webpackChunkName: "scenario-words-kk" */ './scenarios/kk.json'),
  ru: () => import(/* webpackChunkName: "scenario-words-ru" */ './scenarios/ru.json'),
  zh: () => import(/* webpackChunkName: "scenario-words-zh" */ './scenarios/zh.json'),
};

/** Fails if the file cannot be loaded. */
export const loadScenarioWords = async (tag: InterfaceTag): Promise<ScenarioWords> =>
  (await FILES[tag]()).default;
