import { stopBrowser } from './chromium';
import { stop } from './environment.cjs';

export default async function end(): Promise<void> {
  await stop();
  await stopBrowser();
}
