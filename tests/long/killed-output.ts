/**
 * Puts a new site into its place, as `build` does once it is drawn. Arguments: the folder of the site, one for the rest,
 * and `exchange` where the folder stands for one that cannot be replaced.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exchangeContents } from '../../src/cli/site/exchange-contents.ts';
import { openOutput } from '../../src/cli/site/output-folder.ts';
import { followLinks } from '../../src/cli/site/replaceable-folder.ts';

const [site = '', rest = '', way] = process.argv.slice(2);
const output = await openOutput(followLinks(site), rest, (line) => console.error(line));
try {
  mkdirSync(join(rest, 'drawn/essays/neu'), { recursive: true });
  for (const file of ['index.html', 'essays/neu/index.html'])
    writeFileSync(join(rest, 'drawn', file), `new ${file}`);
  if (way === 'exchange') exchangeContents(site, join(rest, 'drawn'));
  else output.replace(join(rest, 'drawn'));
} finally {
  await output.close();
}
