import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { compileBody } from '../../../../src/markdown/body/compile.ts';
import type { Insertion } from '../../../../src/markdown/body/lane.ts';
import { optionsFor, read } from '../sample.ts';

const htmlSchema = z.object({ html: z.string() });

const source = `Vorher [x](essay:b).

## Größe

Ein Absatz.[^1]

[^1]: Eine Note.

- ein Punkt mit [Link](essay:b)

<Aside>

### Darin

Text.

</Aside>
`;

function compile(ids: readonly string[], text = source) {
  const insertion: Insertion = { component: 'Marker', properties: { title: '</p>"\'' } };
  const compiled = compileBody(text, {
    ...optionsFor(),
    file: 'essays/a/de.mdx',
    insertions: new Map(ids.map((id) => [id, insertion])),
  });
  return 'html' in compiled ? compiled.html : compiled.code;
}

test.each([...read(source).body.anchors])('a marker can stand at every anchor of a text: %s', (id) => {
  const code = compile([id]);
  expect(code.match(/_jsxs?\(Marker/g)).toHaveLength(1);
  expect(code).toContain('"</p>\\"\'"');
});

test('a marker for a place that is not there does not appear', () => {
  expect(compile(['nowhere'])).not.toContain('Marker');
});

test('every anchor that the reading found is an id on the page', () => {
  const code = compile([]);
  for (const id of read(source).body.anchors) expect(code).toMatch(new RegExp(`id[:=] ?\\\\?"${id}\\\\?"`));
});

test('what is a link to nothing published becomes plain text', () => {
  const options = {
    ...optionsFor(),
    file: 'essays/a/de.mdx',
    renderLink: () => ({ href: undefined, title: 'x' }),
  };
  const { html } = htmlSchema.parse(compileBody('Zu [Entwurf](essay:draft).', options));
  expect(html).toMatch(/^<p id="[^"]+">Zu <span>Entwurf<\/span>\./);
});

test('a body is HTML unless there is something in it to run', () => {
  const kinds = (text: string) =>
    Object.keys(compileBody(text, { ...optionsFor(), file: 'essays/a/de.mdx' }));
  expect(kinds('Ein **Absatz**.\n\n| a | b |\n| - | - |\n| 1 | 2 |')).toEqual(['html']);
  for (const text of ['<Aside>\n\nNebenbei.\n\n</Aside>', 'Seit {1999 + 1}.', '![Karte](karte.png)'])
    expect(kinds(text)).toEqual(['code']);
});

test.each(['mdx', 'md'] as const)(
  'what is marked as a text in another language has its direction (%s)',
  (format) => {
    const options = { ...optionsFor('de', format), file: `essays/a/de.${format}` };
    const text = 'Auf <span lang="ar">عربي (1)</span>, <i lang="en">x</i>, <i lang="he" dir="auto">y</i>.';
    expect(JSON.stringify(compileBody(text, options)).match(/dir\W+\w+/g)).toEqual([
      expect.stringMatching(/rtl$/),
      expect.stringMatching(/auto$/),
    ]);
  },
);
