import type { Locator } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { firstChoice, questionsOf, type WrittenQuestion } from './setup/question-files.ts';
import { justWatch, labOn, questionOn, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const choice = firstChoice('waiting');

function radio(question: Locator, { options = [] }: WrittenQuestion, right: boolean): Locator {
  const { id } = options.find(({ correct }) => (correct === true) === right)!;
  return question.locator(`input[type=radio][value="${id}"]`);
}

async function heading(question: Locator): Promise<string> {
  return question.locator('.result').innerText();
}

describe('a choice', () => {
  test('answered wrongly twice: a reason, another try, then every option with its reason; the first attempt stays', async () => {
    const page = await browser.reader();
    await page.goto(`${site}/lessons/waiting/`);
    const question = await questionOn(page, choice.id);
    await question.getByRole('button', { name: 'Check' }).click();
    expect(await question.locator('.problem').innerText()).not.toBe('');

    await radio(question, choice, false).check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => heading(question)).toContain('Not yet');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Not yet');

    await radio(question, choice, true).check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => heading(question)).toContain('Right this time');
    expect(await question.locator('.reason').count()).toBe(choice.options!.length);

    await page.reload();
    const again = await questionOn(page, choice.id);
    await expect.poll(() => heading(again)).toContain('on a later try');
  });

  test('answered rightly at once says so, and still explains every option', async () => {
    const page = await browser.reader();
    await page.goto(`${site}/lessons/waiting/`);
    const question = await questionOn(page, choice.id);
    await radio(question, choice, true).check();
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(question)).toContain('That is right');
    expect(await question.locator('.reason').count()).toBe(choice.options!.length);
  });

  test('its options stand in the same order after a reload', async () => {
    const page = await browser.reader();
    await page.goto(`${site}/lessons/waiting/`);
    const order = async () =>
      (await questionOn(page, choice.id))
        .locator('input[type=radio]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const first = await order();
    await page.reload();
    expect(await order()).toEqual(first);
  });
});

test('a number: misses bring a hint, then a first step, then the solution; garbage brings a clear word', async () => {
  const numeric = questionsOf('waiting').find(({ type }) => type === 'numeric')!;
  const page = await browser.reader();
  await page.goto(`${site}/lessons/waiting/`);
  const question = await questionOn(page, numeric.id);
  const field = question.getByRole('textbox');
  const answer = async (text: string) => {
    await field.fill(text);
    await question.getByRole('button', { name: 'Check' }).click();
  };
  await answer('plenty');
  expect(await question.locator('.problem').innerText()).not.toBe('');
  await answer('123456789');
  await expect.poll(() => heading(question)).toContain('Hint');
  await answer('987654321');
  await expect.poll(() => heading(question)).toContain('First step');
  await answer('192837465');
  await expect.poll(() => question.innerText()).toContain('Not this time');
});

test('a prediction is kept, marked by the run, and remembered', async () => {
  const predict = questionsOf('waiting').find(({ type }) => type === 'predict')!;
  const page = await browser.reader();
  await page.goto(`${site}/lessons/waiting/`);
  const question = await questionOn(page, predict.id);
  const field = question.getByRole('textbox').or(question.getByRole('radio'));
  if ((await field.first().getAttribute('type')) === 'radio') await field.first().check();
  else await field.first().fill('123');
  await question.getByRole('button', { name: 'Keep my guess' }).click();
  await expect.poll(() => heading(question)).toContain('Your guess stands');
  // The lab it speaks of, brought to its end, marks it.
  await question
    .getByRole('button', { name: /lab|run/i })
    .or(question.getByRole('link', { name: /lab|run/i }))
    .first()
    .click();
  const lab = page.locator('[data-lab]:has(:focus)').or(page.locator('[data-lab]:target')).first();
  const figure = (await lab.count()) > 0 ? lab : await labOn(page, 'queue');
  await justWatch(figure);
  await figure.getByRole('slider', { name: 'Time', exact: true }).press('End');
  await expect.poll(() => heading(question)).toMatch(/saw it coming|Close|The run says otherwise/);
});

test('a guess near enough for the question, but not by the measure of the lab, is right in both', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/lessons/overlay/`);
  const question = await questionOn(page, 'overlay/one-message');
  // The run gives 3.33; the question leaves a quarter, the lab's own prediction of hops leaves nothing.
  await question.getByRole('textbox').fill('3');
  await question.getByRole('button', { name: 'Keep my guess' }).click();
  await question.getByRole('button', { name: 'Run it' }).click();
  const lab = await labOn(page, 'overlay');
  await expect.poll(() => lab.locator(':focus').count()).toBe(1);
  await lab.getByRole('slider', { name: 'Time', exact: true }).press('End');
  await expect.poll(() => heading(question)).toContain('You saw it coming');
  expect(await lab.locator('div.prediction').innerText()).toContain('within 25%: well predicted');
});

test('every question of both lessons can be answered to its end', async () => {
  for (const lesson of ['sessions', 'waiting']) {
    const page = await browser.reader();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${site}/lessons/${lesson}/`);
    for (const { id } of questionsOf(lesson)) {
      const question = await questionOn(page, id);
      await question.getByRole('button', { name: 'Show me' }).click();
      await expect.poll(() => heading(question), { message: id }).not.toBe('');
    }
    expect(errors).toEqual([]);
  }
});
