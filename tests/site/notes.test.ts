import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './setup/reader.ts';
import { isPresented, placeIn, present } from './setup/presenting.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const waiting = `${site}/lessons/waiting/?present=1`;
const notesAddress = `${site}/instructors/waiting/notes/`;

/** What a `<dt>` of the panel says: “Now”, “Next”, “Clock”. */
const told = (notes: Page, term: string) => notes.locator(`dt:text-is("${term}") + dd`).innerText();
const shownSections = (notes: Page) =>
  notes
    .locator('[data-section]')
    .locator('visible=true')
    .evaluateAll((all) => all.map(({ id }) => id));

/** A presentation at this section with its notes open, as the key N opens them. */
async function withNotes(section: number): Promise<{ slides: Page; notes: Page }> {
  const slides = await browser.reader();
  await present(slides, `${waiting}&section=${section}`);
  const opening = slides.context().waitForEvent('page');
  await slides.keyboard.press('n');
  const notes = await opening;
  await notes.getByText('Following the presentation.').waitFor();
  return { slides, notes };
}

test('the notes open in a window of their own, at the section that is shown', async () => {
  const { notes } = await withNotes(4);
  expect(notes.url()).toBe(notesAddress);
  expect(await shownSections(notes)).toEqual(['half-busy-nearly-full']);
  expect(await told(notes, 'Now')).toMatch(/^Half busy, nearly full \(part 1 of \d\)$/);
  expect(await told(notes, 'Next')).toBe('What is left over decides');
  expect(await told(notes, 'Clock')).toMatch(/^0:0\d\s+25 min planned/);
});

test('a second press brings the same window back instead of opening another', async () => {
  const { slides, notes } = await withNotes(4);
  await slides.getByRole('button', { name: 'Notes' }).click();
  await notes.getByText('Following the presentation.').waitFor();
  expect(slides.context().pages().length).toBe(2);
});

test('each window follows the other', async () => {
  const { slides, notes } = await withNotes(4);
  await slides.keyboard.press('End');
  await expect.poll(() => shownSections(notes)).toEqual(['sources']);
  expect(await told(notes, 'Next')).toBe('The end');

  await notes.keyboard.press('Home');
  await expect.poll(() => placeIn(slides)).toBe('1');
  await notes.keyboard.press('PageDown');
  await expect.poll(() => placeIn(slides)).not.toBe('1');
  await notes.getByRole('button', { name: 'Previous' }).click();
  await expect.poll(() => placeIn(slides)).toBe('1');

  await notes.getByRole('button', { name: 'Black' }).click();
  await slides.getByRole('button', { name: 'The screen is black' }).waitFor();
  await notes.getByText('Its screen is black.').waitFor();
  await slides.keyboard.press('.');
  await expect.poll(() => notes.getByText('Its screen is black.').count()).toBe(0);
});

test('either window may be loaded anew: they find each other, and the clock goes on', async () => {
  const { slides, notes } = await withNotes(4);
  // The clock began an hour ago, as the history has it.
  await slides.evaluate(() =>
    history.replaceState({ presentedSinceMs: Date.now() - 3_600_000 }, '', location.href),
  );
  await slides.reload();
  await expect.poll(() => told(notes, 'Clock')).toMatch(/^1:00:/);
  expect(await shownSections(notes)).toEqual(['half-busy-nearly-full']);

  await notes.reload();
  await notes.getByText('Following the presentation.').waitFor();
  expect(await told(notes, 'Clock')).toMatch(/^1:00:/);
  await slides.keyboard.press('Home');
  await expect.poll(() => shownSections(notes)).toEqual(['_top']);

  await notes.getByRole('button', { name: 'Clock to 0:00' }).click();
  await expect.poll(() => told(notes, 'Clock')).toMatch(/^0:0/);
  await slides.reload();
  await notes.getByText('Following the presentation.').waitFor();
  expect(await told(notes, 'Clock')).toMatch(/^0:/);
});

test('after going away and back the presentation is followed again', async () => {
  const { slides, notes } = await withNotes(4);
  await slides.goto(`${site}/glossary/`);
  await notes.getByText('No presentation of this lesson is open').waitFor();
  expect(await shownSections(notes)).toEqual(['half-busy-nearly-full']);
  await slides.goBack();
  await notes.getByText('Following the presentation.').waitFor();
  await notes.keyboard.press('PageDown');
  await expect.poll(() => placeIn(slides)).toBe('4.2');
});

