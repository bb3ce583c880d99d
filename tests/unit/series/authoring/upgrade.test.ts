import { expect, test } from 'vitest';
import { upgradeSeries } from '../../../../src/series/authoring/upgrade.ts';

test.each([
  ['has none', 'id: a\ntitle: A', 'id: a\ntitle: A\ngenerator: ^1.4\n'],
  ['has an older one', 'generator: ^1.2 # since June\nid: a\n', 'generator: ^1.4 # since June\nid: a\n'],
  ['has it in quotes', "id: a\ngenerator: '^1.2'\n", 'id: a\ngenerator: ^1.4\n'],
  ['has Windows’ ends of lines', 'id: a\r\n', 'id: a\r\ngenerator: ^1.4\r\n'],
  ['has it so in quotes', 'generator: "^1.4"\n', 'generator: "^1.4"\n'],
  ['has it', 'generator: ^1.4\n', 'generator: ^1.4\n'],
])('a series.yaml that %s names the installed version, and else stays', (_, before, after) => {
  expect(upgradeSeries(before, '1.4.2')).toBe(after);
});
