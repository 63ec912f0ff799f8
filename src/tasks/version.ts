import info from '../../package.json';

/** Version of the add-in: `0.1.0`. Only this field of the file is bundled. */
export const VERSION: string = info.version;
