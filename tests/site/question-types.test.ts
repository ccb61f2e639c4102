import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readQuestions } from '#quiz/content.ts';
import { plainText } from '#quiz/prose.ts';
import type { QuestionOf, QuestionType } from '#quiz/question.ts';
import { violationsOn } from './setup/axe.ts';
import { questionOn, useBrowser } from './setup/reader.ts';

/** The three first types as people use them: with keys alone, on a phone, and with a screen reader. */
const browser = useBrowser();
const site = inject('siteUrl');
const questions = await readQuestions(`${process.cwd()}/`, '/');

function first<Type extends QuestionType>(type: Type): QuestionOf<Type> {
  return questions.find((each) => each.type === type && !each.opener) as QuestionOf<Type>;
}

const choice = first('choice');
const numeric = first('numeric');
const prediction = questions.find(
  (each) => each.type === 'predict' && each.metric !== undefined && each.curve === undefined,
)!;
const phone = { viewport: { width: 375, height: 800 }, hasTouch: true, isMobile: true };

async function open(page: Page, { id }: { id: string }): Promise<Locator> {
  await page.goto(`${site}/lessons/${id.split('/')[0]}/`);
  return questionOn(page, id);
}

const heading = (question: Locator) => question.locator('.result').innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Presses Tab until the focus is on it; the result stands below the form, so back from it. */
async function tabTo(part: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    if (await part.evaluate((element) => element === document.activeElement)) return;
    await part.page().keyboard.press(key);
  }
  throw new Error('Tab never came to it.');
}

describe('with keys alone', () => {
  test('a choice: arrows choose, how sure is said and kept, Enter hands in, focus goes to the result', async () => {
    const page = await browser.reader();
    const question = await open(page, choice);
    const radios = question.locator('.radios').getByRole('radio');
    await radios.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await radios.nth(1).isChecked()).toBe(true);
    const fairly = question.getByRole('radio', { name: 'Fairly sure' });
    await tabTo(question.getByRole('radio', { name: 'Guessing' }));
    await page.keyboard.press('ArrowDown');
    expect(await fairly.isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(question)).toMatch(/Not yet|That is right/u);
    expect(await focused(page)).toMatch(/Not yet|That is right/u);
    const kept = await page.evaluate(() => localStorage.getItem('serve-or-share:progress'));
    expect(JSON.parse(kept!)).toMatchObject({
      items: { [`${choice.id}@${choice.rev}`]: { first: { confidence: 'fairly' } } },
    });
  });

  test('a number: typed, handed in with Enter, the hint read, the answer shown with Space', async () => {
    const page = await browser.reader();
    const question = await open(page, numeric);
    await question.getByRole('textbox').focus();
    await page.keyboard.type('123456');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(question)).toContain('Hint');
    await tabTo(question.getByRole('button', { name: 'Show me' }), 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => heading(question)).toContain('Here is the answer');
    expect(await focused(page)).toContain('Here is the answer');
  });

  test('a prediction: kept with Enter, and “Run it” brings the keys to its lab', async () => {
    const page = await browser.reader();
    const question = await open(page, prediction);
    await question.getByRole('textbox').focus();
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(question)).toContain('Your guess stands');
    await tabTo(question.getByRole('button', { name: 'Run it' }));
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-lab]') !== null))
      .toBe(true);
  });
});

test('on a phone each is answered by touch, and its targets are large enough', async () => {
  const page = await browser.reader(phone);
  const chosen = await open(page, choice);
  const rows = chosen.locator('.radios label');
  for (const row of await rows.all()) {
    expect((await row.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  }
  await rows.first().tap();
  await chosen.getByText('Guessing').tap();
  await chosen.getByRole('button', { name: 'Check' }).tap();
  await expect.poll(() => heading(chosen)).toMatch(/Not yet|That is right/u);

  const typed = await open(page, numeric);
  await typed.getByRole('textbox').tap();
  await page.keyboard.type('123456');
  await typed.getByRole('button', { name: 'Check' }).tap();
  await expect.poll(() => heading(typed)).toContain('Hint');
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
});

test('a screen reader hears the question, each answer by its words, the unit and the problem', async () => {
  const page = await browser.reader();
  const chosen = await open(page, choice);
  const prompt = choice.prompt.map(plainText).join(' ').slice(0, 30);
  const tree = await chosen.ariaSnapshot();
  expect(tree).toContain(`group "${prompt}`);
  for (const { text } of choice.options) expect(tree).toContain(`radio "${plainText(text)}"`);

  const typed = await open(page, numeric);
  await typed.getByRole('button', { name: 'Check' }).click();
  const field = typed.getByRole('textbox', {
    name: new RegExp(`Your answer.*${numeric.unit}`, 'u'),
  });
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  const described = await field.getAttribute('aria-describedby');
  expect(await typed.locator(`[id="${described}"]`).innerText()).not.toBe('');
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing wrong with them, asked and answered (%s)',
  async (colorScheme) => {
    const page = await browser.reader({ colorScheme });
    for (const each of [choice, numeric, prediction]) {
      const question = await open(page, each);
      const part = `[data-question="${each.id}"]`;
      await question.getByRole('radio').or(question.getByRole('textbox')).first().focus();
      expect(await violationsOn(page, part)).toEqual([]);
      await question.getByRole('button', { name: 'Show me' }).click();
      await expect.poll(() => heading(question)).toContain('Here is the answer');
      expect(await violationsOn(page, part)).toEqual([]);
    }
  },
);
