/**
 * The workbench without a page, for Node: tests bundle it into one file, since the engine's
 * packages are ES modules that Jest cannot load separately.
 */
export { createHeadlessModel } from './model/univer/workbook/headless';
export { createHost } from './protocol/host';
export { createChannel } from './protocol/channel';
export { DEFAULT_QUIRKS } from './quirks';
