import sharp from 'sharp';
import { dayIn } from '../../src/series/text/date.ts';
import { response } from '../setup/conversation-content.ts';
import type { EssayState, State } from './edits.ts';
import { writeContent } from './site.ts';

/** In the second it is always a later day than in the third: between them a date passes. */
const zones = ['Europe/Berlin', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'];
const latestDay = dayIn('Pacific/Kiritimati', new Date());

/** Writes a series as a content folder, in place of what was there. */
export async function writeState(folder: string, state: State): Promise<void> {
  const { series, essays } = state;
  const texts = await Promise.all([...essays].map(([id, essay]) => essayFiles(id, essay, state)));
  // YAML understands JSON.
  await writeContent(folder, {
    'series.yaml': JSON.stringify(describeSeries(state)),
    'theses.yaml': JSON.stringify(
      [1, 2, 3].map((number) => ({ number, gist: text(`Satz ${number === 1 ? series.gist : 0}`, state) })),
    ),
    'authors.yaml': JSON.stringify(
      authors.map((id, index) => ({
        id,
        name: `${id} ${index * series.author}`,
        bio: text('Schreibt.', state),
      })),
    ),
    ...(series.path > 0 && { 'paths.yaml': JSON.stringify([path(state)]) }),
    ...(series.component > 0 && { 'components/Kasten.astro': `<p>${series.component} <slot /></p>\n` }),
    ...(series.threads > 0 && { 'responses/threads.json': JSON.stringify(threads(state)) }),
    ...(series.term > 0 && {
      'glossary/wort/de.mdx': page(
        { title: `Wort ${series.term}`, definition: 'Was es heißt.', date: '2020-01-01' },
        `Siehe [dort](${target(series.term, state)}).`,
      ),
    }),
    ...Object.assign({}, ...texts),
  });
}

const authors = ['anna', 'bert'];

function describeSeries(state: State): object {
  const { series, essays } = state;
  const segment = isBilingual(state) ? { de: 'saetze', en: 'sentences' } : 'saetze';
  return {
    ...{ id: 'probe', title: `Probe ${series.title}`, site: 'https://probe.example' },
    ...{ tagline: text('Eine Probe', state), description: text('Eine Reihe zur Probe', state) },
    languages: isBilingual(state) ? ['de', 'en'] : ['de'],
    source: {
      ...{ title: 'Quelle', authors: ['Jemand'], year: 1999, url: 'https://quelle.example/' },
      rights: text('Frei.', state),
    },
    item: { singular: text('Satz', state), plural: text('Sätze', state), segment },
    parts: [{ from: 1, to: 3, title: text('Alles', state), summary: text('Alle.', state) }],
    licence: { name: `CC${series.licence}`, url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    timeZone: zones[series.zone],
    ...(series.tag > 0 && { tags: { t1: text(`Thema ${series.tag}`, state) } }),
    book: true,
    ...(series.hub > 0 && { hub: `https://hub.example/${series.hub}` }),
    ...(series.introduction > 0 && { introduction: [...essays.keys()][0] }),
    ...(series.giscus > 0 && {
      giscus: { repo: 'owner/name', repoId: 'R_a', category: `K${series.giscus}`, categoryId: 'DIC_a' },
    }),
  };
}

async function essayFiles(
  id: string,
  essay: EssayState,
  state: State,
): Promise<Record<string, string | Uint8Array>> {
  const date = ['2019-01-01', '2020-02-02', '2999-01-01', latestDay][essay.date] ?? '';
  const meta = {
    ...{
      title: `Titel ${essay.title}`,
      standfirst: 'Worum es geht.',
      theses: essay.thesis > 0 ? [essay.thesis] : [],
    },
    date,
    authors: essay.author > 1 ? authors : [authors[essay.author]],
    ...(essay.tag > 0 && { tags: [`t${essay.tag}`] }),
    ...(essay.updated > 0 && date < '2021' && { updated: `2021-01-0${essay.updated}` }),
    ...(essay.draft === 3 && { draft: true }),
    ...(essay.closed > 0 && { responses: 'closed' }),
    ...(essay.source > 0 && { sources: [{ title: `Q${essay.source}`, url: 'https://quelle.example/' }] }),
    ...(essay.cover > 0 && { cover: './bild.png', coverAlt: 'Eine Fläche' }),
  };
  const address = (language: string) => ({
    ...(essay.slug > 0 && { slug: `${id}-${essay.slug}` }),
    ...(essay.alias > 0 && { aliases: [`/alt/${language}/${id}/${essay.alias}/`] }),
  });
  const body = `Text ${essay.text}, [](${target(essay.link, state)}) und [dort](${target(essay.link + essay.text, state)}).

${essay.picture > 0 ? '![Eine Fläche](./bild.png)\n\n' : ''}${
  essay.component > 0 && state.series.component > 0 ? '<Kasten>Im Kasten</Kasten>\n\n' : ''
}## Abschnitt

Mehr.[^1]

[^1]: Eine Fußnote.
`;
  const answers = Array.from({ length: essay.responses }, (_, index) => response(`DC_${id}_${index}`));
  return {
    [`essays/${id}/de.mdx`]: page({ ...meta, ...address('de') }, body),
    ...(isBilingual(state) &&
      essay.english > 0 && {
        [`essays/${id}/en.mdx`]: page(
          { ...meta, ...address('en'), draft: essay.english === 3 },
          `English. ${body}`,
        ),
      }),
    ...((essay.picture > 0 || essay.cover > 0) && {
      [`essays/${id}/bild.png`]: await picture(essay.picture),
    }),
    ...(essay.responses > 0 && { [`responses/${id}.json`]: JSON.stringify({ responses: answers }) }),
  };
}

function threads({ series, essays }: State): object {
  const known = [...essays.keys()].map((essay, index) => ({
    ...{ essay, language: null, number: index + 1, id: `D_${essay}`, comments: series.threads },
    ...{ url: `https://github.com/owner/name/discussions/${index + 1}`, updatedAt: '2026-01-02T00:00:00Z' },
    ...{ state: series.threads === 3 ? 'locked' : 'open', reactions: { HEART: series.threads } },
  }));
  return { repo: 'owner/name', threads: known };
}

function path(state: State): object {
  const steps = [1, 2, 3].map((step) => ({ to: target(step * state.series.path, state).replace(/#.*/, '') }));
  return { id: 'weg', title: text('Weg', state), summary: text('Ein Weg.', state), steps };
}

/** The same number leads elsewhere when essays come and go, as links do that somebody rewrites. */
function target(number: number, { series, essays }: State): string {
  const ids = [...essays.keys()];
  const all = [
    ...ids.flatMap((id) => [`essay:${id}`, `essay:${id}#abschnitt`]),
    'thesis:2',
    ...(series.term > 0 ? ['term:wort'] : []),
  ];
  return all[(number * 5) % all.length] ?? 'thesis:1';
}

/** Pictures of one name: two of the same size, one of another. */
function picture(kind: number): Promise<Buffer> {
  const [red, size] = [kind * 60, kind === 3 ? 8 : 16];
  return sharp({ create: { width: size, height: size, channels: 3, background: { r: red, g: 9, b: 9 } } })
    .png()
    .toBuffer();
}

function isBilingual({ series }: State): boolean {
  return series.languages > 0;
}

function text(words: string, state: State): string | { de: string; en: string } {
  return isBilingual(state) ? { de: words, en: `The ${words}` } : words;
}

function page(meta: object, body: string): string {
  return `---\n${JSON.stringify(meta)}\n---\n\n${body}\n`;
}
