import { bytesOf, isOwnRequest } from '../../../src/workbench/protocol/request-log';
import type { Action, ObjectPath } from '../../../src/workbench/protocol/wire';

const workbook: ObjectPath = { Id: 1, ObjectPathType: 1, Name: '' };
const service: ObjectPath = {
  Id: 1,
  ObjectPathType: 2,
  Name: 'Microsoft.ExcelServices.CustomFunctions',
};
const instantiate: Action = { Id: 2, ActionType: 1, ObjectPathId: 1 };
const give = (Name: string): Action => ({ Id: 3, ActionType: 3, Name, ObjectPathId: 1 });

test.each([
  ['work on the workbook', workbook, [instantiate, give('GetCount')], true],
  ['giving ranges back', workbook, [instantiate, give('_RemoveReference')], false],
  ['giving back while working', workbook, [give('_RemoveReference'), give('GetCount')], true],
  ['a service of the client', service, [give('SetInvocationArrayResults')], false],
  ['an empty sync', workbook, [], true],
])('%s is the add-in’s own request: %4$s', (_what, path, Actions, isOwn) => {
  expect(isOwnRequest({ Actions, ObjectPaths: { 1: path } })).toBe(isOwn);
});

test('bytes are counted in UTF-8', () => {
  expect([bytesOf('abc'), bytesOf('ЦУР'), bytesOf('目标')]).toEqual([3, 6, 6]);
});
