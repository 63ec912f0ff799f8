import { stopBrowser } from './chromium';

export default stopBrowser;
