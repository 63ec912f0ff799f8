const { TestEnvironment } = require('jest-environment-node');

/**
 * Loads the workbench and the pane's window once per worker, outside Jest's sandbox: in it, each test
 * file would compile their 11 MB again.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadOnce = (path) => require(path);
  }
};
