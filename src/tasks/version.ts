import info from '../../package.json';

/** Version of the add-in: `0.1.0`. Of the file only this is bundled. */
export const VERSION: string = info.version;
