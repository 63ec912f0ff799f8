import type { Outline } from '../../model/snapshot';
import type { GridFrame, GridView } from '../../model/univer/workbook/grid-view';
import type { SheetModel, WorkbookModel } from '../../model/workbook-model';
import { foldGroups, showLevels } from '../../protocol/sheet/outline';
import { element } from '../dom';
import type { LineGroup } from './groups';
import { outlineGroups } from './groups';

/** Pixels per outline level. */
const LEVEL_WIDTH = 18;

/**
 * The strip next to the grid where groups of rows are collapsed and expanded, as in Excel: a
 * numbered button per level, and one per group next to its summary row.
 */
export function createOutlineGutter(model: WorkbookModel, view: GridView): HTMLElement {
  const levels = element('div', { class: 'outline-levels', role: 'group', 'aria-label': 'Levels' });
  const groups = element('div', { class: 'outline-groups' });
  const root = element(
    'div',
    { class: 'outline', role: 'group', 'aria-label': 'Groups of rows' },
    levels,
    groups,
  );
  let shown = '';

  function update(): void {
    const sheet = model.activeSheet();
    const outline = sheet.outline();
    const all = outlineGroups(outline.rows);
    root.hidden = all.length === 0;
    const frame = view.frame();
    if (root.hidden || !frame) {
      shown = '';
      return;
    }
    const depth = Math.max(...all.map(({ level }) => level));
    root.style.width = `${(depth + 1) * LEVEL_WIDTH}px`;
    const places = all.flatMap((group) => placeOf(group, outline, frame) ?? []);
    const state = JSON.stringify([
      sheet.id,
      sheet.isProtected,
      frame.cells,
      places,
      hiddenIn(all, sheet),
    ]);
    if (state === shown) return;
    shown = state;
    const focused = document.activeElement?.getAttribute('data-key');
    levels.style.top = `${frame.cells.top - LEVEL_WIDTH}px`;
    levels.replaceChildren(
      ...Array.from({ length: depth + 1 }, (_, index) => levelButton(index + 1, sheet)),
    );
    groups.style.top = `${frame.cells.top}px`;
    groups.style.height = `${frame.cells.height}px`;
    groups.replaceChildren(
      ...places.flatMap((place) => groupElements(place, sheet, frame.cells.top)),
    );
    if (focused) root.querySelector<HTMLElement>(`[data-key="${focused}"]`)?.focus();
  }

  function levelButton(level: number, sheet: SheetModel): HTMLElement {
    return element(
      'button',
      {
        type: 'button',
        'data-key': `level-${level}`,
        title: `Show ${level === 1 ? 'no grouped rows' : `groups down to level ${level - 1}`}`,
        disabled: sheet.isProtected,
        onclick: () => {
          showLevels(sheet, 'rows', level);
          update();
        },
      },
      String(level),
    );
  }

  function groupElements(place: Place, sheet: SheetModel, top: number): HTMLElement[] {
    const { group, from, to, button } = place;
    const isFolded = isHidden(group, sheet);
    const name = `rows ${group.first + 1} to ${group.first + group.count}`;
    const left = `${(group.level - 1) * LEVEL_WIDTH}px`;
    const toggle = element(
      'button',
      {
        type: 'button',
        'data-key': `group-${group.level}-${group.first}`,
        'aria-expanded': String(!isFolded),
        'aria-label': `${isFolded ? 'Show' : 'Hide'} ${name}`,
        title: `${isFolded ? 'Show' : 'Hide'} ${name}`,
        disabled: sheet.isProtected,
        onclick: () => {
          foldGroups(sheet, 'rows', group.first, 1, !isFolded);
          update();
        },
      },
      isFolded ? '+' : '−',
    );
    toggle.style.insetInlineStart = left;
    toggle.style.top = `${button - top - LEVEL_WIDTH / 2}px`;
    if (isFolded) return [toggle];
    const line = element('span', { class: 'outline-line' });
    line.style.insetInlineStart = left;
    line.style.top = `${from - top}px`;
    line.style.height = `${to - from}px`;
    return [line, toggle];
  }

  view.onChange(update);
  model.listen(({ kind }) => {
    if (kind === 'objects' || kind === 'activated' || kind === 'deleted') update();
  });
  return root;
}

interface Place {
  readonly group: LineGroup;
  /**
   * Pixels from the container's corner: first row, end of the last one, middle of the summary row.
   */
  readonly from: number;
  readonly to: number;
  readonly button: number;
}

/** `undefined` while the summary row is scrolled behind the frozen ones. */
function placeOf(group: LineGroup, outline: Outline, frame: GridFrame): Place | undefined {
  const y = (row: number) => frame.at({ row, column: 0, x: 0, y: 0 }).y;
  const end = group.first + group.count;
  const stays = outline.summaryAbove ? group.first - 1 : end;
  const button = stays < 0 ? y(0) : (y(stays) + y(stays + 1)) / 2;
  const isUnder = stays >= frame.frozen.rows && button < frame.frozen.y;
  const isBelow = button > frame.cells.top + frame.cells.height;
  const from = Math.max(y(group.first), group.first >= frame.frozen.rows ? frame.frozen.y : 0);
  const to = Math.max(from, y(end));
  if ((isUnder || isBelow) && to <= from) return undefined;
  return { group, from, to, button };
}

const isHidden = ({ first, count }: LineGroup, sheet: SheetModel): boolean =>
  Array.from({ length: count }, (_, index) => first + index).every((row) =>
    sheet.isHidden('rows', row),
  );

const hiddenIn = (groups: readonly LineGroup[], sheet: SheetModel): boolean[] =>
  groups.map((group) => isHidden(group, sheet));
