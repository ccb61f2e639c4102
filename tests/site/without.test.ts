import { describe, expect, inject, test } from 'vitest';
import { hasMoved, justWatch, labOn, stepOn, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');

describe('without JavaScript', () => {
  test.each(['sessions', 'waiting'])(
    'the lesson %s reads: labs show their first frame, questions their answers',
    async (lesson) => {
      const page = await browser.reader({ javaScriptEnabled: false });
      await page.goto(`${site}/lessons/${lesson}/`);
      const labs = page.locator('[data-lab]');
      expect(await labs.count()).toBeGreaterThan(0);
      for (const lab of await labs.all()) {
        expect(await lab.locator('svg').count()).toBeGreaterThan(0);
        expect((await lab.innerText()).length).toBeGreaterThan(100);
      }
      const questions = page.locator('[data-question]');
      expect(await questions.count()).toBeGreaterThanOrEqual(8);
      for (const question of await questions.all()) {
        const answer = question.locator('details').first();
        await answer.locator('summary').first().click();
        expect(await answer.locator('p').first().innerText()).not.toBe('');
      }
      await questions.last().getByRole('link', { name: 'Every reason' }).click();
      expect(await page.locator(':target').innerText()).toMatch(/^Question \d+/);
    },
  );

  test.each(['finding', 'overlay', 'choosing'])(
    'the first frame of the labs of %s has its colours: no shape is left black',
    async (lesson) => {
      const page = await browser.reader({ javaScriptEnabled: false });
      await page.goto(`${site}/lessons/${lesson}/`);
      const fills = await page
        .locator('[data-lab] .stage :is(circle, ellipse, polygon, rect)')
        .evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).fill));
      expect(fills.length).toBeGreaterThan(0);
      expect(fills).not.toContain('rgb(0, 0, 0)');
    },
  );

  test('a term leads to the glossary', async () => {
    const page = await browser.reader({ javaScriptEnabled: false });
    await page.goto(`${site}/lessons/waiting/`);
    const link = page.locator('main a[href*="/glossary/#"]').first();
    expect(await link.count()).toBe(1);
  });
});

describe('with reduced motion', () => {
  test('playing steps instead of gliding, and the same things happen', async () => {
    const page = await browser.reader({ reducedMotion: 'reduce' });
    await page.goto(`${site}/labs/queue/?v=1&preset=calm`);
    const lab = await labOn(page, 'queue');
    await justWatch(lab);
    await stepOn(lab);
    await hasMoved(lab);
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter((animation) => animation.playState === 'running').length,
    );
    expect(moving).toBe(0);
    await lab.getByRole('slider', { name: 'Time', exact: true }).press('End');
    expect(await lab.innerText()).toMatch(/Replay/);
  });
});

describe('in the dark theme', () => {
  test('the page is dark when the system is, and when the reader says so, and stays so', async () => {
    const page = await browser.reader({ colorScheme: 'dark' });
    await page.goto(`${site}/lessons/waiting/`);
    const lightness = () =>
      page.evaluate(() => {
        const [r, g, b] = getComputedStyle(document.body)
          .backgroundColor.match(/[\d.]+/g)!
          .map(Number);
        return (r! + g! + b!) / 765;
      });
    expect(await lightness()).toBeLessThan(0.25);
    await page.evaluate(() => localStorage.setItem('starlight-theme', 'light'));
    await page.reload();
    expect(await lightness()).toBeGreaterThan(0.85);
  });
});
