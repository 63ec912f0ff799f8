import { wordArgument } from '../arguments';
import type { OfficeClass } from '../objects/class';
import { STATES } from './pane-state';

/** `Office.addin.showAsTaskpane()` and `hide()` */
export const RUNTIME_SERVICE: OfficeClass<undefined> = {
  isService: true,
  methods: {
    getAppRuntimeState: (_target, _args, { pane }) => pane.state,
    setAppRuntimeState: (_target, [state], { pane }) =>
      pane.set(wordArgument(state, STATES, 'AppRuntimeService.setAppRuntimeState')),
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
