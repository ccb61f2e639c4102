import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { LabPrediction, LabRun } from '#quiz/lab-events.ts';
import { justWatch, labOn, questionOn, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const lesson = `${site}/lessons/waiting/`;
const curveId = 'waiting/overload-curve';

const heading = (question: Locator) => question.locator('.result').innerText();
const sliders = (question: Locator) => question.getByRole('slider');

/** What the curve says at each moment, from the sliders' own words. */
async function drawn(question: Locator): Promise<number[]> {
  const texts = await sliders(question).evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-valuetext') ?? ''),
  );
  return texts.map((text) => Number.parseFloat(text));
}

/** Where a share of the time and a value lie on the screen, by the paper's own lines. */
async function placeOn(question: Locator, share: number, value: number): Promise<[number, number]> {
  const axes = (await question.locator('.pad .axes').boundingBox())!;
  return [axes.x + share * axes.width, axes.y + axes.height * (1 - value / 300)];
}

/** Draws a straight line from nothing at the start to `end` at the end, in one stroke. */
async function draw(page: Page, question: Locator, end: number): Promise<void> {
  await question.locator('.pad').scrollIntoViewIfNeeded();
  await page.mouse.move(...(await placeOn(question, 0.1, end / 10)));
  await page.mouse.down();
  await page.mouse.move(...(await placeOn(question, 1, end)), { steps: 4 });
  await page.mouse.up();
}

/** The lab that the reader was led to, run to its end. */
async function runIt(page: Page, question: Locator): Promise<Locator> {
  await question.getByRole('button', { name: 'Run it' }).click();
  const lab = page.locator('[data-lab="queue"]').nth(2);
  await expect.poll(() => lab.locator(':focus').count()).toBe(1);
  await lab.getByRole('slider', { name: 'Time', exact: true }).press('End');
  return lab;
}

