import { type Answers, toId } from './answers.ts';

/** What the first content says, by language. */
const texts = {
  de: {
    tagline: 'Eine Reihe, die gerade beginnt',
    description: 'Was diese Reihe will, in ein oder zwei Sätzen.',
    source: 'Titel des nummerierten Textes',
    author: 'Name des Verfassers',
    rights: 'Was mit dem Text erlaubt ist.',
    part: 'Alles',
    summary: 'Was diese Nummern gemeinsam haben.',
    gist: (name: string) => `Was ${name} sagt, in eigenen Worten.`,
    editors: 'Die Redaktion',
    bio: 'Wer hier schreibt, in einem Satz.',
    essay: 'Ein erster Essay',
    standfirst: 'Dieser Essay zeigt, wie man einen schreibt.',
    body: (name: string) =>
      `Ein Essay gehört zu einem oder mehreren Einträgen der Liste; dieser zu [](thesis:1). Jede Verbindung ist auf beiden Seiten zu sehen: Auf der Seite von ${name} steht sie als [Gegenverkehr](term:gegenverkehr).\n\n## Ein Abschnitt\n\nGerade Anführungszeichen werden zu "richtigen", und eine Anmerkung steht neben dem Text.[^1]\n\n[^1]: So wird sie geschrieben.\n`,
    term: 'Gegenverkehr',
    definition: 'Die Verbindung zweier Texte, von der anderen Seite gesehen.',
    termBody: 'Wer von einem Text auf einen anderen verweist, erzeugt dort Gegenverkehr.\n',
  },
  en: {
    tagline: 'A series that is about to begin',
    description: 'What this series is for, in one or two sentences.',
    source: 'Title of the numbered text',
    author: 'Name of its author',
    rights: 'What may be done with the text.',
    part: 'Everything',
    summary: 'What these numbers have in common.',
    gist: (name: string) => `What ${name} says, in your own words.`,
    editors: 'The editors',
    bio: 'Who writes here, in one sentence.',
    essay: 'A first essay',
    standfirst: 'This essay shows how to write one.',
    body: (name: string) =>
      `An essay belongs to one or several entries of the list; this one to [](thesis:1). Every link shows on both sides: on the page of ${name} it is a [trackback](term:trackback).\n\n## A section\n\nStraight quotation marks become "proper" ones, and a note stands beside the text.[^1]\n\n[^1]: This is how it is written.\n`,
    term: 'Trackback',
    definition: 'A link between two texts, seen from the other side.',
    termBody: 'Whoever links from one text to another leaves a trackback there.\n',
  },
};

/** The first content of a series, by path in its content folder. */
export function contentFiles(
  { title, language, singular, plural, count }: Answers,
  { timeZone, today, generator }: { timeZone: string; today: string; generator: string },
): Record<string, string> {
  const t = texts[language];
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const first = `${singular} 1`;
  return {
    'series.yaml': toYaml({
      id: toId(title) || 'series',
      title,
      tagline: t.tagline,
      description: t.description,
      languages: [language],
      site: 'https://series.example',
      source: {
        title: t.source,
        authors: [t.author],
        year: Number(today.slice(0, 4)),
        url: 'https://series.example/source',
        rights: t.rights,
      },
      item: { singular, plural, segment: toId(plural) },
      parts: [{ from: 1, to: count, title: t.part, summary: t.summary }],
      introduction: toId(t.essay),
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      timeZone,
      generator,
    }),
    'theses.yaml': numbers
      .map((number) => `- number: ${number}\n  gist: ${JSON.stringify(t.gist(`${singular} ${number}`))}\n`)
      .join(''),
    'authors.yaml': `- id: editors\n  kind: organization\n  name: ${JSON.stringify(t.editors)}\n  bio: ${JSON.stringify(t.bio)}\n`,
    [`essays/${toId(t.essay)}/${language}.mdx`]: `---\n${toYaml({
      title: t.essay,
      standfirst: t.standfirst,
      theses: [1],
      date: today,
      authors: ['editors'],
    })}---\n\n${t.body(first)}`,
    [`glossary/${toId(t.term)}/${language}.mdx`]: `---\n${toYaml({
      title: t.term,
      definition: t.definition,
      date: today,
    })}---\n\n${t.termBody}`,
  };
}

/** A map as YAML: each value as JSON, which is YAML too, and a day as it is. */
function toYaml(map: Record<string, unknown>): string {
  return Object.entries(map)
    .map(([key, value]) => `${key}: ${key === 'date' ? value : JSON.stringify(value)}\n`)
    .join('');
}
