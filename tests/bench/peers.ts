import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { run } from './measure.ts';

const root = resolve(import.meta.dirname, '../..');
const peersFolder = join(root, 'node_modules/.cache/peers');

/** Another generator, with as little of its own as it needs to build the texts and search them. */
interface Peer {
  name: string;
  /** Packages from npm, put into a folder of its own when they are first needed. */
  packages: readonly string[];
  /** Its own files, by path. */
  files: Readonly<Record<string, string>>;
  /** Where it looks for the texts, and what they end in. */
  texts: string;
  extension: 'md' | 'mdx';
  /** What it keeps between builds; removed, so that each builds from nothing. */
  kept: readonly string[];
  commands: readonly (readonly [string, ...string[]])[];
}

const template = `<html lang="de"><head><meta charset="utf-8"><title>`;

const peers: readonly Peer[] = [
  {
    name: 'Starlight',
    packages: ['astro', '@astrojs/starlight', 'sharp'],
    files: {
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://bench.example', integrations: [starlight({ title: 'Messreihe', locales: { root: { label: 'Deutsch', lang: 'de' } } })] });
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    },
    texts: 'src/content/docs',
    extension: 'mdx',
    kept: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    commands: [['node_modules/.bin/astro', 'build']],
  },
  {
    name: "Astro's blog",
    packages: ['astro', '@astrojs/mdx', '@astrojs/rss', '@astrojs/sitemap', 'sharp', 'pagefind'],
    files: {
      'astro.config.mjs': `import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://bench.example', integrations: [mdx(), sitemap()] });
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = { blog: defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/*.mdx' }), schema: z.object({ title: z.string(), description: z.string(), pubDate: z.coerce.date() }) }) };
`,
      'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const posts = await getCollection('blog');
---
${template}Messreihe</title></head><body><ul>{posts.map((post) => <li><a href={\`/blog/\${post.id}/\`}>{post.data.title}</a></li>)}</ul></body></html>
`,
      'src/pages/blog/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('blog')).map((post) => ({ params: { slug: post.id }, props: post }));
}
const { Content } = await render(Astro.props);
---
${template}{Astro.props.data.title}</title></head><body><main><h1>{Astro.props.data.title}</h1><Content /></main></body></html>
`,
      'src/pages/rss.xml.js': `import rss from '@astrojs/rss';
import { getCollection } from 'astro:content';
export async function GET(context) {
  const posts = await getCollection('blog');
  return rss({ title: 'Messreihe', description: 'Erdacht', site: context.site, items: posts.map((post) => ({ ...post.data, link: \`/blog/\${post.id}/\` })) });
}
`,
    },
    texts: 'src/content/blog',
    extension: 'mdx',
    kept: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    commands: [
      ['node_modules/.bin/astro', 'build'],
      ['node_modules/.bin/pagefind', '--site', 'dist'],
    ],
  },
  {
    name: 'Hugo',
    packages: ['pagefind'],
    files: {
      'config.toml': `baseURL = "https://bench.example/"\nlanguageCode = "de"\ntitle = "Messreihe"\n`,
      'layouts/index.html': `${template}Messreihe</title></head><body><ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>\n`,
      'layouts/_default/single.html': `${template}{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>\n`,
      'layouts/_default/list.html': `${template}{{ .Title }}</title></head><body><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>\n`,
    },
    texts: 'content/blog',
    extension: 'md',
    kept: ['public', 'resources'],
    commands: [
      ['hugo', '--quiet'],
      ['node_modules/.bin/pagefind', '--site', 'public'],
    ],
  },
];

/** What another generator took for the same texts. */
export interface PeerRun {
  name: string;
  seconds: number;
  processor: number;
}

/**
 * Builds the essays of a content folder with other generators, each from nothing, one after the other.
 *
 * @throws Error where one is missing or fails; Hugo has to be installed on the machine
 */
export async function buildPeers(contentDir: string): Promise<PeerRun[]> {
  const texts = await readTexts(contentDir);
  const results = [];
  for (const peer of peers) {
    const cwd = join(peersFolder, peer.name.replace(/\W+/g, '-').toLowerCase());
    await prepare(peer, cwd, texts);
    const total = { name: peer.name, seconds: 0, processor: 0 };
    for (const command of peer.commands) {
      const { seconds, processor } = await run(command, { cwd });
      total.seconds += seconds;
      total.processor += processor;
    }
    results.push(total);
  }
  return results;
}

interface Text {
  id: string;
  title: string;
  description: string;
  date: string;
  body: string;
}

/** The essays, their links as ordinary ones. */
async function readTexts(contentDir: string): Promise<Text[]> {
  const ids = await readdir(join(contentDir, 'essays'));
  return Promise.all(
    ids.map(async (id) => {
      const source = await readFile(join(contentDir, 'essays', id, 'de.mdx'), 'utf8');
      const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
      const { title, standfirst, date } = parse(frontmatter);
      const linked = body.replace(/\]\((?:essay:([\w-]+)|thesis:\d+)\)/g, (_, to) => `](/blog/${to ?? id}/)`);
      return { id, title, description: standfirst, date, body: linked };
    }),
  );
}

async function prepare(peer: Peer, cwd: string, texts: readonly Text[]): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  };
  if (!peer.packages.every((name) => existsSync(join(cwd, 'node_modules', name)))) {
    await write('package.json', JSON.stringify({ private: true, type: 'module' }));
    await run(['npm', 'install', '--no-audit', '--no-fund', ...peer.packages], { cwd });
  }
  for (const [path, text] of Object.entries(peer.files)) await write(path, text);
  for (const path of [peer.texts, ...peer.kept]) await rm(join(cwd, path), { recursive: true, force: true });
  for (const { id, title, description, date, body } of texts) {
    const frontmatter = JSON.stringify({ title, description, pubDate: date, date });
    await write(join(peer.texts, `${id}.${peer.extension}`), `---\n${frontmatter}\n---\n${body}`);
  }
}
