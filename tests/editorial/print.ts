/**
 * Prints what an editor counts in the essays of the shipped series (words, links, short last sentences, openings with
 * “Wer”, the most used places), and where the two languages of one differ in figures, dates and names.
 */
import { join } from 'node:path';
import { countEssay, stockLinks } from './count-essays.ts';
import { compareFigures, compareNames } from './figures.ts';
import { readEssays } from './read-essays.ts';

const essays = readEssays(join(import.meta.dirname, '../../content'));
console.table(
  Object.fromEntries(essays.map((essay) => [`${essay.id}/${essay.language}`, countEssay(essay)])),
);
console.table(stockLinks(essays).slice(0, 10));

for (const [id, [german, english]] of Map.groupBy(essays, (essay) => essay.id)) {
  if (!german || !english) continue;
  const figures = compareFigures(german, english);
  console.log(id);
  console.log(`  figures in German only: ${figures.german.join(' · ')}`);
  console.log(`  figures in English only: ${figures.english.join(' · ')}`);
  console.log(`  names in English only: ${compareNames(german, english).join(' · ')}`);
}
