import { probeData, probeEssay, probeSeries } from './probe-series.ts';

/** Sources with and without an address and an id. */
const sources = `sources:
  - { id: amt, title: "Ein Amt: Zählung", url: https://amt.example/zaehlung, date: 2012~ }
  - { title: Nur gelistet, url: https://liste.example/ }
  - { id: heft, title: Ein Heft ohne Adresse, date: 1999-05 }
  - { id: buch, title: Ein Buch mit einem langen Titel, url: https://buch.example/ }
`;

const body = `Gezählt wurde zweimal,[](source:amt) und beide Male anders.[^1] Gedruckt wurde beides.[](source:heft)

| Jahr | Zahl |
| --- | --- |
| 1999 | 38[](source:buch) |

${'Ein Absatz, damit der Text länger ist als sein Rand. '.repeat(12)}

<Aside>

Noch einmal.[](source:amt)

</Aside>

<Update date="2020-02-01">

Und noch einmal.[](source:amt)

</Update>

[^1]: So steht es im Heft.[](source:heft)
`;

/** A series with one essay that cites its sources everywhere. */
export const citedContent: Readonly<Record<string, string>> = {
  'series.yaml': probeSeries,
  ...probeData,
  'essays/belegt/de.mdx': probeEssay('Belege', sources, body),
};