/** Waits until a page that was swiped has come to rest. */
const still = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let [last, frames] = [scrollY, 0];
        const look = () => {
          frames = scrollY === last ? frames + 1 : 0;
          last = scrollY;
          if (frames > 20) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

describe('a curve', () => {
  test.each(['no-preference', 'reduce'] as const)(
    'drawn in one stroke (motion: %s) is kept, run, marked, shown beside the run, and remembered',
    async (reducedMotion) => {
      const page = await browser.reader({ reducedMotion });
      await page.goto(lesson);
      const question = await questionOn(page, curveId);
      await question.getByRole('button', { name: 'Keep my guess' }).click();
      expect(await question.locator('.problem').innerText()).toContain('Draw your curve first');

      await draw(page, question, 200);
      const values = await drawn(question);
      expect(values[9]).toBeGreaterThan(180);
      expect(values.every((value, i) => i === 0 || value > values[i - 1]!)).toBe(true);

      await question.getByRole('button', { name: 'Keep my guess' }).click();
      await expect.poll(() => heading(question)).toContain('Your guess stands');
      expect(await sliders(question).first().isDisabled()).toBe(true);

      const lab = await runIt(page, question);
      await expect.poll(() => heading(question)).toContain('You saw it coming');
      expect(await lab.locator('.chart .marker').count()).toBe(10);
      await lab.getByRole('tab', { name: 'Table' }).click();
      expect(await lab.getByRole('columnheader', { name: 'your guess' }).count()).toBe(1);

      await page.reload();
      const again = await questionOn(page, curveId);
      await expect.poll(() => heading(again)).toContain('You had this right the first time');
      await again.getByText('The same in numbers').click();
      const row = again.getByRole('row', { name: '10 s' });
      expect(await row.innerText()).toContain(`${values[9]}`);
    },
  );

  test('that levels off is told where it differs', async () => {
    const page = await browser.reader();
    await page.goto(lesson);
    const question = await questionOn(page, curveId);
    await draw(page, question, 20);
    await question.getByRole('button', { name: 'Keep my guess' }).click();
    await runIt(page, question);
    await expect.poll(() => heading(question)).toContain('The run says otherwise');
    expect(await heading(question)).toMatch(/too low from \d+\ss on/);
  });

  test('can be drawn, kept and run with keys alone', async () => {
    const page = await browser.reader();
    await page.goto(lesson);
    const question = await questionOn(page, curveId);
    await sliders(question).first().focus();
    for (let moment = 1; moment <= 10; moment++) {
      await page.keyboard.press('Home');
      for (let i = 0; i < moment; i++) {
        for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowUp');
      }
      await page.keyboard.press('Tab');
    }
    expect(await drawn(question)).toEqual([20, 40, 60, 80, 100, 120, 140, 160, 180, 200]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      'Keep my guess',
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(question)).toContain('Your guess stands');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Run it');
    await page.keyboard.press('Enter');
    const play = page.locator('[data-lab="queue"] [data-play]:focus');
    await expect.poll(() => play.count()).toBe(1);
    await page.keyboard.press('End');
    await expect.poll(() => heading(question)).toContain('You saw it coming');
  });

  test('is drawn with a finger on a phone; a swipe up scrolls and draws nothing', async () => {
    const page = await browser.reader({
      viewport: { width: 375, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    await page.goto(lesson);
    const question = await questionOn(page, curveId);
    await question.locator('.pad').evaluate((pad) => pad.scrollIntoView({ block: 'center' }));
    const client = await page.context().newCDPSession(page);
    const swipe = async (from: [number, number], to: [number, number]) => {
      const touch = (type: 'touchStart' | 'touchMove', [x, y]: [number, number]) =>
        client.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
      await touch('touchStart', from);
      for (let step = 1; step <= 8; step++) {
        const at = (i: 0 | 1) => from[i] + ((to[i] - from[i]) * step) / 8;
        await touch('touchMove', [at(0), at(1)]);
      }
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };

    await swipe(await placeOn(question, 0.1, 20), await placeOn(question, 1, 200));
    const values = await drawn(question);
    expect(values[4]).toBeGreaterThan(60);
    expect(values[9]).toBeGreaterThan(150);

    const before = await page.evaluate(() => scrollY);
    const [x, y] = await placeOn(question, 0.5, 250);
    await swipe([x, y], [x, y - 150]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    expect(await drawn(question)).toEqual(values);

    await still(page);
    await question.locator('.pad').evaluate((pad) => pad.scrollIntoView({ block: 'center' }));
    await still(page);
    await page.touchscreen.tap(...(await placeOn(question, 0.5, 250)));
    expect((await drawn(question))[4]).toBe(250);
  });

  test('says of itself what a screen reader needs', async () => {
    const page = await browser.reader();
    await page.goto(lesson);
    const question = await questionOn(page, curveId);
    const form = await question.ariaSnapshot();
    expect(form).toContain('group "Your curve"');
    expect(form).toMatch(/slider "at 1\ss": "0"/);
    expect(form.match(/slider "at /g)).toHaveLength(10);
    await question.getByRole('button', { name: 'Show me' }).click();
    await question.getByText('The same in numbers').click();
    const shown = await question.ariaSnapshot();
    expect(shown).toContain('img "Number in the server now over the run.');
    expect(shown).toContain('columnheader "Theory"');
    expect(shown).toMatch(/row "10\ss [\d,]+\srequests 200\srequests"/);
  });

  test.each(['light', 'dark'] as const)(
    'has nothing that axe finds wrong, blank, drawn and marked (%s)',
    async (colorScheme) => {
      const page = await browser.reader({ colorScheme });
      await page.goto(lesson);
      const part = `[data-question="${curveId}"]`;
      const question = await questionOn(page, curveId);
      const violations = async () => {
        const { violations: found } = await new AxeBuilder({ page }).include(part).analyze();
        return found.map(({ id }) => id);
      };
      expect(await violations()).toEqual([]);
      await draw(page, question, 200);
      expect(await violations()).toEqual([]);
      await question.getByRole('button', { name: 'Keep my guess' }).click();
      expect(await violations()).toEqual([]);
      await runIt(page, question);
      await question.getByText('The same in numbers').click();
      expect(await violations()).toEqual([]);
    },
  );

  test('reads without JavaScript: the question, an empty paper, the run in numbers', async () => {
    const page = await browser.reader({ javaScriptEnabled: false });
    await page.goto(lesson);
    const question = page.locator(`[data-question="${curveId}"]`);
    expect(await question.innerText()).toContain('Draw the curve.');
    expect(await question.locator('.pad .axes').isVisible()).toBe(true);
    expect(await question.locator('.pad input').first().isVisible()).toBe(false);
    await question.locator('summary').first().click();
    expect(await question.locator('details').first().innerText()).toContain('It grows all the way');
    await question.getByRole('link', { name: 'Every reason' }).click();
    expect(await page.locator(':target').getByRole('figure').isVisible()).toBe(true);
  });
});

describe('a number', () => {
  test('tried again comes with new numbers, and says so', async () => {
    const page = await browser.reader();
    await page.goto(lesson);
    const question = await questionOn(page, 'waiting/bakery');
    const prompt = () => question.locator('.prompt').innerText();
    const atFirst = await prompt();
    expect(atFirst).toContain('20 seconds');
    expect(atFirst).not.toContain('new numbers');
    await question.getByRole('textbox').fill('9');
    await question.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => heading(question)).toContain('That is right');

    await question.getByRole('button', { name: 'Try it with new numbers' }).click();
    expect(await prompt()).toContain('new numbers');
    expect(await prompt()).toContain('10 seconds');
    expect(await question.ariaSnapshot()).toMatch(/group "new numbers/);
    // The old key, and a usual slip with the new numbers.
    await question.getByRole('textbox').fill('9');
    await question.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => heading(question)).toContain('Not yet');
    await question.getByRole('textbox').fill('40');
    await question.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => heading(question)).toContain('10 times 4 multiplies');
    await question.getByRole('textbox').fill('24');
    await question.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => heading(question)).toMatch(/24\scustomers/);
    expect(await question.innerText()).toContain('In the 4 minutes of one stay');

    await page.reload();
    const again = await questionOn(page, 'waiting/bakery');
    await expect.poll(() => heading(again)).toContain('You had this right the first time');
    expect(await again.locator('.prompt').innerText()).toContain('10 seconds');
  });

  test('predicted is marked by the run, with the question’s own settings only', async () => {
    const page = await browser.reader();
    await page.goto(lesson);
    const question = await questionOn(page, 'waiting/constant');
    await question.getByRole('textbox').fill('55');
    await question.getByRole('button', { name: 'Keep my guess' }).click();
    await question.getByRole('button', { name: 'Run it' }).click();
    const lab = page.locator('[data-lab="queue"]').nth(1);
    const end = () => lab.getByRole('slider', { name: 'Time', exact: true }).press('End');
    await expect.poll(() => lab.locator('[data-play]:focus').count()).toBe(1);
    // Whoever steps in has made another run.
    await lab.getByRole('button', { name: 'Crash the server' }).click();
    await end();
    await expect.poll(() => question.innerText()).toContain('you stepped in');
    await question.getByRole('button', { name: 'Run it' }).click();
    await end();
    await expect.poll(() => heading(question)).toMatch(/You expected 55\sms; the run gave/);
  });
});

test('a winner is announced by the race, beside whom the reader named', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/labs/race/`);
  const lab = await labOn(page, 'race');
  const told = page.evaluate(
    () =>
      new Promise<LabRun>((resolve) => {
        document.addEventListener('course:ran', ({ detail }) => resolve(detail), { once: true });
      }),
  );
  await page.evaluate(() => {
    const detail: LabPrediction = {
      lab: 'race',
      question: 'race/who-wins',
      preset: 'thirty-readers',
      params: {},
      winner: 'tie',
    };
    document.dispatchEvent(new CustomEvent('course:predict', { detail }));
  });
  const guess = lab.locator('.prediction');
  await expect.poll(() => guess.innerText()).toContain('Both at about the same time. The run');
  await justWatch(lab);
  await lab.getByRole('slider', { name: 'Time', exact: true }).press('End');
  expect(await told).toMatchObject({ lab: 'race', winner: 'peers' });
  await expect
    .poll(() => guess.innerText())
    .toContain('“The peers”. You said “Both at about the same time”: not this time.');
});
