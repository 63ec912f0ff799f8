import { loadReference } from '../../../src/taskpane/functions/load-reference';

const answer =
  (body: string, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }));

test('requests the file next to the pane', async () => {
  const asked: string[] = [];
  const functions = await loadReference((url) => {
    asked.push(url);
    return answer('[{"name":"CODE"}]')();
  });
  expect(asked).toEqual(['functions/reference.json']);
  expect(functions).toEqual([{ name: 'CODE' }]);
});

test.each([
  ['a missing file', answer('not here', 404)],
  ['a page in its place', answer('<!doctype html>')],
  ['something else', answer('{}')],
  ['no connection', () => Promise.reject(new TypeError('offline'))],
])('%s is an error', async (_, get) => {
  await expect(loadReference(get)).rejects.toThrow();
});
