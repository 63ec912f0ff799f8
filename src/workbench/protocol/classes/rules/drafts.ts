import type { Area, ConditionalFormat } from '../../../model/snapshot';
import type { SheetModel } from '../../../model/workbook-model';
import { intersection } from '../../../model/area';
import type { Quirks } from '../../../quirks';
import { apiError } from '../../api-error';

export type FormatType = 'Custom' | 'ContainsText' | 'CellValue';

/** A conditional format whose rule may not have been set yet. */
export interface FormatState {
  readonly id: string;
  readonly sheetId: string;
  readonly type: FormatType;
  readonly areas: readonly Area[];
  readonly rule?: ConditionalFormat['rule'];
  readonly style: ConditionalFormat['style'];
  readonly stopIfTrue?: boolean;
}

/**
 * Office.js first adds a conditional format and then sets its rule and formatting, property by
 * property. It waits here until it has a rule; then it is added to the workbook.
 */
export class DraftConditionalFormats {
  private readonly drafts = new Map<string, FormatState>();
  private count = 0;

  /** @param newRules where a new format goes among those of its sheet */
  constructor(private readonly newRules: () => 'first' | 'last' = () => 'first') {}

  create(sheet: SheetModel, areas: readonly Area[], type: FormatType): FormatState {
    const taken = new Set(sheet.conditionalFormats().map((format) => format.id));
    let id: string;
    do id = `format-${++this.count}`;
    while (taken.has(id));
    const draft: FormatState = { id, sheetId: sheet.id, type, areas, style: {} };
    this.drafts.set(id, draft);
    return draft;
  }

  of(sheet: SheetModel): readonly FormatState[] {
    const drafts = [...this.drafts.values()].filter((draft) => draft.sheetId === sheet.id);
    const formats = sheet.conditionalFormats().map((format) => stateOf(format, sheet.id));
    return this.newRules() === 'first' ? [...drafts, ...formats] : [...formats, ...drafts];
  }

  save(sheet: SheetModel, state: FormatState): void {
    if (!state.rule) {
      this.drafts.set(state.id, state);
      return;
    }
    const isNew = this.drafts.delete(state.id);
    const { id, areas, rule, style, stopIfTrue } = state;
    sheet.putConditionalFormat({
      id,
      areas,
      rule,
      style,
      ...(stopIfTrue !== undefined && { stopIfTrue }),
    });
    if (isNew && this.newRules() === 'last') this.move(sheet, id, Infinity);
  }

  /** Moves a format to a position in the order of priority; drafts have none yet. */
  move(sheet: SheetModel, id: string, priority: number): void {
    const formats = [...sheet.conditionalFormats()];
    const from = formats.findIndex((format) => format.id === id);
    const [moved] = formats.splice(from, from < 0 ? 0 : 1);
    if (!moved) return;
    formats.splice(Math.max(0, priority), 0, moved);
    // Each one that is put goes to the top.
    for (const format of formats.reverse()) {
      sheet.removeConditionalFormat(format.id);
      sheet.putConditionalFormat(format);
    }
  }

  remove(sheet: SheetModel, id: string): void {
    if (!this.drafts.delete(id)) sheet.removeConditionalFormat(id);
  }

  forget(sheetId: string, areas: readonly Area[]): void {
    for (const draft of this.drafts.values()) {
      const isMet = draft.areas.some((one) => areas.some((area) => intersection(one, area)));
      if (draft.sheetId === sheetId && isMet) this.drafts.delete(draft.id);
    }
  }
}

/** One rule that Excel cannot read fails the request that meets it, whatever else this asks for. */
export function requireReadable({ type, rule }: FormatState, quirks: Quirks): void {
  if (quirks.unreadableRules && type === 'CellValue' && rule)
    throw apiError('ItemNotFound', 'ConditionalFormatCollection.getItem');
}

const TYPES = { formula: 'Custom', text: 'ContainsText', value: 'CellValue' } as const;

function stateOf(format: ConditionalFormat, sheetId: string): FormatState {
  return { ...format, sheetId, type: TYPES[format.rule.kind] };
}
