import { expect, inject, test } from 'vitest';
import { useBrowser } from './setup/reader.ts';

const browser = useBrowser();

test.each([['siteUrl'], ['baseUrl']] as const)(
  'search loads when opened, finds the lesson, leads there (%s)',
  async (which) => {
    const site = inject(which);
    const page = await browser.reader();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${site}/`, { waitUntil: 'networkidle' });
    expect(fetched.filter((url) => url.includes('pagefind'))).toEqual([]);

    await page.keyboard.press('Control+k');
    await page.keyboard.type('queue');
    const hit = page.locator('dialog a[href*="/lessons/waiting/"]').first();
    await hit.waitFor();
    await hit.click();
    await page.waitForURL(`${site}/lessons/waiting/**`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('queue');
  },
);

test('under a base path a lab plays', async () => {
  const page = await browser.reader();
  await page.goto(`${inject('baseUrl')}/labs/queue/`);
  await page.getByRole('button', { name: 'Just watch' }).click();
  const step = page.getByRole('button', { name: 'Step', exact: true });
  for (let i = 0; i < 8; i++) await step.click();
  await expect
    .poll(() =>
      page.getByRole('slider', { name: 'Time', exact: true }).getAttribute('aria-valuetext'),
    )
    .not.toMatch(/^0(\.0+)? /);
});
