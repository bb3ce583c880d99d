import { type Answers, toFolderName } from './answers.ts';
import { firstTexts } from './first-texts/index.ts';

/** The first content of a series, by path in its content folder. */
export function contentFiles(
  { title, language, singular, plural, count }: Answers,
  { timeZone, today, generator }: { timeZone: string; today: string; generator: string },
): Record<string, string> {
  const t = firstTexts[language];
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const first = `${singular} 1`;
  return {
    'series.yaml': toYaml({
      id: toFolderName(title) || 'series',
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
      item: { singular, plural, segment: toFolderName(plural) },
      parts: [{ from: 1, to: count, title: t.part, summary: t.summary }],
      introduction: toFolderName(t.essay),
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      timeZone,
      generator,
    }),
    'theses.yaml': numbers
      .map((number) => `- number: ${number}\n  gist: ${JSON.stringify(t.gist(`${singular} ${number}`))}\n`)
      .join(''),
    'authors.yaml': `- id: editors\n  kind: organization\n  name: ${JSON.stringify(t.editors)}\n  bio: ${JSON.stringify(t.bio)}\n`,
    [`essays/${toFolderName(t.essay)}/${language}.mdx`]: `---\n${toYaml({
      title: t.essay,
      standfirst: t.standfirst,
      theses: [1],
      date: today,
      authors: ['editors'],
    })}---\n\n${t.body(first)}`,
    [`glossary/${toFolderName(t.term)}/${language}.mdx`]: `---\n${toYaml({
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
