import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { storageKey } from '#progress/document.ts';
import { firstChoice, questionsOf } from './setup/question-files.ts';
import { labOn, questionOn, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const choice = firstChoice('waiting');

const radio = (question: Locator, correct: boolean) => {
  const option = choice.options!.find((each) => (each.correct === true) === correct)!;
  return question.locator(`input[type=radio][value="${option.id}"]`);
};

/** The record of the choice as the browser keeps it. */
async function recordOf(page: Page): Promise<unknown> {
  const text = await page.evaluate((key) => localStorage.getItem(key), storageKey);
  const { items } = JSON.parse(text ?? '{"items":{}}') as { items: Record<string, unknown> };
  return items[`${choice.id}@${choice.rev}`];
}

describe('?answers=no', () => {
  test('keeps an answer, right or wrong, and tells nothing about it, then or later', async () => {
    const page = await browser.reader();
    await page.goto(`${site}/lessons/waiting/?answers=no`);
    const question = await questionOn(page, choice.id);
    const told = async () => ({
      said: (await question.locator('.result').innerText()).replace(/\s+/gu, ' '),
      reasons: await question.locator('.reason').count(),
    });
    await radio(question, false).check();
    await question.getByRole('button', { name: 'Keep my answer' }).click();
    await expect.poll(async () => (await told()).said).toContain('Kept');
    const afterWrong = await told();
    await radio(question, true).check();
    await question.getByRole('button', { name: 'Keep my answer' }).click();
    await expect
      .poll(() => recordOf(page))
      .toMatchObject({ first: { verdict: 'wrong' }, last: { verdict: 'correct' }, tries: 2 });
    expect(await told()).toEqual(afterWrong);
    expect(afterWrong.reasons).toBe(0);

    await page.reload();
    const again = await questionOn(page, choice.id);
    await expect.poll(() => again.locator('.result').innerText()).toContain('Kept');
    expect(await radio(again, true).isChecked()).toBe(true);
    expect(await again.locator('.reason').count()).toBe(0);
  });

  test('no question of a lesson can be opened, not even one that was open before', async () => {
    const page = await browser.reader();
    await page.goto(`${site}/lessons/waiting/`);
    await (await questionOn(page, choice.id)).getByRole('button', { name: 'Show me' }).click();
    await page.goto(`${site}/lessons/waiting/?answers=no`);
    for (const { id } of questionsOf('waiting')) {
      const question = await questionOn(page, id);
      expect(await question.getByRole('button', { name: 'Show me' }).count()).toBe(0);
      expect(await question.locator('details:visible, .explanation:visible').count()).toBe(0);
    }
  });

  test('nothing of an answer is seen before the island is there', async () => {
    const page = await browser.reader();
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${site}/lessons/waiting/?answers=no`);
    expect(await page.locator('.question-here details').count()).toBeGreaterThan(0);
    expect(await page.locator('.question-here details:visible').count()).toBe(0);
  });
});

test('?predictions=no: a lab runs at once and never asks, in whatever situation', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/embed/lab/queue/?predictions=no`);
  const lab = await labOn(page, 'queue');
  await lab.getByRole('button', { name: 'Overloaded' }).click();
  expect(await lab.getByRole('button', { name: 'Predict' }).count()).toBe(0);
  await lab.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => lab.getByRole('button', { name: 'Pause' }).count()).toBe(1);
});

test('?text=no: labs and questions remain, under the headings that have some', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/lessons/waiting/`);
  const shown = (selector: string) => page.locator(`.sl-markdown-content ${selector}:visible`);
  const all = {
    labs: await shown('[data-lab]').count(),
    questions: await shown('[data-question]').count(),
  };
  expect(await shown('> p').count()).toBeGreaterThan(10);
  await page.goto(`${site}/lessons/waiting/?text=no`);
  await expect.poll(() => shown('> p').count()).toBe(0);
  expect({
    labs: await shown('[data-lab]').count(),
    questions: await shown('[data-question]').count(),
  }).toEqual(all);
  expect(await shown('[data-summary]').count()).toBe(0);
  const followed = await page.evaluate(() => {
    const parts = [...document.querySelectorAll('.sl-markdown-content > *')].filter((part) =>
      part.checkVisibility(),
    );
    const level = (part: Element) => {
      const heading = part.matches('.sl-heading-wrapper') ? part.firstElementChild! : part;
      return /^H[2-4]$/u.test(heading.tagName) ? Number(heading.tagName.slice(1)) : 9;
    };
    return parts.every((part, i) => level(part) === 9 || level(parts[i + 1] ?? part) > level(part));
  });
  expect(followed).toBe(true);
});

test.each(['/lessons/waiting/', '/labs/queue/', `/embed/question/${choice.id}/`])(
  '%s says which wish it cannot meet and what is possible, and shows all',
  async (path) => {
    const page = await browser.reader();
    await page.goto(`${site}${path}?answers=%3Cimg src=x%3E&colour=red`);
    const notice = page.locator('.view-problems');
    await expect.poll(() => notice.innerText()).toContain('answers=<img src=x> cannot be used');
    expect(await notice.innerText()).toContain('Write answers=yes or answers=no.');
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.locator('html').getAttribute('data-answers')).toBeNull();
  },
);
