import { expect, inject, test } from 'vitest';
import { labs } from '#labs/registry.ts';
import { allPaths } from './setup/all-pages.ts';
import { justWatch, labOn, useBrowser } from './setup/reader.ts';
import { byFolder, visits } from './setup/visits.ts';

const browser = useBrowser();
const site = inject('siteUrl');

/** How much wider the page is than the screen. */
const overhang = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

const widths = [320, 375, 768];

test.each(byFolder(allPaths(inject('siteDir'))))(
  'on the pages of %s nothing scrolls sideways, at 320, 375 and 768 px',
  async (_, paths) => {
    const found = await visits(
      () => browser.reader(),
      site,
      paths,
      async (page) => {
        const wide: string[] = [];
        for (const width of widths) {
          await page.setViewportSize({ width, height: 740 });
          const px = await page.evaluate(overhang);
          if (px > 0) wide.push(`${px} px at ${width} px`);
        }
        return wide;
      },
    );
    expect(found).toEqual([]);
  },
  900_000,
);

test.each(Object.keys(labs))(
  'on a phone the lab %s plays by touch, on every tab, within the screen',
  async (id) => {
    const page = await browser.reader({
      viewport: { width: 375, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await page.goto(`${site}/labs/${id}/`);
    const lab = await labOn(page, id);
    await lab.getByRole('button', { name: 'Just watch' }).tap();
    await lab.getByRole('button', { name: 'Play' }).tap();
    for (const tab of await lab.getByRole('tab').all()) {
      await tab.tap();
      expect(await page.evaluate(overhang)).toBe(0);
    }
    await lab
      .getByRole('button', { name: 'Pause' })
      .or(lab.getByRole('button', { name: 'Replay' }))
      .tap();
  },
);

test('what can be touched is large enough to be hit', async () => {
  const page = await browser.reader({ viewport: { width: 375, height: 740 } });
  await page.goto(`${site}/labs/queue/`);
  const lab = await labOn(page, 'queue');
  await justWatch(lab);
  const small = await lab.getByRole('button').evaluateAll((buttons) =>
    buttons
      .filter((button) => button.checkVisibility())
      .map((button) => [button.textContent.trim(), button.getBoundingClientRect()] as const)
      // WCAG 2.2, 2.5.8: at least 24 by 24 CSS pixels.
      .filter(([, { width, height }]) => width < 24 || height < 24)
      .map(([text, { width, height }]) => `${text}: ${width} × ${height}`),
  );
  expect(small).toEqual([]);
});
