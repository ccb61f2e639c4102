import { describe, expect, inject, test } from 'vitest';
import { labs } from '#labs/registry.ts';
import { allPaths } from './setup/all-pages.ts';
import { violationsInBothThemes, violationsOn } from './setup/axe.ts';
import { justWatch, labOn, useBrowser } from './setup/reader.ts';
import { byFolder, visits } from './setup/visits.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const themes = ['light', 'dark'] as const;
/** Longer than usual: some folders have two hundred pages. */
const timeout = 900_000;

describe('axe finds nothing, in either theme', () => {
  test.each(byFolder(allPaths(inject('siteDir'))))(
    'on the pages of %s',
    async (_, paths) => {
      expect(paths.length).toBeGreaterThan(0);
      const found = await visits(() => browser.reader(), site, paths, violationsInBothThemes);
      expect(found).toEqual([]);
    },
    timeout,
  );
});

describe.each(themes)('in the %s theme axe finds nothing', (colorScheme) => {
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
});
