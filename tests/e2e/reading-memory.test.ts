import { expect, test } from 'playwright/test';

test('what was read is remembered by the browser alone, once a reader asks for it, and forgotten when it is switched off', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const stored = () => page.evaluate(() => localStorage.getItem('reading'));
  const button = page.getByRole('button', { name: 'Lesestand merken' });
  await page.goto(`${baseURL}essays/keine-geheimnisse/`);
  expect(await stored()).toBeNull();
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(stored).toContain('essay:keine-geheimnisse');

  await page.goto(`${baseURL}thesen/`);
  await expect(page.locator('.register [data-mark]').first()).toHaveText('gelesen');
  expect(await page.context().cookies()).toEqual([]);
  const day = new Date().toLocaleDateString('sv');
  expect(JSON.parse((await stored()) ?? '')).toEqual({
    day,
    texts: { 'essay:keine-geheimnisse': { read: day } },
  });
  expect(asked.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);

  await page.goto(`${baseURL}begriffe/trackback/`);
  await page.evaluate(() => document.querySelector('[data-body]')?.scrollIntoView({ block: 'end' }));
  await expect.poll(stored).toContain('term:trackback');
  await page.goto(`${baseURL}begriffe/`);
  await expect(page.locator('.glossary [data-mark]')).toHaveText('gelesen');
  await page.goto(`${baseURL}lesewege/`);
  await expect(page.locator('[data-steps] [data-mark]').first()).toHaveText(/1 von \d gelesen/);

  await page.evaluate(() => {
    const memory = JSON.parse(localStorage.getItem('reading') ?? '{}');
    localStorage.setItem('reading', JSON.stringify({ ...memory, day: '1999-01-01' }));
  });
  await page.goto(`${baseURL}essays/keine-geheimnisse/`);
  await expect(page.locator('.trackbacks b[data-mark]').first()).toHaveText('neu');

  await button.click();
  await expect(page.locator('[data-mark]')).toHaveCount(0);
  expect(await stored()).toBeNull();
});
