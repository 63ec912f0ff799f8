import { apiError } from '../../api-error';
import { booleanArgument, numberArgument, textArgument, wordArgument } from '../../arguments';
import { colourArgument } from '../../colours';
import type { OfficeClass } from '../../objects/class';
import type { AreasTarget } from '../../objects/targets';
import { uniform } from '../../sheet/uniform';
import { style } from './format';

export const RANGE_FILL: OfficeClass<AreasTarget> = {
  // A cell without a fill is returned as white, as in Excel.
  reads: { color: (target) => uniform(target, (cell) => cell?.style?.fill ?? '#FFFFFF') },
  writes: {
    color: (target, value) =>
      style(target, 'RangeFill.color', (at) => ({
        fill: value === null || value === '' ? undefined : colourArgument(value, at),
      })),
  },
  methods: {
    clear: (target) => style(target, 'RangeFill.clear', () => ({ fill: undefined })),
  },
};

export const RANGE_FONT: OfficeClass<AreasTarget> = {
  reads: {
    bold: (target) => uniform(target, (cell) => cell?.style?.bold ?? false),
    italic: (target) => uniform(target, (cell) => cell?.style?.italic ?? false),
    strikethrough: (target) => uniform(target, (cell) => cell?.style?.strikethrough ?? false),
    underline: (target) => uniform(target, (cell) => (cell?.style?.underline ? 'Single' : 'None')),
    color: (target) => uniform(target, (cell) => cell?.style?.fontColour ?? '#000000'),
    name: (target) => uniform(target, (cell) => cell?.style?.fontName ?? 'Calibri'),
    size: (target) => uniform(target, (cell) => cell?.style?.fontSize ?? 11),
  },
  writes: {
    bold: (target, value) =>
      style(target, 'RangeFont.bold', (at) => ({ bold: booleanArgument(value, at) })),
    italic: (target, value) =>
      style(target, 'RangeFont.italic', (at) => ({ italic: booleanArgument(value, at) })),
    strikethrough: (target, value) =>
      style(target, 'RangeFont.strikethrough', (at) => ({
        strikethrough: booleanArgument(value, at),
      })),
    underline: (target, value) =>
      style(target, 'RangeFont.underline', (at) => ({
        underline: wordArgument(value, ['None', 'Single'], at) === 'Single',
      })),
    color: (target, value) =>
      style(target, 'RangeFont.color', (at) => ({ fontColour: colourArgument(value, at) })),
    name: (target, value) =>
      style(target, 'RangeFont.name', (at) => ({ fontName: textArgument(value, at) })),
    size: (target, value) =>
      style(target, 'RangeFont.size', (at) => {
        const fontSize = numberArgument(value, at);
        if (fontSize < 1 || fontSize > 409) throw apiError('InvalidArgument', at);
        return { fontSize };
      }),
  },
};
