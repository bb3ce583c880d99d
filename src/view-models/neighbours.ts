import type { ItemProps } from '../components/props.ts';
import type { messages } from '../i18n/index.ts';
import { asWritten, byNumber, neighboursIn } from '../series/essays/order.ts';
import type { Language } from '../series/text/language.ts';
import { shorten } from '../series/text/words.ts';
import type { Site } from '../site.ts';

/** Letters of the gist of an item that stand behind its name (UTF-16 units). */
const gistLength = 80;

interface NeighbourSources {
  site: Pick<Site, 'essays'>;
  language: Language;
  t: ReturnType<typeof messages>;
  /** All items, by number. */
  register: readonly { item: ItemProps }[];
}

/** The presenter's ways on from a text to those before and after it. */
export function createNeighbours({ site, language, t, register }: NeighbourSources) {
  const byItem = neighboursIn(byNumber(site.essays, language));
  const byDate = neighboursIn(asWritten(site.essays));
  return {
    /** The essays before and after one: by number, then as written. */
    neighboursOf: (id: string) => {
      const [numbered, dated] = [byItem(id), byDate(id)];
      const steps = [
        { essay: numbered.previous, way: t.backByNumber, back: true },
        { essay: numbered.next, way: t.continueByNumber, back: false },
        { essay: dated.previous, way: t.backAsWritten, back: true },
        { essay: dated.next, way: t.continueAsWritten, back: false },
      ].flatMap((step) => (step.essay ? [{ ...step, essay: step.essay }] : []));
      // Where two ways lead to one text, one link says so.
      return [...Map.groupBy(steps, ({ essay, back }) => `${essay.id} ${back}`).values()].flatMap((same) =>
        same.slice(0, 1).map((step) => ({ ...step, way: same.map(({ way }) => way).join(' · ') })),
      );
    },
    /** The items before and after one. */
    itemNeighbours: (number: number) => {
      const index = register.findIndex((row) => row.item.number === number);
      const steps = [
        { row: register[index - 1], way: t.backByNumber, back: true },
        { row: register[index + 1], way: t.continueByNumber, back: false },
      ];
      return steps.flatMap(({ row, way, back }) =>
        row
          ? [
              {
                href: row.item.href,
                text: `${row.item.name}${t.colon} ${shorten(row.item.gist, gistLength, language)}`,
                lang: undefined,
                way,
                back,
              },
            ]
          : [],
      );
    },
  };
}
