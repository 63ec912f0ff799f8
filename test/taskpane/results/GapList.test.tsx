/** @jest-environment jsdom */
import { act, Profiler, useState } from 'react';
import type { TargetCode } from '../../../src/catalogue/codes/patterns';
import { TARGETS } from '../../../src/catalogue/targets';
import type { Gap } from '../../../src/workbook/figures/gap-list';
import { stepFrom } from '../../../src/taskpane/results/gap-position';
import { GapList } from '../../../src/taskpane/results/GapList';
import { createKeeper } from '../../../src/taskpane/results/keep-equal';
import { render, type Rendered } from '../render';

const gap = (kind: Gap['kind'], code: string, row: number, institution?: string): Gap => ({
  kind,
  code: code as TargetCode,
  rows: [row],
  ...(institution !== undefined && { institution }),
});
const GAPS: readonly Gap[] = [
  gap('none', '2.5', 8, 'Ministry of Agriculture'),
  gap('none', '6.6', 30),
  gap('partial', '1.1', 4),
  gap('indicator', '1.1', 4),
];

let screen: Rendered;
let shown: (readonly number[])[];
let setGaps: (gaps: readonly Gap[]) => void;

function Screen({ first }: { readonly first: readonly Gap[] }) {
  const [gaps, set] = useState(first);
  setGaps = set;
  return <GapList gaps={gaps} texts={undefined} onShow={show} />;
}
const show = (rows: readonly number[]) => shown.push(rows);

function open(gaps: readonly Gap[]) {
  shown = [];
  screen = render(<Screen first={gaps} />);
}
afterEach(() => screen.close());

const list = () => screen.container.querySelector('[role=listbox]');
const current = () => screen.container.querySelector('[aria-selected=true]');
const status = () => screen.container.querySelector('[role=status]')?.textContent;
const key = (name: string) =>
  act(() => {
    list()?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  });

test('kinds in order, each with its number; institutions where they are named', () => {
  open(GAPS);
  expect([...screen.container.querySelectorAll('[role=group]')].map((g) => g.textContent)).toEqual([
    'Not covered22.5 Responsible: Ministry of Agriculture6.6 ',
    'Covered in part only11.1 ',
    'Covered, but without a national indicator11.1 ',
  ]);
  expect(status()).toBe('4 entries');
});

test('arrow keys move through all kinds, and each step selects the row', () => {
  open(GAPS);
  for (const name of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home']) key(name);
  expect(shown).toEqual([[8], [30], [4], [30], [4], [8]]);
  expect(status()).toBe('1 of 4: target 2.5');
  expect(list()?.getAttribute('aria-activedescendant')).toBe(current()?.id);
});

test('next and previous are buttons, too, and stop at the ends', () => {
  open(GAPS);
  for (let i = 0; i < 6; i += 1) screen.click('Next gap');
  expect(shown).toHaveLength(4);
  expect(screen.button('Next gap').getAttribute('aria-disabled')).toBe('true');
  screen.click('Previous gap');
  expect(status()).toBe('3 of 4: target 1.1');
});

test('a click goes to a gap; Enter selects its row again; other keys are left alone', () => {
  open(GAPS);
  act(() => {
    screen.container.querySelectorAll<HTMLElement>('[role=option]')[1]?.click();
  });
  key('Enter');
  key('x');
  expect(shown).toEqual([[30], [30]]);
});

test('from a gap that was filled the next one is the one that took its place', () => {
  open(GAPS);
  key('ArrowDown');
  act(() => {
    setGaps(GAPS.slice(1));
  });
  expect([status(), current()]).toEqual(['3 entries', null]);
  key('ArrowDown');
  expect(status()).toBe('1 of 3: target 6.6');
});

test.each([
  [undefined, 1, 0],
  [undefined, -1, 0],
  [{ key: 'none 6.6', index: 1 }, 1, 2],
  [{ key: 'none 6.6', index: 0 }, 1, 2],
  [{ key: 'gone', index: 2 }, 1, 2],
  [{ key: 'gone', index: 2 }, -1, 1],
  [{ key: 'gone', index: 9 }, 1, 3],
  [{ key: 'none 2.5', index: 0 }, 10, 3],
] as const)('from %j a step of %i leads to %i', (position, step, place) => {
  expect(stepFrom(GAPS, position, step)).toBe(place);
});

test('without gaps there is nothing to jump through', () => {
  open([]);
  expect(screen.text()).toContain('every applicable target is covered in full');
  expect(list()).toBeNull();
});

test('of 169 gaps only those that changed are drawn again', () => {
  const keep = createKeeper<readonly Gap[]>();
  const all = (institution?: string) =>
    TARGETS.map(({ code }, row) => gap('none', code, row, row === 7 ? institution : undefined));
  let drawn = 0;
  const onRender = () => (drawn += 1);
  let set: (gaps: readonly Gap[]) => void = () => undefined;
  function Measured() {
    const [gaps, setAll] = useState(() => keep(all()));
    set = setAll;
    return (
      <Profiler id="gaps" onRender={onRender}>
        <GapList gaps={gaps} texts={undefined} onShow={show} />
      </Profiler>
    );
  }
  screen = render(<Measured />);
  drawn = 0;
  act(() => set(keep(all())));
  expect(drawn).toBe(0);
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((found) => changes.push(...found));
  observer.observe(screen.container, { subtree: true, childList: true, characterData: true });
  act(() => set(keep(all('Ministry of Health'))));
  changes.push(...observer.takeRecords());
  observer.disconnect();
  expect(drawn).toBe(1);
  expect(changes).toHaveLength(1);
});
