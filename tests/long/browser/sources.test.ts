import { expect, test } from 'playwright/test';
import { serve } from '../../../src/cli/commands/preview.ts';
import { buildSite, contentFolder, writeContent } from '../../build/site.ts';
import { violations } from '../../e2e/violations.ts';
import { citedContent } from '../../setup/cited-content.ts';

let address: string;
let stop: () => void;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const contentDir = await writeContent(contentFolder('cited-pages'), citedContent);
  const { folder } = await buildSite('cited-pages', { contentDir });
  const served = await serve({ folder, base: '/', port: 0 });
  address = `${served.address}essays/belegt/`;
  stop = () => {
    served.server.close();
    served.server.closeAllConnections();
  };
});
test.afterAll(() => stop());

const wide = { width: 1280, height: 900 };

test('where there is room, a source stands in the margin beside the line that cites it first', async ({
  page,
}) => {
  await page.setViewportSize(wide);
  await page.goto(address);
  const mark = await page.locator('#cite-amt').boundingBox();
  const source = page.locator('.source-note > div', { hasText: 'Ein Amt' });
  const text = await page.locator('.prose').boundingBox();
  const box = await source.boundingBox();
  expect(box?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
  expect(Math.abs((box?.y ?? 0) - (mark?.y ?? 0))).toBeLessThan(20);
  await expect(source.getByText('Ein Amt: Zählung')).toHaveAttribute('href', 'https://amt.example/zaehlung');
});

test('notes and sources in the margin never lie on each other, and come in the order of the text', async ({
  page,
}) => {
  await page.setViewportSize(wide);
  await page.goto(address);
  const notes = page.locator('.source-note > div, [role=doc-footnote]');
  await expect(notes).toHaveCount(4);
  const boxes = await Promise.all((await notes.all()).map((note) => note.boundingBox()));
  for (const [index, box] of boxes.entries()) {
    const above = boxes[index - 1];
    if (above && box) expect(box.y).toBeGreaterThan(above.y + above.height);
  }
  const words = await notes.allInnerTexts();
  expect(words.map((text) => /Amt|So steht|Heft|Buch/.exec(text)?.[0])).toEqual([
    ...['Amt', 'So steht', 'Heft', 'Buch'],
  ]);
});

test('on a phone the mark leads to the list, and the list back; nothing stands twice', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address);
  await expect(page.locator('.source-note').first()).toBeHidden();
  await page.getByRole('link', { name: 'Quelle a' }).first().click();
  await expect(page.locator('#source-amt')).toBeInViewport();
  await page.getByRole('link', { name: 'Zurück zur Textstelle a-3' }).click();
  await expect(page.locator('#cite-amt-3')).toBeInViewport();
});

test('the keyboard stops at marks and in the list, and not at copies in the margin', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(address);
  await page.locator('#cite-amt').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('#fnref-1')).toBeFocused();
});

test('for a screen reader each source is there once', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Ein Amt: Zählung' })).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'Quelle a' })).toHaveCount(3);
});

test('on paper the letters stand in the text and in the list, and the margin is empty', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.source-note').first()).toBeHidden();
  await expect(page.locator('#cite-amt')).toBeVisible();
  await expect(page.locator('#source-amt')).toBeVisible();
  await expect(page.locator('#source-amt .backref').first()).toBeHidden();
});

for (const [size, viewport] of [
  ['a phone', { width: 360, height: 740 }],
  ['a wide screen', wide],
] as const)
  test(`nobody is kept out on ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(address);
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
