import { expect, test } from 'vitest';
import { faultsOfPolicy, policyOf } from '../setup/policy.ts';
import { essay, smallSeries } from './command.ts';
import { buildSite, contentFolder, writeContent } from './site.ts';

const component = `<p class="signal"><slot /></p>
<style>
  .signal { border-inline-start: 0.25rem solid; }
</style>
<script>
  for (const signal of document.querySelectorAll('.signal')) signal.toggleAttribute('data-seen', true);
</script>
`;

test('the style of a component of the series is allowed by its hash, its script as a file of the site', async () => {
  const contentDir = await writeContent(contentFolder('components'), {
    ...smallSeries,
    'components/Ampel.astro': component,
    'essays/alt/de.mdx': essay('<Ampel>Rot</Ampel>'),
  });
  const site = await buildSite('components', { contentDir });
  const $ = site.page('/essays/alt/');
  expect(site.pages.flatMap((path) => faultsOfPolicy(site.page(path)))).toEqual([]);
  expect($('style').text()).toContain('.signal');
  const [script] = $('script[src]').toArray();
  expect(site.read(new URL(script?.attribs.src ?? '', 'http://site').pathname)).toContain('data-seen');
  const [, header = ''] = /Content-Security-Policy: (.*)/.exec(site.read('/_headers')) ?? [];
  for (const source of policyOf($).get('style-src') ?? []) expect(header).toContain(source);
});
