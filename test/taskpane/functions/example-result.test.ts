import { resultRows } from '../../../src/taskpane/functions/example-result';

test.each([
  ['0.6667', [['0.6667']]],
  ['"End poverty, in all its forms; everywhere"', [['End poverty, in all its forms; everywhere']]],
  ['{"T";"P"}', [['T'], ['P']]],
  [
    '{"","Vision";"Vision",1}',
    [
      ['', 'Vision'],
      ['Vision', '1'],
    ],
  ],
  ['{"say ""a;b""","{c}"}', [['say "a;b"', '{c}']]],
])('%s fills %j', (result, rows) => expect(resultRows(result)).toEqual(rows));
