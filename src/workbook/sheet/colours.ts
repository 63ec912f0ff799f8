/** Colours of the sheets we make; the colours of goals are in the catalogue. */
export const SHEET_COLOURS = {
  tab: '#00689D',
  headingFill: '#243B53',
  headingText: '#FFFFFF',
  titleText: '#243B53',
  line: '#D9E2EC',
  /** For notes, and for English that replaces a missing translation: 7 : 1 on white. */
  quietText: '#52606D',
  /** Cells also show the rating's letter, because colour is never the only sign. */
  totalFill: '#1F7A5A',
  totalText: '#FFFFFF',
  partialFill: '#C9E8DA',
  partialText: '#102A43',
  notApplicableFill: '#F0F2F4',
  notApplicableText: '#5F6B76',
  /** In charts, P and none must also differ when printed in grey. */
  partialBar: '#7CC3A4',
  noneBar: '#DDE3E9',
  contradictionFill: '#FFE3C2',
  contradictionText: '#8A2C0D',
} as const;
