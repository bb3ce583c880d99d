import { expect, test } from 'vitest';
import { checkTags } from '../../../../src/markdown/analysis/disallowed-tags.ts';
import { createLinkResolver } from '../../../../src/series/links/resolve-link.ts';
import { resolutionOf } from '../../series/sample.ts';
import { read } from '../sample.ts';

const file = 'essays/a/de.mdx';
const context = { file, resolve: createLinkResolver(resolutionOf([]), { file, language: 'de' }) };
const blockedIn = (text: string) =>
  checkTags(read(text).tags, context).map(
    ({ message, location }) => `${location.line}:${location.column} ${message.split(' has')[0]}`,
  );

test.each([
  ['a frame', 'Text.\n\n<iframe src="/a/" title="x" />', ['3:1 <iframe>']],
  ['a video beside the text', '<video src="./a.mp4" />', ['1:1 src="./a.mp4" of <video>']],
  [
    'sound of another host',
    '<audio><source src="https://a.example/b.mp3" /></audio>',
    ['1:8 src="https://a.example/b.mp3" of <source>'],
  ],
  ['a script', 'A\n\n<script>{`go("x")`}</script>\n<script src="/a.js" />', ['3:1 <script>', '4:1 <script>']],
  [
    'a form for another host',
    '<form action="https://a.example/" />',
    ['1:1 action="https://a.example/" of <form>'],
  ],
  [
    'styles in attributes',
    '<p style="color: red">\n\n<b style={{ color: "red" }} /></p>',
    ['1:1 style="…" of <p>', '3:1 style="…" of <b>'],
  ],
  ['scripts in attributes', 'Ein <b onclick="go()">b</b>', ['1:5 onclick="…" of <b>']],
])('what the policy of the site blocks is found with its place: %s', (_, text, expected) => {
  expect(blockedIn(text)).toEqual(expected);
});

test('of an image in further sizes is said that the site makes them', () => {
  const { tags } = read('<picture><source srcset="./a.avif" /></picture>');
  const [{ message, hint } = { message: '', hint: '' }] = checkTags(tags, context);
  expect(message).toBe(
    'srcset="./a.avif" of <source> has no effect: of images only those in src are published',
  );
  expect(hint).toContain('![what can be seen](./image.jpg)');
});

test('what belongs to the site, styles, and attributes of components are let through', () => {
  const text =
    '<video src="/a.mp4" /> <audio src="https://example.org/a.mp3" /> <style>{`p {}`}</style> <form /> <Aside style="x" />';
  expect(blockedIn(text)).toEqual([]);
});
