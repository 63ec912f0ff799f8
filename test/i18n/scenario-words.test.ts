import { SCENARIOS } from '../../src/excel/scenarios/list';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { loadScenarioWords } from '../../src/i18n/scenario-words';

const ids = SCENARIOS.map(({ id }) => id);
const areas = ids.map((id) => id.replace(/\/.*/, ''));

test('every scenario has an id of its own', () => {
  expect([...new Set(ids)]).toEqual(ids);
});

test.each(INTERFACE_LANGUAGES.map(({ tag }) => tag))(
  'in %s there are words for each scenario and its area, and no others',
  async (tag) => {
    const words = await loadScenarioWords(tag);
    expect(Object.keys(words).sort()).toEqual([...new Set([...ids, ...areas])].sort());
    expect(Object.values(words).filter((text) => text.trim() !== text || text === '')).toEqual([]);
  },
);
