import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser } from '#diagrams/browser.ts';

/** One browser for the tests of a file; every reader gets a context, and so a storage, of their own. */
export function useBrowser() {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  return {
    /** A new reader with one page open. */
    async reader(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser!.newContext({
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      return context.newPage();
    },
  };
}

/** The lab of this id on the page, hydrated: scrolled into view and ready for use. */
export async function labOn(page: Page, id: string, nth = 0): Promise<Locator> {
  const lab = page.locator(`[data-lab="${id}"]`).nth(nth);
  await lab.scrollIntoViewIfNeeded();
  await hydrated(lab);
  return lab;
}

/** The question of this id on the page, hydrated. */
export async function questionOn(page: Page, id: string): Promise<Locator> {
  const question = page.locator(`[data-question="${id}"]`).first();
  await question.scrollIntoViewIfNeeded();
  await hydrated(question);
  return question;
}

/** Astro takes the attribute `ssr` off an island when it has taken over. */
async function hydrated(part: Locator): Promise<void> {
  const island = part
    .locator('astro-island')
    .or(part.locator('xpath=ancestor-or-self::astro-island'));
  await part
    .page()
    .waitForFunction(
      (element) => !element?.hasAttribute('ssr'),
      await island.first().elementHandle(),
    );
}

/** Passes a prediction by, if one is asked for. */
export async function justWatch(lab: Locator): Promise<void> {
  const watch = lab.getByRole('button', { name: 'Just watch' });
  if (await watch.isVisible()) await watch.click();
}

/** What a lab's time line says: “12.3 s of 60 s”. */
export async function timeOf(lab: Locator): Promise<string> {
  return (
    (await lab.getByRole('slider', { name: 'Time', exact: true }).getAttribute('aria-valuetext')) ??
    ''
  );
}

/** Steps on a few times: the first event may come so soon that the time line still says 0 ms. */
export async function stepOn(lab: Locator): Promise<void> {
  const step = lab.getByRole('button', { name: 'Step', exact: true });
  for (let i = 0; i < 8; i++) await step.click();
}

/** Waits until the lab has left its start. */
export async function hasMoved(lab: Locator): Promise<void> {
  await expect.poll(() => timeOf(lab)).not.toMatch(/^0(\.0+)? /);
}

/** All events of a run up to now, as the lab's own CSV has them. */
export async function eventsOf(lab: Locator): Promise<string> {
  await lab.getByRole('tab', { name: 'Events' }).click();
  await lab.getByRole('button', { name: 'Copy as CSV' }).click();
  return copied(lab.page());
}

/** What the last “Copy” button has put on the clipboard. */
export async function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
