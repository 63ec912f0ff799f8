/**
 * The workbench without a page, for Node: what tests bundle into one file, since the engine's
 * packages are ES modules that Jest cannot load one by one.
 */
export { createHeadlessModel } from './model/univer/workbook/headless';
export { createHost } from './protocol/host';
export { createChannel } from './protocol/channel';
export { DEFAULT_QUIRKS } from './quirks';
