import type { LaunchOptions } from 'playwright/test';
import { browserSwitches } from '../../src/cli/book/print-pdf.ts';
import { findBrowser } from './browser.mjs';

/** What Playwright itself switches off: of several such switches, a browser obeys the last alone. */
const offByPlaywright = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

/** What costs half of each new window's time, and no test looks at: the pages behind the address bar, a process in reserve. */
const offForSpeed = ['SpareRendererForSitePerProcess', 'WebUIOmniboxAimPopup', 'WebUIOmniboxPopup'];

/** How to start the browser that is there: Playwright's own, else the system's. See `tests/setup/browser.mjs`. */
export async function launchOptions(): Promise<LaunchOptions> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('There is no Chromium that starts. Run: node tests/setup/prepare.mjs');
  return {
    executablePath,
    args: [...browserSwitches, `--disable-features=${[...offByPlaywright, ...offForSpeed].join()}`],
  };
}
