/**
 * Names of a sheet that mark the parts of an RIA matrix. Excel adjusts them when rows are sorted or
 * columns inserted, so the matrix is recognised by its names and not by its position. They are also
 * easy to type: `=SDG.COVERAGE(SDG_Ratings)`.
 */
export const MATRIX_NAMES = {
  /** The P of each target's goal: rows × 1. */
  ps: 'SDG_Ps',
  /** Number of each target's goal: rows × 1. */
  goals: 'SDG_Goals',
  /** Target codes: rows × 1. */
  codes: 'SDG_Codes',
  /** Texts of the targets: rows × 1. */
  targets: 'SDG_Targets',
  /** "Applicable?": rows × 1. */
  applicable: 'SDG_Applicable',
  /** Names of the policy documents: 1 × documents. */
  documents: 'SDG_Documents',
  /** The kind of each document, a word or nothing: 1 × documents. */
  kinds: 'SDG_Kinds',
  /** Year of each document, or nothing: 1 × documents. */
  years: 'SDG_Years',
  /** The lines above the headings: title, scope, scale, a rule, dates: 5 × 1. */
  notes: 'SDG_Notes',
  /** rows × documents. */
  ratings: 'SDG_Ratings',
  /** Best rating: rows × 1. */
  best: 'SDG_Best',
  /** Weight of the best rating, 0–1: rows × 1. */
  score: 'SDG_Score',
  /** How many documents rate the target: rows × 1. */
  count: 'SDG_Count',
  /** National indicators: rows × 1. */
  indicators: 'SDG_Indicators',
  /** Institution responsible: rows × 1. */
  institutions: 'SDG_Institutions',
  /** Comments: rows × 1. */
  comments: 'SDG_Comments',
} as const;

/** Texts stored with them, so that reading does not depend on the language of the sheet. */
export const MATRIX_CONSTANTS = {
  /** The scope the matrix was made for: `RIA`, `ALL` or `OUTCOME`. */
  scope: 'SDG_Scope',
  /** The word in "Applicable?" that excludes a target, such as `no`. */
  no: 'SDG_No',
  /** What the ratings are: `T/P`, `0-3` and so on; missing means `T/P`. */
  scale: 'SDG_Scale',
  /** Language of the targets' texts, as the catalogue calls it: `en`, `nb_NO`. */
  language: 'SDG_Language',
  /** Country or region, as typed. */
  country: 'SDG_Country',
  /** Years that the assessment covers, as typed. */
  period: 'SDG_Period',
  /** `national` or `regional`. */
  level: 'SDG_Level',
  /** Edition of the framework, a date. */
  catalogueVersion: 'SDG_CatalogueVersion',
  /** Day on which the matrix was made: `2026-02-28`. */
  made: 'SDG_Made',
} as const;
