import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import renderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { createComponent, renderComponent, renderTemplate } from 'astro/runtime/server/index.js';
import { expect, test } from 'vitest';
import { renderBody } from '../../src/render-body.ts';
import { settings } from '../../src/settings.ts';
import { temporaryFolder } from '../setup/temporary-folder.ts';

const folder = temporaryFolder('render');

test('a body is run once, since it names its renderer, and has components as Astro makes them', async () => {
  const file = join(folder, 'de.mdx');
  writeFileSync(file, 'Erst.\n\n<Table rows={2} />\n\nDann.');
  const Content = await renderBody({
    ...{ file: relative(settings.contentDir, file), digest: '', language: 'de' },
    ...{ sources: [], insertions: [], answered: [], destinations: [] },
  });
  const Table = createComponent((_, props) => renderTemplate`<table>${props.rows}</table>`);
  let runs = 0;
  const components = {
    get Table() {
      runs++;
      return Table;
    },
  };
  const Page = createComponent(
    (result) => renderTemplate`${renderComponent(result, 'Content', Content, { components }, {})}`,
  );
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer, name: renderer.name });
  expect(await container.renderToString(Page)).toContain('<table>2</table>');
  expect(runs).toBe(1);
});
