import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { violationsOn } from './setup/axe.ts';
import { builtPages } from './setup/built-pages.ts';
import { questionsOf } from './setup/question-files.ts';
import { useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const lessons = ['sessions', 'waiting'];
const pages = builtPages(inject('siteDir'));
const pageAt = (path: string) => pages.find((page) => page.path === path)!;

async function openSheet(page: Page, path: string, seed: string): Promise<void> {
  await page.goto(`${site}${path}?seed=${seed}`);
  await page.getByLabel('Seed').waitFor();
}

/** What is asked: the prompt of each question by its id. */
const prompts = (page: Page) =>
  page
    .locator('[data-item]')
    .evaluateAll((all) =>
      all.map((one) => [
        one.getAttribute('data-item'),
        one.querySelector('.prompt')?.textContent.trim(),
      ]),
    );

/** The texts of a question's options, in order. */
const options = (page: Page, id: string, part: string) =>
  page.locator(`[data-item="${id}"] ${part}`).allInnerTexts();

describe.each(lessons)('for a teacher of %s', (lesson) => {
  const home = `/instructors/${lesson}/`;

  test('there is a page with everything, and every question in it, kept out of search', () => {
    const { dom, html } = pageAt(home);
    const headings = dom('main h2')
      .map((_, each) => dom(each).text().trim())
      .get();
    expect(headings).toEqual(
      expect.arrayContaining([
        'Objectives',
        'Time',
        'What comes before',
        'Wrong ideas it meets',
        'Questions for the class',
        'Lab states to project',
        'The questions in it',
      ]),
    );
    for (const { id, rev } of questionsOf(lesson)) expect(html).toContain(`${id}@${rev}`);
    expect(dom('main').text()).toContain('public');
    for (const path of [home, `${home}worksheet/`, `${home}key/`]) {
      const page = pageAt(path);
      expect(page.dom('meta[name=robots]').attr('content')).toBe('noindex');
      expect(page.dom('[data-pagefind-body]')).toHaveLength(0);
    }
  });

  test('every wrong idea it meets leads to a lab that shows it, and every lab state opens as it says', async () => {
    const { dom } = pageAt(home);
    const page = await browser.reader();
    const states = dom('main a[href*="/labs/"]')
      .map((_, each) => dom(each).attr('href')!)
      .get();
    expect(states.length).toBeGreaterThan(5);
    for (const state of new Set(states)) {
      await page.goto(site + state);
      await page.locator('[data-lab] [data-play]').first().waitFor();
      expect(await page.locator('[data-lab] .notice').allInnerTexts()).toEqual([]);
    }
  });

  test('the worksheet reads without JavaScript: every question, room to answer, seed 1, and no key', () => {
    const { dom } = pageAt(`${home}worksheet/`);
    expect(dom('[data-item]')).toHaveLength(questionsOf(lesson).length);
    expect(dom('main').text()).toContain('Seed 1');
    expect(dom('[data-correct]')).toHaveLength(0);
  });

  test.each(['1', '2', '7', '9999'])(
    'the key agrees with the worksheet for seed %s',
    async (seed) => {
      const sheet = await browser.reader();
      const key = await browser.reader();
      await openSheet(sheet, `${home}worksheet/`, seed);
      await openSheet(key, `${home}key/`, seed);
      expect(await sheet.locator('[data-seed]').innerText()).toBe(`Seed ${seed}`);
      await expect.poll(() => key.locator('[data-seed]').innerText()).toBe(`Seed ${seed}`);
      expect(await prompts(sheet)).toEqual(await prompts(key));
      for (const { id, type } of questionsOf(lesson)) {
        if (type !== 'choice') continue;
        const asked = await options(sheet, id, '.boxes li');
        const solved = await options(key, id, '[data-correct] .text');
        expect(solved.map((text) => text.replace(/\s*(not )?right$/u, ''))).toEqual(asked);
        expect(await key.locator(`[data-item="${id}"] [data-correct=true]`).count()).toBe(1);
      }
    },
  );

  test('the worksheet prints on A4 with tagged headings, without the page around it', async () => {
    const page = await browser.reader();
    await openSheet(page, `${home}worksheet/`, '7');
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    const text = pdf.toString('latin1');
    expect(text).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/u);
    expect(text).toMatch(/\/StructTreeRoot/u);
    expect(text.match(/\/S\s*\/H2/gu)?.length).toBe(questionsOf(lesson).length);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('Seed').isVisible()).toBe(false);
    expect(await page.locator('.site-header').isVisible()).toBe(false);
  });
});

test('the seed is chosen with the keyboard, kept in the address, and handed on to the key', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/instructors/waiting/worksheet/`);
  const field = page.getByLabel('Seed');
  await field.waitFor();
  const before = await page.locator('.boxes').allInnerTexts();
  await field.fill('12');
  await page.keyboard.press('Enter');
  expect(page.url()).toContain('?seed=12');
  await expect.poll(() => page.locator('[data-seed]').innerText()).toBe('Seed 12');
  expect(await page.locator('.boxes').allInnerTexts()).not.toEqual(before);
  await field.fill('<b>');
  await page.keyboard.press('Enter');
  expect(await page.locator('#main, main').first().innerText()).toContain('from 1 to 9999');
  expect(await page.locator('[data-seed]').innerText()).toBe('Seed 12');
  await page.getByRole('button', { name: 'Next seed' }).press('Enter');
  await expect.poll(() => page.locator('[data-seed]').innerText()).toBe('Seed 13');
  await page.getByRole('link', { name: /key for seed 13/u }).press('Enter');
  await page.waitForURL(/\/key\/\?seed=13/u);
  await expect.poll(() => page.locator('[data-seed]').innerText()).toBe('Seed 13');
});

test('a seed in the address that is none says so, and seed 1 is shown', async () => {
  const page = await browser.reader();
  await openSheet(page, '/instructors/waiting/worksheet/', '%3Cimg%20src=x%3E');
  expect(await page.locator('[data-seed]').innerText()).toBe('Seed 1');
  expect(await page.getByRole('status').first().innerText()).toContain('from 1 to 9999');
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

describe.each(['light', 'dark'] as const)('in the %s theme, on a phone', (colorScheme) => {
  test.each(['', 'worksheet/', 'key/'])(
    'axe finds nothing on …/%s and nothing is cut off',
    async (part) => {
      const page = await browser.reader({ colorScheme, viewport: { width: 320, height: 800 } });
      await page.goto(`${site}/instructors/waiting/${part}`, { waitUntil: 'networkidle' });
      expect(await violationsOn(page)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    },
  );
});
