import { TextsNotLoaded } from '../../src/catalogue/texts';
import { insert } from '../../src/tasks/insert';
import type { Step } from '../../src/tasks/progress';

/** No Excel is asked: the plans never come to be. */
async function failing(error: unknown, isCancelled = false) {
  const steps: Step[] = [];
  const controller = new AbortController();
  const outcome = await insert(
    () => {
      if (isCancelled) controller.abort();
      return Promise.reject(error);
    },
    { signal: controller.signal, onStep: (step) => steps.push(step) },
  );
  expect(steps).toEqual(['preparing']);
  return outcome;
}

test('texts that cannot be loaded are a problem of their own', async () => {
  const outcome = await failing(new TextsNotLoaded('fr', new Error('offline')));
  expect(outcome).toEqual({ ok: false, problem: { kind: 'texts-not-loaded' } });
});

test('cancelled while texts are loaded, it is cancelled whatever becomes of them', async () => {
  const outcome = await failing(new TextsNotLoaded('fr', new Error('offline')), true);
  expect(outcome).toEqual({ ok: false, problem: { kind: 'cancelled' } });
});

test('other failures are reported like Excel’s problems', async () => {
  await expect(failing(new Error('no plan'))).resolves.toMatchObject({ ok: false });
});
