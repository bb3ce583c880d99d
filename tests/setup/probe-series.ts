/** A series in German with one item, to which tests of conversations add what they need. */
export const probeSeries = `id: probe
title: Probe
tagline: Eine Probe
description: Eine Reihe zur Probe.
languages: [de]
site: https://probe.example
source: { title: Quelle, authors: [Jemand], year: 1999, url: https://quelle.example/, rights: Frei. }
item: { singular: Satz, plural: Sätze, segment: saetze }
parts:
  - { from: 1, to: 1, title: Alles, summary: Der eine Satz. }
licence: { name: CC0, url: https://creativecommons.org/publicdomain/zero/1.0/ }
`;

/** Its live comments; more keys of theirs may follow. */
export const probeGiscus = `giscus:
  repo: owner/name
  repoId: R_test
  category: Kommentare
  categoryId: DIC_test
`;

/** Its other files. */
export const probeData = {
  'theses.yaml': '- number: 1\n  gist: Ein Satz.\n',
  'authors.yaml': '- id: jemand\n  name: Jemand\n  bio: Schreibt.\n',
};

/** An essay of the series, with further frontmatter. */
export function probeEssay(id: string, more = '', body = 'Text.'): string {
  const head = `title: Über ${id}\nstandfirst: Ein Text.\ntheses: [1]\ndate: 2020-01-01\nauthors: [jemand]\n`;
  return `---\n${head}${more}---\n\n${body}\n`;
}
