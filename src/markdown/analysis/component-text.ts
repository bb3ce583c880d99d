import { z } from 'astro/zod';
import { formatDate } from '../../series/languages/format-date.ts';
import type { ShownAttribute } from '../../series/model/mdx-components.ts';
import { daySchema, isApproximate, partialDateSchema } from '../../series/text/date.ts';

/** Words of the interface that components put around what they are given. */
export interface ComponentLabels {
  locale: string;
  asOf: (date: string, approximate: boolean) => string;
  source: string;
  update: (date: string) => string;
  imageCredit: (credit: string) => string;
}

/** What readers see of the attributes of a component, as blocks of text around its children. */
interface ComponentText {
  before: readonly string[];
  after: readonly string[];
}

const shown = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);

/** The attributes that readers see, by the names that all components give them; what is no such value is left out. */
const attributesSchema = z.object({
  title: shown,
  value: shown,
  unit: shown,
  alt: shown,
  cite: shown,
  credit: shown,
  source: shown,
  date: daySchema.optional().catch(undefined),
  asOf: partialDateSchema.optional().catch(undefined),
  data: z
    .array(z.tuple([z.string(), z.number()]))
    .default([])
    .catch([]),
} satisfies Record<ShownAttribute, z.ZodType>);

/**
 * The text that a component makes of its attributes, in the words that it stands in on the page. Goes by the names of
 * attributes alone, so that it also holds for the components of a series.
 */
export function textOfComponent(
  attributes: Readonly<Record<string, unknown>>,
  labels: ComponentLabels,
): ComponentText {
  const { title, value, unit, alt, cite, credit, source, date, asOf, data } =
    attributesSchema.parse(attributes);
  const { locale } = labels;
  const withUnit = (text: string) => (unit === undefined ? text : `${text}\u00a0${unit}`);
  const format = new Intl.NumberFormat(locale);
  const rows = data.map(([label, number]) => `${label} ${withUnit(format.format(number))}`);
  return {
    before: present([
      title,
      value && withUnit(value),
      date && labels.update(formatDate(date, locale)),
      rows.join(' · '),
    ]),
    after: present([
      alt,
      cite,
      credit && labels.imageCredit(credit),
      asOf && labels.asOf(formatDate(asOf, locale), isApproximate(asOf)),
      source && `${labels.source}: ${source}`,
    ]),
  };
}

function present(texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) => (text ? [text] : []));
}
