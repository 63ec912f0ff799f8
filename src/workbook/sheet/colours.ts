/** Colours of the sheets we make; the goals' own colours come from the catalogue. */
export const SHEET_COLOURS = {
  tab: '#00689D',
  headingFill: '#243B53',
  headingText: '#FFFFFF',
  titleText: '#243B53',
  line: '#D9E2EC',
  /** Notes, and English standing in for a missing translation: 7 : 1 on white. */
  quietText: '#52606D',
  /** Ratings carry their letter as well: colour is never alone. */
  totalFill: '#1F7A5A',
  totalText: '#FFFFFF',
  partialFill: '#C9E8DA',
  partialText: '#102A43',
  notApplicableFill: '#F0F2F4',
  notApplicableText: '#5F6B76',
  /** In charts P and none must stay apart in grey print as well. */
  partialBar: '#7CC3A4',
  noneBar: '#DDE3E9',
  contradictionFill: '#FFE3C2',
  contradictionText: '#8A2C0D',
} as const;
