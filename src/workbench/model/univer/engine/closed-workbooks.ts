import type { Injector, IRange, Workbook } from '@univerjs/core';
import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';

/**
 * Univer checks the cells of hidden sheets against their validations when the browser is idle; by
 * then another file may be open, or the sheet deleted. It would fail as an error that nobody
 * catches.
 */
export function checkOnlyWhatIsOpen(injector: Injector): void {
  const books = injector.get(IUniverInstanceService);
  const service = injector.get(SheetsDataValidationValidatorService);
  const check = service.validatorRanges.bind(service);
  service.validatorRanges = async (unitId: string, sheetId: string, ranges: IRange[]) => {
    const sheet = books
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(sheetId);
    return sheet ? check(unitId, sheetId, ranges) : [];
  };
}
