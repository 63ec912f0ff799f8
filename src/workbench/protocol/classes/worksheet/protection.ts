import type { SheetModel } from '../../../model/workbook-model';
import { apiError, notPlayed } from '../../api-error';
import type { OfficeClass } from '../../objects/class';

/**
 * Sheet protection is only on or off here: passwords and exceptions (`options`) are not supported.
 */
export const WORKSHEET_PROTECTION: OfficeClass<SheetModel> = {
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
