import { expect, test } from 'vitest';
import { messages } from '../../../src/i18n/index.ts';
import { files, readSource } from '../source.ts';

const code = files.filter((file) => !file.startsWith('src/i18n/')).map(readSource);

/** Keys of messages that code names: `t.key`, `messages[language].key`, `{ key } = messages[language]`. */
const used = new Set(
  code.flatMap((text) => [
    ...[...text.matchAll(/\b(?:t|labels|messages(?:\[\w+\]|\.\w+))\.(\w+)/g)].map(([, key = '']) => key),
    ...[...text.matchAll(/\{([^{}]*)\} = (?:t\b|messages\[)/g)].flatMap(
      ([, keys = '']) => keys.match(/\w+/g) ?? [],
    ),
  ]),
);

test('no message is left over that nothing shows', () => {
  expect(Object.keys(messages.de).filter((key) => !used.has(key))).toEqual([]);
});
