import { expect, test } from 'vitest';
import { compileBody, type Insertion } from '../../../src/markdown/compile.ts';
import { optionsFor, read } from './sample.ts';

const source = `Vorher [x](essay:b).

## Größe

Ein Absatz.

- ein Punkt mit [Link](essay:b)

<Aside>

### Darin

Text.

</Aside>
`;

function compile(ids: readonly string[], text = source) {
  const insertion: Insertion = { component: 'Marker', properties: { title: '</p>"\'' } };
  return compileBody(text, {
    ...optionsFor(),
    file: 'essays/a/de.mdx',
    insertions: new Map(ids.map((id) => [id, insertion])),
  });
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
    resolve: () => ({ href: undefined, title: 'x' }),
  };
  const code = compileBody('Zu [Entwurf](essay:draft).', options);
  expect(code).toContain('Entwurf');
  expect(code).not.toContain('href=\\"essay');
  expect(code).not.toContain('<a>');
});
