const { default: Sequencer } = require('@jest/test-sequencer');

/** Kinds of test whose files take long come first: one at the end would keep a core waiting. */
const KINDS = ['browser', 'contract', 'unit', 'build'];

/** Within a kind as Jest has it: by the time of the last run, or in a fresh clone by size. */
module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ context }) => KINDS.indexOf(context.config.displayName.name);
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
};
