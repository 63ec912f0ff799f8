/** Whose plans are assessed: those of a country or of a region within it. */
export type AssessmentLevel = (typeof ASSESSMENT_LEVELS)[number];

export const ASSESSMENT_LEVELS = ['national', 'regional'] as const;
