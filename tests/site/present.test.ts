import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { hasMoved, labOn, timeOf, useBrowser } from './setup/reader.ts';
import { headingsOn, onEverySlide, placeIn, present } from './setup/presenting.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const waiting = `${site}/lessons/waiting/?present=1`;

const isBlack = (page: Page) => page.getByRole('button', { name: 'The screen is black' });

test('the lesson loads nothing of the presentation unless the address asks for it', async () => {
  const page = await browser.reader();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(`${site}/lessons/waiting/`, { waitUntil: 'networkidle' });
  expect(loaded.filter((url) => /\/present\./.test(url))).toEqual([]);
  expect(await page.getByRole('navigation', { name: 'Course' }).isVisible()).toBe(true);
  await present(page, waiting);
  expect(loaded.filter((url) => /\/present\./.test(url))).not.toEqual([]);
});

test('one section at a time, in large type, without header, menu and footer', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/lessons/waiting/`);
  const fontPx = () =>
    page
      .locator('main p')
      .first()
      .evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
  const readPx = await fontPx();
  const written = await headingsOn(page);

  await present(page, waiting);
  expect(await fontPx()).toBeGreaterThan(readPx * 1.3);
  for (const role of ['banner', 'contentinfo', 'navigation'] as const) {
    for (const part of await page.getByRole(role).all()) expect(await part.isVisible()).toBe(false);
  }
  const shown: string[] = [];
  await onEverySlide(page, async () => {
    const headings = await headingsOn(page);
    expect(headings.length).toBeLessThanOrEqual(1);
    shown.push(...headings);
  });
  // “Read next” leads away; all else is shown once, in order.
  expect(shown).toEqual(written.filter((heading) => heading !== 'Read next'));
});

test('arrows, Space, a clicker, Home and End move; at the ends nothing happens', async () => {
  const page = await browser.reader();
  await present(page, `${waiting}&section=3`);
  const press = async (key: string) => {
    await page.keyboard.press(key);
    return placeIn(page);
  };
  const first = await placeIn(page);
  const second = await press('ArrowRight');
  expect(second).not.toBe(first);
  expect(await press('ArrowLeft')).toBe(first);
  expect(await press('PageDown')).toBe(second);
  expect(await press('PageUp')).toBe(first);
  expect(await press('Space')).toBe(second);
  expect(await press('Shift+Space')).toBe(first);
  expect(await press('Home')).toBe('1');
  expect(await press('PageUp')).toBe('1');
  const end = await press('End');
  expect(await press('PageDown')).toBe(end);
  expect(await headingsOn(page)).toEqual(['Sources']);
});

test('a key blackens the screen, which keeps its place, and any move shows it again', async () => {
  const page = await browser.reader();
  await present(page, `${waiting}&section=3`);
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    expect(await isBlack(page).isVisible()).toBe(true);
    await page.keyboard.press(key);
    expect(await isBlack(page).count()).toBe(0);
    expect(await placeIn(page)).toBe('3');
  }
  await page.keyboard.press('b');
  await page.keyboard.press('ArrowLeft');
  expect(await isBlack(page).count()).toBe(0);
  expect(await placeIn(page)).not.toBe('3');
});

test('F fills the screen, and gives it back', async () => {
  const page = await browser.reader();
  await present(page, waiting);
  const full = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.keyboard.press('f');
  await expect.poll(full).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(full).toBe(false);
});

test('a reload stays, going back comes back, and Escape leads to the section in the lesson', async () => {
  const page = await browser.reader();
  await present(page, waiting);
  for (let moves = 0; moves < 4; moves++) await page.keyboard.press('PageDown');
  const place = await placeIn(page);
  const text = () => page.locator('main').innerText();
  const shown = await text();
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(text).toBe(shown);

  await page.goto(`${site}/glossary/`);
  await page.goBack({ waitUntil: 'networkidle' });
  await expect.poll(text).toBe(shown);
  expect(await placeIn(page)).toBe(place);

  await page.keyboard.press('Escape');
  await page.waitForURL((url) => url.search === '');
  expect(new URL(page.url()).hash).not.toBe('');
  expect(await page.getByRole('contentinfo').count()).toBe(1);
});

test('an address that names no section says so, and starts at the beginning', async () => {
  const page = await browser.reader();
  await present(page, `${waiting}&section=99`);
  await page.getByText('There is no section “99” here.').waitFor();
  expect(await placeIn(page)).toBe('1');
});

test('a link within the lesson leads to its slide, and so does an address with a heading', async () => {
  const page = await browser.reader();
  await present(page, `${waiting}#more-hands`);
  expect(await headingsOn(page)).toEqual(['More hands']);
  await present(page, `${waiting}&section=3&part=2`);
  await page.locator('main sup a').locator('visible=true').first().click();
  expect(await headingsOn(page)).toEqual(['Sources']);
});

