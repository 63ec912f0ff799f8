/** @jest-environment jsdom */
import { act } from 'react';
import { Working } from '../../../src/taskpane/shared/Working';
import { render, type Rendered } from '../render';

let screen: Rendered;
beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  screen.close();
  jest.useRealTimers();
});

const bar = () => screen.container.querySelector('[role=progressbar]');

test('short work shows nothing, work of half a second shows progress', () => {
  screen = render(<Working label="Reading…" />);
  act(() => jest.advanceTimersByTime(300));
  expect(bar()).toBeNull();
  act(() => jest.advanceTimersByTime(200));
  expect(bar()?.getAttribute('aria-label')).toBe('Reading…');
  expect(screen.text()).toBe('Reading…');
});
