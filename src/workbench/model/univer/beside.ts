import type { PageSetup, Sheet } from '../snapshot';

/** What belongs to a sheet and Univer has no place for. */
export interface BesideSheet {
  veryHidden: boolean;
  isProtected: boolean;
  rightToLeft: boolean;
  page: PageSetup | undefined;
}

const nothing = (): BesideSheet => ({
  veryHidden: false,
  isProtected: false,
  rightToLeft: false,
  page: undefined,
});

/** Keeps it by sheet id, beside the engine. */
export class Beside {
  private readonly bySheet = new Map<string, BesideSheet>();

  of(sheetId: string): BesideSheet {
    let beside = this.bySheet.get(sheetId);
    if (!beside) this.bySheet.set(sheetId, (beside = nothing()));
    return beside;
  }

  load(sheets: readonly Sheet[]): void {
    this.bySheet.clear();
    for (const sheet of sheets)
      this.bySheet.set(sheet.id, {
        veryHidden: sheet.visibility === 'VeryHidden',
        isProtected: sheet.isProtected,
        rightToLeft: sheet.rightToLeft ?? false,
        page: sheet.page,
      });
  }

  remove(sheetId: string): void {
    this.bySheet.delete(sheetId);
  }
}
