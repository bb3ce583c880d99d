import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadTheme } from '../../../../src/loader/data/theme.ts';
import { type ColourName, checkContrast, readablePairs } from '../../../../src/series/theme/colours.ts';
import { contrast, leastContrast } from '../../../../src/series/theme/contrast.ts';
import { root } from '../../../setup/project.ts';

const { colours } = loadTheme('', []);

describe('our own colours', () => {
  test.each(readablePairs)('let $text be read on $ground in both themes', ({ text, ground }) => {
    expect(contrast(colours[text].light, colours[ground].light)).toBeGreaterThanOrEqual(leastContrast);
    expect(contrast(colours[text].dark, colours[ground].dark)).toBeGreaterThanOrEqual(leastContrast);
  });

  test('are those of our icon', () => {
    const icon = readFileSync(join(root, 'public/favicon.svg'), 'utf8');
    expect(new Set(icon.match(/#\w{6}/g))).toEqual(new Set([colours.paper.light, colours.signal.light]));
  });
});

describe('a colour that cannot be read', () => {
  const location = { file: 'theme.css', line: 2, column: 3 };
  const check = (name: ColourName, light: string, dark: string) =>
    checkContrast({ ...colours, [name]: { light, dark } }, new Map([[name, location]]));

  test('is told with its place, the ratio that was measured, and the nearest one that can be', () => {
    const [first, ...others] = check('ink-soft', '#999999', colours['ink-soft'].dark);
    expect(first).toMatchObject({ id: 'low-contrast', severity: 'error', location });
    expect(first?.message).toBe(
      '--ink-soft on --paper has a contrast of 2.66 in the light theme, and needs 4.5',
    );
    expect(others).toHaveLength(2);
    const nearest = first?.suggestion ?? '';
    expect(first?.hint).toContain(nearest);
    expect(check('ink-soft', nearest, colours['ink-soft'].dark)).toEqual([]);
  });

  test('may be the ground', () => {
    const [first] = check('paper', colours.paper.light, '#5a5a5a');
    expect(first?.message).toContain('in the dark theme');
    expect(check('paper', colours.paper.light, first?.suggestion ?? '')).toEqual([]);
  });

  test('is not told where the series sets neither', () => {
    expect(checkContrast({ ...colours, ink: colours.paper }, new Map())).toEqual([]);
  });
});
