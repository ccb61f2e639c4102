import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { labOn, timeOf, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');

const focused = (part: Locator) => part.evaluate((element) => element === document.activeElement);

/** Presses Tab until the focus is on it, as somebody without a mouse would. */
async function tabTo(page: Page, part: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await focused(part)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never came to it.');
}

test('by keyboard alone: skip to the text, guess, play, step, scrub, choose a tab and a node', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/labs/queue/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toMatch(/skip/i);
  await page.keyboard.press('Enter');

  const lab = await labOn(page, 'queue');
  await tabTo(page, lab.getByRole('textbox').first());
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await tabTo(page, lab.getByRole('button', { name: 'Play' }));
  await page.keyboard.press('Space');
  await expect.poll(() => lab.getByRole('button', { name: 'Pause' }).isVisible()).toBe(true);
  await page.keyboard.press('Space');
  await expect.poll(() => lab.getByRole('button', { name: 'Play' }).isVisible()).toBe(true);

  // Several steps: the first event may come so soon that the time line still says the same.
  const before = await timeOf(lab);
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => timeOf(lab)).not.toBe(before);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await expect.poll(() => timeOf(lab)).toMatch(/^0(\.0+)? /);

  await tabTo(page, lab.getByRole('tab', { selected: true }));
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => lab.getByRole('tab', { name: 'Statechart' }).getAttribute('aria-selected'))
    .toBe('true');
});

test('keys act on a lab only while the focus is in it', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/labs/queue/`);
  const lab = await labOn(page, 'queue');
  await lab.getByRole('button', { name: 'Just watch' }).click();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const before = await timeOf(lab);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  expect(await timeOf(lab)).toBe(before);
});

test('a term opens by keyboard, is read where it stands, and closes with Escape', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/lessons/waiting/`);
  const term = page.locator('main button[popovertarget]').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const definition = page.locator(`#${await term.getAttribute('popovertarget')}`);
  await expect.poll(() => definition.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => definition.isVisible()).toBe(false);
  expect(await focused(term)).toBe(true);
});

test('every place that Tab comes to shows that it has the focus', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/labs/session/`);
  await labOn(page, 'session');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const hidden: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      if (element === document.body) return undefined;
      const { outlineStyle, outlineWidth, boxShadow, stroke } = getComputedStyle(element);
      const shown =
        (outlineStyle !== 'none' && outlineWidth !== '0px') ||
        boxShadow !== 'none' ||
        element instanceof SVGElement;
      return shown
        ? undefined
        : `${element.tagName} ${element.textContent.trim().slice(0, 30)} ${stroke}`;
    });
    if (unseen) hidden.push(unseen);
  }
  expect(hidden).toEqual([]);
});
