import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, readSource, root } from '../../setup/project.ts';
import { floors, mayImport } from './import-table.ts';

describe('the map for contributors', () => {
  const map = readSource('.github/ARCHITECTURE.md');
  const block = (lines: readonly string[]) => `\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`;

  test('quotes the table of imports', () => {
    const lines = Object.entries(mayImport).map(([area, may]) => `${area} → ${may.join(', ') || '–'}`);
    expect(map).toContain(block(lines));
  });

  test('quotes the floors of the domain', () => {
    expect(map).toContain(block(floors.map((rooms) => rooms.join(', '))));
  });

  test('has a line for every room, and for no other', () => {
    const styles = globSync('src/styles/**/*.css', { cwd: root });
    const rooms = new Set([...files, ...styles].map((file) => `${dirname(file)}/`));
    // Folders of routes are parts of addresses.
    const wanted = [...rooms].filter((room) => !/^src\/pages\/./.test(room));
    const named = [...map.matchAll(/^\| `(src\/[^`]*)` \|/gm)].map(([, room]) => room);
    expect(named.toSorted()).toEqual(wanted.toSorted());
  });
});
