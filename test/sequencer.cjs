const { default: Sequencer } = require('@jest/test-sequencer');

/** Kinds of tests with slow files come first: at the end, one would leave a core idle. */
const KINDS = ['browser', 'contract', 'unit', 'build'];

/** Within a kind, Jest's order: by the time of the last run, or in a fresh clone by size. */
module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ context }) => KINDS.indexOf(context.config.displayName.name);
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
};
