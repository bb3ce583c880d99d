import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** Which of axe's rules: all of them, those about colours only, or those that hold whatever the colours are. */
type Rules = 'all' | 'colours' | 'but colours';

/** What keeps somebody out of a page, as axe finds it: one line for each element. */
export async function violations(page: Page, rules: Rules = 'all'): Promise<string[]> {
  // What axe found in order takes most of its time to describe; without frames its own page for the summary is waste.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rules === 'colours') axe.withRules('color-contrast');
  if (rules === 'but colours') axe.disableRules('color-contrast');
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${page.url()} ${id} ${target}: ${failureSummary}`),
  );
}
