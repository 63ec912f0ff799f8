import { apiError, notPlayed } from '../../api-error';
import type { OfficeClass } from '../../objects/class';

/** Protection of the workbook's structure, without passwords. */
export const WORKBOOK_PROTECTION: OfficeClass<undefined> = {
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
