/**
 * The United Nations Statistics Division has codes of its own: C030801 is indicator 3.8.1, C010a02
 * is 1.a.2. An indicator that several targets share has one code with 20 in place of the goal, and
 * codes stay when an indicator is renumbered.
 */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  '020b02': ['2.b.1'],
  '170602': ['17.6.1'],
  '200202': ['8.4.1', '12.2.1'],
  '200203': ['8.4.2', '12.2.2'],
  '200204': ['10.3.1', '16.b.1'],
  '200205': ['10.6.1', '16.8.1'],
  '200206': ['15.7.1', '15.c.1'],
  '200303': ['1.5.1', '11.5.1', '13.1.1'],
  '200304': ['1.5.3', '11.b.1', '13.1.2'],
  '200305': ['1.5.4', '11.b.2', '13.1.3'],
};

const PATTERN = /^(0[1-9]|1[0-7])(?:0([1-9a-d])|(1\d))0([1-9])$/;

/**
 * The indicators that a code of the Statistics Division means, which is passed without its C and in
 * lower case; none for other text.
 *
 *     unsdIndicators('030801') //=> ['3.8.1']
 *     unsdIndicators('200204') //=> ['10.3.1', '16.b.1']
 */
export function unsdIndicators(code: string): readonly string[] {
  const several = OTHERWISE[code];
  if (several) return several;
  const [, goal, single, double, number] = PATTERN.exec(code) ?? [];
  return goal ? [`${Number(goal)}.${single ?? double}.${number}`] : [];
}
