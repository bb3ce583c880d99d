import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/**
 * What keeps somebody out of a page, as axe finds it: one line for each element.
 *
 * @param rules ids of axe's rules; all where none are named
 */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // What axe found in order takes most of its time to describe; without frames its own page for the summary is waste.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    // Off by default: WCAG 2.2, 2.5.8.
    rules: { 'target-size': { enabled: rules === undefined } },
  });
  const { violations: found } = await (rules ? axe.withRules(rules) : axe).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${page.url()} ${id} ${target}: ${failureSummary}`),
  );
}
