import { expect, test } from 'vitest';
import { messages } from '../../../src/i18n/index.ts';
import { files, readSource } from '../../setup/project.ts';

const code = files.filter((file) => !/^src\/i18n\/.*-schema\.ts$/.test(file)).map(readSource);

/** Keys of messages that code names: `t.key`, `messages(language).key`, `{ key } = messages(language)`. */
const used = new Set(
  code.flatMap((text) => [
    ...[...text.matchAll(/\b(?:t|labels|messages\([\w.]+\))\.(\w+)/g)].map(([, key = '']) => key),
    ...[...text.matchAll(/\{([^{}]*)\} = (?:t\b|messages\()/g)].flatMap(
      ([, keys = '']) => keys.match(/\w+/g) ?? [],
    ),
  ]),
);

/** Messages that others are made of. */
const parts = ['asOfAbout', 'stripLabelConnected', 'partTouched'];

test('no message is left over that nothing shows', () => {
  expect(Object.keys(messages('de')).filter((key) => !used.has(key) && !parts.includes(key))).toEqual([]);
});
