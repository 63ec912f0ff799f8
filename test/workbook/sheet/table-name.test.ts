import { freeTableName } from '../../../src/workbook/sheet/table-name';

test.each([
  ['SDG_Targets', [], 'SDG_Targets'],
  ['SDG_Targets', ['sdg_targets'], 'SDG_Targets_2'],
  ['SDG_Targets', ['SDG_Targets', 'SDG_TARGETS_2'], 'SDG_Targets_3'],
  ['a b-c', [], 'a_b_c'],
  ['17 goals', [], 'T_17_goals'],
  ['AB12', [], 'T_AB12'],
  ['R1C1', [], 'T_R1C1'],
  ['Цели', [], 'Цели'],
])('%j beside %j is %j', (wish, taken, name) => expect(freeTableName(wish, taken)).toBe(name));
