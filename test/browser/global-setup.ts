import { startBrowser } from './chromium';

export default startBrowser;
