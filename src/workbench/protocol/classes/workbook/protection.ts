import { apiError, notPlayed } from '../../api-error';
import { OfficeObject } from '../../office-class';
import type { OfficeClass } from '../../office-class';

/** Protection of the workbook's structure, without passwords. */
const WORKBOOK_PROTECTION: OfficeClass<undefined> = {
  name: 'WorkbookProtection',
  reads: { protected: (_target, { model }) => model.isProtected },
  methods: {
    protect: (_target, [password], { model }) => {
      if (password)
        throw notPlayed('WorkbookProtection.protect', 'The workbench knows no passwords.');
      if (model.isProtected) throw apiError('InvalidOperation', 'WorkbookProtection.protect');
      model.isProtected = true;
    },
    unprotect: (_target, _args, { model }) => {
      model.isProtected = false;
    },
  },
};

export function workbookProtectionObject(): OfficeObject {
  return OfficeObject.of(WORKBOOK_PROTECTION, undefined);
}
