import { version } from '../../../package.json';

/** Version of the add-in: `0.1.0`. */
export const VERSION: string = version;
