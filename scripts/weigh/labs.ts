import type { Locator, Page } from 'playwright-core';

/** Every lab on a page. */
export async function labsOn(page: Page): Promise<Locator[]> {
  return page.locator('[data-lab]').all();
}

/** Brings a lab into view, passes its prediction by and plays it, as a reader in a hurry would. */
export async function playLab(lab: Locator): Promise<void> {
  await lab.scrollIntoViewIfNeeded();
  const play = lab.getByRole('button', { name: /^Play/ });
  const watch = lab.getByRole('button', { name: /just watch/i });
  await play.or(watch).first().waitFor();
  if (await watch.isVisible()) await watch.click();
  await play.first().click();
}

/** Opens every tab of a lab's panel. */
export async function openTabs(lab: Locator): Promise<void> {
  for (const tab of await lab.getByRole('tab').all()) await tab.click();
}
