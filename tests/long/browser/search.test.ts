import { expect, test } from 'playwright/test';

test('hostile queries do no harm', async ({ page }) => {
  const problems: string[] = [];
  // What the page's security policy refuses is an error of the console.
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('dialog', (dialog) => problems.push(dialog.message()));
  page.on('pageerror', (error) => problems.push(error.message));
  for (const query of [
    '<script>alert(1)</script><img src=x onerror=alert(2)>',
    'a'.repeat(10_000),
    '\u202eThese\u2066',
    '"',
    '{{ meta }} %',
  ]) {
    await page.goto(`suche/?q=${encodeURIComponent(query)}&art=${encodeURIComponent(query.slice(0, 50))}`);
    await expect(page.getByRole('status')).toContainText(/Treffer|gefunden/);
    await page.evaluate(
      (text) => sessionStorage.setItem('search', JSON.stringify(['/essays/elfenbeinturm/', text])),
      query,
    );
    await page.goto('essays/elfenbeinturm/');
  }
  await page.goto(`suche/?q=${encodeURIComponent('$& $$')}`);
  await expect(page.getByRole('status')).toHaveText('Nichts gefunden für „$& $$“.');
  await page.goto('suche/?q=%ED%A0%80%FF');
  for (const search of [
    '?q=%',
    '?q=%E0%A4%A',
    '?q=a%00b',
    '?q[]=Markt&q[]=x&art[]=Essay',
    '?q=Markt&q=x&teil=a&teil=b',
  ]) {
    await page.goto(`suche/${search}`);
    await page.locator('.search-results').waitFor({ state: 'attached' });
  }
  await page.goto('suche/?q=%22Net%20Promoter%22&sortierung=__proto__&constructor=1');
  await expect(page.getByRole('status')).toContainText('Treffer');
  expect(problems).toEqual([]);
});
