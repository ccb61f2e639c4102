import { describe, expect, inject, test } from 'vitest';
import { labs } from '#labs/registry.ts';
import { allPaths } from './setup/all-pages.ts';
import { violationsOn } from './setup/axe.ts';
import { justWatch, labOn, questionOn, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const themes = ['light', 'dark'] as const;

describe.each(themes)('in the %s theme axe finds nothing', (colorScheme) => {
  test.each(allPaths(inject('siteDir')))('on %s', async (path) => {
    const page = await browser.reader({ colorScheme });
    await page.goto(site + path, { waitUntil: 'networkidle' });
    expect(await violationsOn(page)).toEqual([]);
  });

  test.each(Object.keys(labs))(
    'in the lab %s: before, during and after a run, on every tab',
    async (id) => {
      const page = await browser.reader({ colorScheme });
      const figure = `[data-lab="${id}"]`;
      await page.goto(`${site}/labs/${id}/`);
      const lab = await labOn(page, id);
      expect(await violationsOn(page, figure)).toEqual([]);
      await justWatch(lab);
      await lab.getByRole('button', { name: 'Play' }).click();
      for (const tab of await lab.getByRole('tab').all()) {
        await tab.click();
        expect(await violationsOn(page, figure)).toEqual([]);
      }
      await lab.getByRole('slider', { name: 'Time', exact: true }).press('End');
      expect(await violationsOn(page, figure)).toEqual([]);
    },
  );

  test.each(['sessions', 'waiting'])(
    'in the questions of %s, once they are answered',
    async (lesson) => {
      const page = await browser.reader({ colorScheme });
      await page.goto(`${site}/lessons/${lesson}/`);
      const ids = await page
        .locator('[data-question]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-question')!));
      for (const id of new Set(ids)) {
        const question = await questionOn(page, id);
        const show = question.getByRole('button', { name: 'Show me' });
        if (await show.isVisible()) await show.click();
      }
      expect(await violationsOn(page)).toEqual([]);
    },
  );
});
