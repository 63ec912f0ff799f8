import { prepareBrowser } from './chromium';

export default prepareBrowser;
