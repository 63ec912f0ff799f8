import { NOTHING_SAID, saidOf } from '../../../src/taskpane/new-matrix/About';

test('nothing said is nothing', () => {
  expect(saidOf(NOTHING_SAID)).toEqual({});
  expect(saidOf({ country: '  ', period: ' ', level: undefined })).toEqual({});
});

test('what was said, without stray spaces', () => {
  expect(saidOf({ country: '  Costa   Rica ', period: '2021–2025', level: 'national' })).toEqual({
    country: 'Costa Rica',
    period: '2021–2025',
    level: 'national',
  });
});