test('the notes of another lesson do not listen', async () => {
  const { slides } = await withNotes(4);
  const others = await slides.context().newPage();
  await others.goto(`${site}/instructors/sessions/notes/`, { waitUntil: 'networkidle' });
  await slides.keyboard.press('Home');
  expect(await others.getByText('No presentation of this lesson is open').isVisible()).toBe(true);
});

test('messages that are none of ours move nothing and stay out of the page', async () => {
  const { slides, notes } = await withNotes(4);
  const stranger = await slides.context().newPage();
  await stranger.goto(`${site}/glossary/`);
  await stranger.evaluate(() => {
    const line = new BroadcastChannel('serve-or-share:present:/lessons/waiting/');
    line.postMessage({ kind: 'please', to: '<b>x</b>', wish: 'LAST' });
    line.postMessage({ kind: 'place', from: 'x', slug: '<img src=x>', part: 0, parts: 1 });
    line.postMessage('<img src=x>');
  });
  await slides.keyboard.press('PageDown');
  await expect.poll(() => told(notes, 'Now')).toMatch(/part 2/);
  expect(await placeIn(slides)).toBe('4.2');
  expect(await notes.locator('img').count()).toBe(0);
});

test('a pop-up blocker is said plainly, with a way round it', async () => {
  const slides = await browser.reader();
  await slides.addInitScript(() => (window.open = () => null));
  await present(slides, waiting);
  await slides.keyboard.press('n');
  await slides.getByText('The browser has blocked the window with the notes.').waitFor();
  const opening = slides.context().waitForEvent('page');
  await slides.getByRole('link', { name: 'Open the notes in a tab' }).click();
  await (await opening).getByText('Following the presentation.').waitFor();
});

test('alone, the page is there to be read, and leads to the presentation', async () => {
  const notes = await browser.reader();
  await notes.goto(notesAddress, { waitUntil: 'networkidle' });
  expect((await shownSections(notes)).length).toBeGreaterThan(8);
  const opening = notes.context().waitForEvent('page');
  await notes.getByRole('link', { name: 'Present the lesson' }).click();
  await isPresented(await opening);
  await notes.getByText('Following the presentation.').waitFor();
});

describe('the notes', () => {
  test('are kept from search engines and from the course’s own search', async () => {
    const page = await browser.reader({ javaScriptEnabled: false });
    await page.goto(notesAddress);
    const robots = page.locator('meta[name="robots"]');
    expect(await robots.getAttribute('content')).toBe('noindex');
    expect(await page.locator('[data-pagefind-body]').count()).toBe(0);
  });

  test('read without JavaScript, and every lab state they show leads to a lab', async () => {
    const page = await browser.reader({ javaScriptEnabled: false });
    await page.goto(notesAddress);
    expect(await page.getByText('Ask the class').first().isVisible()).toBe(true);
    expect(await page.getByRole('button').locator('visible=true').count()).toBe(0);
    const links = page.locator('[data-section] a');
    expect(await links.count()).toBeGreaterThan(4);
  });

  test.each(['sessions', 'waiting'])(
    'of %s: no lab state that they show is complained of',
    async (lesson) => {
      const page = await browser.reader();
      await page.goto(`${site}/instructors/${lesson}/notes/`);
      const links = await page
        .locator('[data-section] a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThan(4);
      for (const link of links) {
        await page.goto(link, { waitUntil: 'networkidle' });
        await page
          .getByRole('button', { name: 'Play' })
          .or(page.getByRole('button', { name: 'Replay' }))
          .first()
          .waitFor();
        expect(await page.getByText('cannot be used').count(), link).toBe(0);
      }
    },
  );

  test.each(['light', 'dark'] as const)(
    'in the %s theme, following, axe finds nothing wrong with them',
    async (colorScheme) => {
      const slides = await browser.reader({ colorScheme });
      await present(slides, waiting);
      const notes = await slides.context().newPage();
      await notes.goto(notesAddress, { waitUntil: 'networkidle' });
      await notes.getByText('Following the presentation.').waitFor();
      const { violations } = await new AxeBuilder({ page: notes }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.target.join(' ')}`)).toEqual([]);
    },
  );
});
