import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { folder, site } from '../../e2e/folder.ts';

const phone = { width: 360, height: 740 };
const essay = '/essays/geht-das-wieder-weg/';

test('stress and the gist of an item are set in an italic of their own, which no page waits for', async ({
  page,
}) => {
  for (const [path, leaning] of [
    ['/begriffe/empfehlung/', '.prose em'],
    ['/thesen/12/', '.numeral .gist'],
  ] as const) {
    await page.goto(path);
    await expect(page.locator(leaning).first()).toHaveCSS('font-style', 'italic');
    const faces = await page.evaluate(async () =>
      (await document.fonts.load('italic 16px Newsreader')).map(
        ({ style, display }) => `${style} ${display}`,
      ),
    );
    expect(faces).toEqual(['italic optional']);
    const $ = site.page(path);
    const first = $('link[rel="preload"][as="font"]').toArray();
    const sizes = first.map((link) => statSync(join(folder, $(link).attr('href') ?? '')).size);
    expect(first.filter((link) => $(link).attr('href')?.includes('italic'))).toEqual([]);
    expect(sizes).toHaveLength(2);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(100 * 1024);
  }
});

test('no sign of a note or a source begins a line, nor does what parts two of them', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/essays/keine-geheimnisse/');
  const alone = await page.evaluate(() =>
    [...document.querySelectorAll('.prose > p > sup')].flatMap((sign) => {
      const before = sign.previousSibling;
      const end = before?.textContent?.length ?? 0;
      if (!before || end === 0) return [];
      const last = document.createRange();
      if (before instanceof Text) last.setStart(before, end - 1);
      else last.setStartBefore(before);
      last.setEndAfter(before);
      const { right, top } = last.getBoundingClientRect();
      const { left, bottom } = sign.getBoundingClientRect();
      return bottom < top || left < right - 2
        ? [`${before.textContent?.slice(-20)}|${sign.textContent}`]
        : [];
    }),
  );
  expect(alone).toEqual([]);
  await page.setViewportSize({ width: 1100, height: 800 });
  const note = page.locator('.note').first();
  const edge = (await page.locator('.prose').boundingBox()) ?? { x: 0, width: 0 };
  expect((await note.boundingBox())?.x).toBeGreaterThan(edge.x + edge.width);
  await note.locator('summary').click();
  expect((await note.boundingBox())?.x).toBe(edge.x);
});

test('on a phone the text of an essay begins on the first screen, whatever stands above it', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  for (const path of [essay, '/essays/keine-geheimnisse/', '/en/essays/more-radical-than-any-union/']) {
    await page.goto(path);
    const text = await page.locator('.prose > p').first().boundingBox();
    expect(text?.y, path).toBeLessThan(phone.height);
  }
});

test('in large type no page scrolls sideways, the icons grow, and a number leaves its text the width', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  for (const path of ['/', '/thesen/', '/argumente/', essay, '/essays/radikaler-als-jede-gewerkschaft/']) {
    await page.goto(path);
    for (const size of [24, 32]) {
      const [width, icon, text] = await page.evaluate((pixels) => {
        document.documentElement.style.fontSize = `${pixels}px`;
        const widthOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().width;
        return [
          document.documentElement.scrollWidth,
          widthOf('.search-open svg') ?? 0,
          widthOf('.rows > li p') ?? Number.POSITIVE_INFINITY,
        ];
      }, size);
      expect(width, `${path}, ${size} px`).toBe(phone.width);
      expect(icon).toBeGreaterThan(0.9 * size);
      expect(text, `${path}, ${size} px`).toBeGreaterThan(size * 8);
    }
  }
});

test('a long word of a title is divided where it has no room, and copied whole', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/');
  const title = page.locator('h1');
  const whole = await title.textContent();
  const hyphens = () =>
    title.evaluate((heading) =>
      [...heading.querySelectorAll('span')].map((span) => getComputedStyle(span, '::after').content),
    );
  expect(whole).toMatch(/^Fünfundneunzig /);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect((await hyphens()).filter((content) => content.includes('\u00ad')).length).toBeGreaterThan(0);
  const copied = await title.evaluate((heading) => {
    getSelection()?.selectAllChildren(heading);
    return String(getSelection()).trim();
  });
  expect(copied).toBe(whole);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect((await hyphens()).filter((content) => content.includes('\u00ad'))).toEqual([]);
});

test('the figures of an essay stand in one column, each on the line of its first words', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/essays/gegenverkehr/');
  const stats = await page.locator('.stat').evaluateAll((all) =>
    all.map((stat) => {
      // What has no height stands on the base line.
      const baseline = (selector: string) => {
        const mark = document.createElement('span');
        mark.style.display = 'inline-block';
        stat.querySelector(selector)?.prepend(mark);
        return Math.round(mark.getBoundingClientRect().bottom);
      };
      const left = stat.querySelector('figcaption')?.getBoundingClientRect().left;
      return { left, apart: baseline('.value') - baseline('.meaning p, .meaning') };
    }),
  );
  expect(stats.length).toBeGreaterThan(2);
  expect(new Set(stats.map(({ left }) => left)).size).toBe(1);
  expect(stats.filter(({ apart }) => Math.abs(apart) > 1)).toEqual([]);
});

