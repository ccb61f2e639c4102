import { expect, inject, test } from 'vitest';
import { useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');

const windows = [
  { name: 'by touch on a narrow phone', width: 320, javaScriptEnabled: true },
  { name: 'by touch without JavaScript', width: 375, javaScriptEnabled: false },
];

test.each(windows)(
  'every term opens $name, inside the window, and links to the glossary',
  async ({ width, javaScriptEnabled }) => {
    const height = 640;
    const page = await browser.reader({
      viewport: { width, height },
      hasTouch: true,
      javaScriptEnabled,
    });
    await page.goto(`${site}/lessons/waiting/`);
    const terms = await page.locator('[data-term]').all();
    expect(terms.length).toBeGreaterThan(5);
    for (const term of terms) {
      const id = await term.getAttribute('data-term');
      await term.getByRole('button').tap();
      const link = term.getByRole('link');
      expect(await link.getAttribute('href')).toMatch(new RegExp(`/glossary/#${id}$`));
      const box = (await term.locator('[popover]').boundingBox())!;
      expect(box.x, `left of ${id}`).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, `right of ${id}`).toBeLessThanOrEqual(width);
      expect(box.y, `top of ${id}`).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, `bottom of ${id}`).toBeLessThanOrEqual(height);
      await page.keyboard.press('Escape');
      expect(await link.isVisible(), `${id} after Escape`).toBe(false);
    }
  },
);
