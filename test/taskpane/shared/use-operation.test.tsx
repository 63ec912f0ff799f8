/** @jest-environment jsdom */
import { act } from 'react';
import { SheetInsertion } from '../../../src/taskpane/shared/SheetInsertion';
import { useOperation } from '../../../src/taskpane/shared/use-operation';
import type { Progress } from '../../../src/tasks/progress';
import { render, type Rendered } from '../render';

let screen: Rendered;
let work: (progress: Progress) => Promise<string>;
let finish: (outcome: string) => void;
let progress: Progress;
let runs = 0;

beforeEach(() => {
  jest.useFakeTimers();
  runs = 0;
  work = (given) => {
    runs += 1;
    progress = given;
    return new Promise((resolve) => (finish = resolve));
  };
  screen = render(<Screen />);
});
afterEach(() => {
  screen.close();
  jest.useRealTimers();
});

function Screen() {
  const { operation, run, cancel, dismiss } = useOperation<string>();
  return (
    <>
      <SheetInsertion
        insertion={{
          operation: operation.state === 'working' ? operation : { state: 'idle' },
          cancel,
          dismiss,
        }}
        working="Inserting…"
        title=""
        text={() => ''}
      />
      <p>{operation.state === 'done' ? operation.outcome : operation.state}</p>
      <button onClick={() => void run((given) => work(given))}>Go</button>
      <button onClick={dismiss}>Dismiss</button>
    </>
  );
}

const state = () => screen.container.querySelector('p')?.textContent;
const names = () => [...screen.container.querySelectorAll('button')].map((b) => b.textContent);
const wait = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));
const over = (outcome: string) => act(async () => finish(outcome));

test('quick work shows neither progress nor a way to cancel', async () => {
  screen.click('Go');
  wait(499);
  expect([names(), screen.text()]).toEqual([['Go', 'Dismiss'], 'workingGoDismiss']);
  await over('done at once');
  wait(1000);
  expect([names(), state()]).toEqual([['Go', 'Dismiss'], 'done at once']);
});

test('work of half a second shows what is being done', () => {
  screen.click('Go');
  act(() => progress.onStep('reading'));
  wait(500);
  expect(screen.text()).toContain('Inserting…Reading the workbook…');
  act(() => progress.onStep('writing'));
  expect(screen.text()).toContain('Inserting…Writing the sheet…');
  expect(names()).toContain('Cancel');
});

test('cancelling asks the work to stop, and waits for it', async () => {
  screen.click('Go');
  wait(500);
  screen.click('Cancel');
  expect(progress.signal.aborted).toBe(true);
  expect(screen.text()).toContain('Cancelling: waiting for Excel to answer…');
  expect(screen.button('Cancel').getAttribute('aria-disabled')).toBe('true');
  act(() => progress.onStep('removing'));
  expect([state(), screen.text()]).toEqual(['working', expect.stringContaining('Cancelling')]);
  await over('stopped');
  expect([names(), state()]).toEqual([['Go', 'Dismiss'], 'stopped']);
});

test('when the button goes, the keyboard is where it was before', async () => {
  screen.button('Go').focus();
  screen.click('Go');
  wait(500);
  screen.button('Cancel').focus();
  screen.click('Cancel');
  await over('stopped');
  expect(document.activeElement?.textContent).toBe('Go');
});

test('a second click during an operation does nothing; afterwards it starts again', async () => {
  screen.click('Go');
  const first = progress;
  screen.click('Go');
  expect(runs).toBe(1);
  await over('first');
  screen.click('Go');
  expect([runs, progress.signal.aborted, progress === first]).toEqual([2, false, false]);
  await over('second');
  screen.click('Dismiss');
  expect(state()).toBe('idle');
});
