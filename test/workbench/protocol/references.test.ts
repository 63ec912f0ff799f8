import { References } from '../../../src/workbench/protocol/references';

const area = { row: 4, column: 0, rows: 2, columns: 1 };

test('a range is kept under one id however often it is asked for', () => {
  const references = new References();
  const target = {};
  const id = references.keep(target, { sheetId: 's', areas: [area] });
  expect(references.keep(target, { sheetId: 's', areas: [area] })).toBe(id);
  expect(references.keep({}, { sheetId: 's', areas: [area] })).not.toBe(id);
});

test('kept ranges move with their cells, on their own sheet only', () => {
  const references = new References();
  const here = references.keep({}, { sheetId: 'here', areas: [area] });
  const there = references.keep({}, { sheetId: 'there', areas: [area] });
  references.shift('here', 'rows', 0, 3);
  expect(references.find(here)?.areas).toEqual([{ ...area, row: 7 }]);
  expect(references.find(there)?.areas).toEqual([area]);
});

test('ranges whose cells are deleted are forgotten, so are those given back', () => {
  const references = new References();
  const deleted = references.keep({}, { sheetId: 's', areas: [area] });
  const released = references.keep({}, { sheetId: 's', areas: [{ ...area, row: 20 }] });
  const gone = references.keep({}, { sheetId: 'gone', areas: [area] });
  references.shift('s', 'rows', 3, -5);
  references.release(released);
  references.forgetSheet('gone');
  expect([deleted, released, gone].map((id) => references.find(id))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
