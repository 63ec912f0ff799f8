import type { SheetModel } from '../../../model/workbook-model';
import { apiError, notPlayed } from '../../api-error';
import { OfficeObject } from '../../office-class';
import type { OfficeClass } from '../../office-class';

/** Sheet protection is on or off here: neither passwords nor exceptions (`options`) are played. */
const WORKSHEET_PROTECTION: OfficeClass<SheetModel> = {
  name: 'WorksheetProtection',
  reads: { protected: (sheet) => sheet.isProtected },
  methods: {
    protect: (sheet, [options, password]) => {
      const location = 'WorksheetProtection.protect';
      if (password || options)
        throw notPlayed(location, 'The workbench protects a sheet whole and without password.');
      if (sheet.isProtected) throw apiError('InvalidOperation', location);
      sheet.isProtected = true;
    },
    unprotect: (sheet) => {
      sheet.isProtected = false;
    },
  },
};

export function worksheetProtectionObject(sheet: SheetModel): OfficeObject {
  return OfficeObject.of(WORKSHEET_PROTECTION, sheet);
}
