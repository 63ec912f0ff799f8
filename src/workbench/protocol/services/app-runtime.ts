import { wordArgument } from '../arguments';
import type { OfficeClass } from '../objects/class';
import { STATES } from './pane-state';

/** `Office.addin.showAsTaskpane()` and `hide()` */
export const RUNTIME_SERVICE: OfficeClass<undefined> = {
  isService: true,
  methods: {
    getAppRuntimeState: (_target, _args, { pane }) => pane.state,
    setAppRuntimeState: (_target, [state], { pane, quirks }) => {
      const wanted = wordArgument(state, STATES, 'AppRuntimeService.setAppRuntimeState');
      // Since 23 February 2026 Excel ignores showAsTaskpane() there, and reports no error.
      if (wanted !== 'Visible' || !quirks.marketplace) pane.set(wanted);
    },
  },
};

/** `Office.addin.setStartupBehavior()` */
export const STARTUP_SERVICE: OfficeClass<undefined> = {
  isService: true,
  methods: {
    getAppRuntimeStartState: (_target, _args, { pane }) => pane.startState,
    setAppRuntimeStartState: (_target, [state], { pane }) => {
      pane.startState = wordArgument(
        state,
        STATES,
        'AppRuntimePersistenceService.setAppRuntimeStartState',
      );
    },
  },
};
