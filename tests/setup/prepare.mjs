// @ts-check
/**
 * Looks for the programs beside the packages that tests need, a browser and nginx, and installs what is missing where
 * that is allowed: Playwright's browser for everybody, packages of the system for root only. What stays missing is named
 * here; `run.ts` names the tests that did not run without it. Plain JavaScript, like the two files it calls.
 */
import { ensureBrowser } from './browser.mjs';
import { ensureNginx } from './nginx.mjs';

await ensureBrowser();
ensureNginx();