test('on a phone a number stands beside its title, and titles without one begin at the edge', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  const leftOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? 0;
  await page.goto('/essays/');
  const number = await page.locator('.rows .number').first().boundingBox();
  const title = await page.locator('.rows h3').first().boundingBox();
  expect((number?.x ?? 0) + (number?.width ?? 0)).toBeLessThan(title?.x ?? 0);
  expect(number?.y).toBeLessThan((title?.y ?? 0) + (title?.height ?? 0));
  await page.goto('/lesewege/');
  expect(await leftOf('.rows h2')).toBe(await leftOf('h1'));
  // Of essays that are all about the item of the page, none has another number.
  await page.goto('/thesen/12/');
  expect(await leftOf('.rows h3')).toBe(await leftOf('h2'));
});

test('in large type the numbers of the map stand clear of what they number', async ({ page }) => {
  await page.goto('/');
  const touching = await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
    const foot = Math.max(...boxes('.map.wide .ticks path').map(({ bottom }) => bottom));
    // Digits are lower than the room for letters.
    return boxes('.map.wide text.label').filter(({ bottom, height }) => bottom - 0.85 * height < foot).length;
  });
  expect(touching).toBe(0);
});

test('where readers choose all colours, the numbers of the map have no ground of their own, and contradictions are read', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('/');
  const [halo, ground] = await page
    .locator('.map text.label')
    .first()
    .evaluate((text) => [
      getComputedStyle(text).stroke,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
  expect(halo).toBe(ground);
  await page.goto('/argumente/');
  const colours = await page
    .locator('.relation[data-relation=contradicts]')
    .first()
    .evaluate((word) => [getComputedStyle(word).color, getComputedStyle(word).backgroundColor]);
  expect(colours[0]).not.toBe(colours[1]);
});

test('the date of a source that begins a line begins it at its edge', async ({ page }) => {
  const starts: number[] = [];
  for (const width of [320, 340, 360, 390, 420]) {
    await page.setViewportSize({ ...phone, width });
    await page.goto(essay);
    const found = await page.locator('.sources li').evaluateAll((items) =>
      items.flatMap((item) => {
        const title = [...(item.querySelector('a')?.getClientRects() ?? [])].at(-1);
        const date = [...item.querySelectorAll('span')].at(-1)?.getBoundingClientRect();
        const edge = item.getBoundingClientRect().left;
        return title && date && date.top > title.top + 5 ? [date.left - edge] : [];
      }),
    );
    starts.push(...found);
  }
  expect(starts.length).toBeGreaterThan(0);
  expect(starts.filter((start) => start > 1)).toEqual([]);
});

test('no line ends between a count and what it counts', () => {
  for (const path of ['/', '/en/', essay]) {
    const $ = site.page(path);
    const counts = $('.facts b, .conversation h2 small')
      .toArray()
      .flatMap((each) => $(each).text().split(', '));
    expect(counts.length, path).toBeGreaterThan(0);
    expect(
      counts.filter((count) => count.includes(' ')),
      path,
    ).toEqual([]);
  }
});

test('an item of the map lights up its arcs and says in words what is known of it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  const [item, arc] = [page.locator('.map.wide [href$="/12/"]'), page.locator('.map.wide path.x12').first()];
  await expect(item.locator('.saying')).toHaveCSS('opacity', '0');
  const atRest = await arc.evaluate((path) => getComputedStyle(path).stroke);
  await item.locator('rect').hover();
  await expect(item.locator('.saying')).toHaveCSS('opacity', '1');
  await expect(item.locator('.saying')).toHaveText(/^12 · .+Keine Geheimnisse.*\sVerweise$/);
  expect(await arc.evaluate((path) => getComputedStyle(path).stroke)).not.toBe(atRest);
  await expect(page.locator('.map.wide path:not(.x12)').first()).toHaveCSS('stroke-opacity', '0.15');
});

for (const path of ['', 'thesen/'])
  test(`what is written on the map of /${path} stands apart from what follows it`, async ({ page }) => {
    for (const width of [360, 800, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const [lowest, legend] = await page.evaluate(() => {
        const words = [...document.querySelectorAll('.map :is(.label, .part, .elsewhere)')];
        const legendBox = document.querySelector('.map ~ .hint')?.getBoundingClientRect();
        return [
          Math.max(...words.map((word) => word.getBoundingClientRect().bottom)),
          legendBox?.top ?? Number.NaN,
        ];
      });
      expect(lowest, `${width} px`).toBeLessThanOrEqual(legend);
    }
  });

test('what is painted before the deferred style sheet stays where it is when that comes', async ({
  page,
}) => {
  for (const path of ['/argumente/', '/essays/keine-geheimnisse/'])
    for (const width of [768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const [without, complete] = await page.evaluate(async () => {
        const places = () =>
          [...document.querySelectorAll('main :is(h1, .standfirst, .meta, .prose, .contradictions li)')].map(
            (each) => Math.round(each.getBoundingClientRect().top),
          );
        const sheet = document.querySelector<HTMLLinkElement>('main > link[rel="stylesheet"]');
        const after = places();
        sheet?.remove();
        // The typefaces are looked up anew.
        places();
        await document.fonts.ready;
        return [sheet && places(), after];
      });
      expect(without, `${path}, ${width} px`).toEqual(complete);
    }
});
