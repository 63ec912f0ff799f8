/** Whose plans are assessed: a country's, or a region's within it. */
export type AssessmentLevel = (typeof ASSESSMENT_LEVELS)[number];

export const ASSESSMENT_LEVELS = ['national', 'regional'] as const;
