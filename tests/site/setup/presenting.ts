import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens a page as it is presented, and waits until it is. */
export async function present(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await isPresented(page);
}

/** Waits until the page is presented: its bar is there. */
export async function isPresented(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Presentation' }).getByText('Leave').waitFor();
}

/** `3` or `3.2`: section and part, as the address has them. */
export async function placeIn(page: Page): Promise<string> {
  // Asked of the page itself: the browser's own word of a replaced address comes later.
  const { searchParams } = new URL(await page.evaluate(() => location.href));
  const part = searchParams.get('part');
  return `${searchParams.get('section')}${part === null ? '' : `.${part}`}`;
}

/** The texts of the headings of level 1 and 2 that can be seen, not only heard. */
export async function headingsOn(page: Page): Promise<string[]> {
  return page
    .locator('main :is(h1, h2)')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && !one.closest('[data-present-heard]'))
        .map((one) => one.textContent.trim()),
    );
}

/** Goes from the first slide to the last with a clicker, and does something on each. */
export async function onEverySlide(page: Page, visit: () => Promise<void>): Promise<number> {
  await page.keyboard.press('Home');
  let slides = 0;
  let place = '';
  for (let next = await placeIn(page); next !== place; next = await placeIn(page)) {
    place = next;
    slides++;
    await visit();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('PageDown');
  }
  expect(slides).toBeGreaterThan(1);
  return slides;
}
