/** Names of the results sheet, for use in other formulas and to find the figures. */
export const RESULTS_NAMES = {
  headline: 'SDG_Results_Headline',
  coverage: 'SDG_Results_Coverage',
  score: 'SDG_Results_Score',
  depth: 'SDG_Results_Depth',
  readiness: 'SDG_Results_Readiness',
  /** With its headings and the two summary rows below. */
  goals: 'SDG_Results_Goals',
  /** Applicable, T, P, none, n/a, coverage and score of all targets. */
  all: 'SDG_Results_All',
  /** Coverage and score as means of the goals. */
  mean: 'SDG_Results_Mean',
  ps: 'SDG_Results_Ps',
  documents: 'SDG_Results_Documents',
  shared: 'SDG_Results_Shared',
  readinessByGoal: 'SDG_Results_Goal_Readiness',
  goalDocuments: 'SDG_Results_Goal_Documents',
  institutions: 'SDG_Results_Institutions',
  gaps: 'SDG_Results_Gaps',
  warnings: 'SDG_Results_Warnings',
} as const;
