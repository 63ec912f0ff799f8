import { colourArgument } from '../../../src/workbench/protocol/colours';

test.each([
  ['#4c9f38', '#4C9F38'],
  ['4C9F38', '#4C9F38'],
  ['Orange', '#FFA500'],
  ['LightSteelBlue', '#B0C4DE'],
])('%s is the colour %s', (text, colour) => expect(colourArgument(text, 'x')).toBe(colour));

test.each(['', '#12345', 'rgb(1,2,3)', 'no colour', 'constructor', 7, null])(
  '%s is none',
  (value) => {
    expect(() => colourArgument(value, 'RangeFill.color')).toThrow(
      expect.objectContaining({ code: 'InvalidArgument', location: 'RangeFill.color' }) as Error,
    );
  },
);