test('keys are not stolen from a text field, a slider, a button', async () => {
  const page = await browser.reader();
  await present(page, `${waiting}&section=4&part=2`);
  const guess = page.locator('[data-question="waiting/nearly-full"]').getByRole('textbox');
  await guess.click();
  await page.keyboard.type('1.5 bnsf');
  await page.keyboard.press('Home');
  expect(await guess.inputValue()).toBe('1.5 bnsf');
  expect(await placeIn(page)).toBe('4.2');
  expect(await isBlack(page).count()).toBe(0);

  const lab = await labOn(page, 'queue');
  await lab.getByRole('button', { name: 'Just watch' }).press('Space');
  const speed = lab.getByRole('slider', { name: 'Speed' });
  const before = await speed.inputValue();
  await speed.press('ArrowRight');
  expect(await speed.inputValue()).not.toBe(before);
  expect(await placeIn(page)).toBe('4.2');
});

test('the lab on the screen steps, steps back and plays by key, wherever the focus is', async () => {
  const page = await browser.reader();
  await present(page, `${site}/labs/queue/?present=1`);
  await page.keyboard.press('End');
  const lab = await labOn(page, 'queue');

  // Before a guess, a step asks for it.
  await page.keyboard.press('s');
  const guess = lab.getByRole('textbox').first();
  expect(await guess.evaluate((input) => input === document.activeElement)).toBe(true);
  await lab.getByRole('button', { name: 'Just watch' }).click();

  for (let steps = 0; steps < 8; steps++) await page.keyboard.press('s');
  await hasMoved(lab);
  const there = await timeOf(lab);
  await page.keyboard.press('Shift+S');
  expect(await timeOf(lab)).not.toBe(there);
  await page.keyboard.press('p');
  await lab.getByRole('button', { name: 'Pause' }).waitFor();
  await page.keyboard.press('p');
  await lab.getByRole('button', { name: 'Play' }).waitFor();
});

test('a guess above its lab is on the same slide, so that “Run it” leads there', async () => {
  const page = await browser.reader();
  await present(page, `${waiting}&section=4&part=2`);
  const question = page.locator('[data-question="waiting/nearly-full"]');
  await question.getByRole('textbox').fill('50');
  await question.getByRole('button', { name: 'Keep my guess' }).click();
  await question.getByRole('button', { name: 'Run it' }).click();
  const lab = await labOn(page, 'queue');
  expect(await lab.getByRole('button', { name: 'Play' }).isVisible()).toBe(true);
  expect(await placeIn(page)).toBe('4.2');
});

test('a window of another size keeps in view what was on top', async () => {
  const page = await browser.reader({ viewport: { width: 1280, height: 720 } });
  await present(page, `${waiting}&section=3&part=2`);
  const top = () =>
    page
      .locator('main p')
      .locator('visible=true')
      .first()
      .innerText()
      .then((text) => text.slice(0, 40));
  const before = await top();
  await page.setViewportSize({ width: 700, height: 1000 });
  await expect.poll(() => page.locator('main').innerText()).toContain(before);
});

describe('on a phone', () => {
  test.each([320, 375])(
    '%i px wide, touch does all, and nothing scrolls sideways',
    async (width) => {
      const page = await browser.reader({
        viewport: { width, height: 740 },
        hasTouch: true,
        isMobile: true,
      });
      await present(page, waiting);
      const bar = page.getByRole('region', { name: 'Presentation' });
      const wide: string[] = [];
      await onEverySlide(page, async () => {
        const px = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (px > 0) wide.push(`${await placeIn(page)}: ${px} px`);
      });
      expect(wide).toEqual([]);

      await bar.getByRole('combobox', { name: 'Go to section' }).selectOption({ index: 2 });
      expect(await placeIn(page)).toBe('3');
      await bar.getByRole('button', { name: 'Next' }).tap();
      expect(await placeIn(page)).toBe('3.2');
      await bar.getByRole('button', { name: 'Previous' }).tap();
      expect(await placeIn(page)).toBe('3');
      await bar.getByRole('button', { name: 'Black' }).tap();
      await isBlack(page).tap();
      const small = await bar
        .getByRole('button')
        .evaluateAll((buttons) =>
          buttons
            .map((button) => button.getBoundingClientRect())
            .filter(({ width: across, height }) => across < 24 || height < 24),
        );
      expect(small).toEqual([]);
      await bar.getByRole('button', { name: 'Leave' }).tap();
      await page.waitForURL((url) => url.search === '');
    },
  );
});

test('with reduced motion nothing moves between sections', async () => {
  const page = await browser.reader({ reducedMotion: 'reduce' });
  await present(page, waiting);
  await page.keyboard.press('PageDown');
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(moving).toBe(0);
});

test('without JavaScript the page is the ordinary lesson', async () => {
  const page = await browser.reader({ javaScriptEnabled: false });
  await page.goto(waiting);
  expect(await page.getByRole('contentinfo').isVisible()).toBe(true);
  expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(8);
});

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (colorScheme) => {
  // A title, guesses, prose, a diagram, a question above its lab, a curve, a table, sources.
  const kinds = ['1', '2', '3', '3&part=2', '4&part=2', '5', '9&part=2', '13'];

  test('on any kind of slide, nor on a black screen', async () => {
    const page = await browser.reader({ colorScheme });
    const found: string[] = [];
    const look = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(
        ...violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes[0]!.target.join(' ')}`),
      );
    };
    for (const kind of kinds) {
      await present(page, `${waiting}&section=${kind}`);
      await look(kind);
    }
    await page.keyboard.press('b');
    await look('black');
    expect(found).toEqual([]);
  });
});
