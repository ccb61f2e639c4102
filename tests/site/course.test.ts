/**
 * The whole course by one reader: every lesson in order, every question answered wrongly and then
 * rightly, every prediction marked by its run, every lab played to its end. At the end the course map
 * says that all of it is done.
 */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { mappedLessons } from '#course/course-map.ts';
import { readQuestions } from '#quiz/content.ts';
import type { Question } from '#quiz/question.ts';
import { answer } from './setup/answering.ts';
import { violationsInBothThemes } from './setup/axe.ts';
import { justWatch, labOn, questionOn, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const questions = await readQuestions(`${process.cwd()}/`, '/');

/** Where a question has come to, in the first line of its result. */
const result = (question: Locator) => question.locator('.result').innerText();

/** The lab that the reader was led to. */
async function labWithFocus(page: Page): Promise<Locator> {
  const labs = page.locator('[data-lab]');
  const place = () =>
    labs.evaluateAll((all) => all.findIndex((lab) => lab.matches(':has(:focus)')));
  await expect.poll(place).toBeGreaterThanOrEqual(0);
  return labs.nth(await place());
}

/** Plays a lab to its end. */
async function runToEnd(lab: Locator): Promise<void> {
  await justWatch(lab);
  await lab.getByRole('slider', { name: 'Time', exact: true }).press('End');
  await lab.getByRole('button', { name: 'Replay' }).waitFor();
}

/** The lab judges the guess, too, if it is a number or a winner: not otherwise than the question does. */
async function saysTheSame(lab: Locator, question: Locator, id: string): Promise<void> {
  const right = /saw it coming/u.test(await result(question));
  const said = await lab.locator('div.prediction').innerText();
  const judged = /well predicted|exactly right|as you said|( off\.|not this time)/u.exec(said);
  if (judged) expect(judged[1] === undefined, id).toBe(right);
}

/** Answers wrongly, then rightly; a prediction has one guess, and the run marks it. */
async function answerTwice(page: Page, data: Question): Promise<void> {
  const question = await questionOn(page, data.id);
  await answer(question, data, false);
  if (data.type === 'predict') {
    await question.getByRole('button', { name: 'Run it' }).click();
    const lab = await labWithFocus(page);
    await runToEnd(lab);
    await expect
      .poll(() => result(question), { message: data.id })
      .toMatch(/saw it coming|Close|The run says otherwise/u);
    await saysTheSame(lab, question, data.id);
    return;
  }
  await expect.poll(() => result(question), { message: data.id }).not.toBe('');
  if (data.type === 'explain' || data.type === 'play') return;
  expect(await result(question), data.id).toMatch(/Not yet|Almost|Partly right/u);
  await answer(question, data, true);
  await expect.poll(() => result(question), { message: data.id }).toContain('Right this time');
}

describe('a reader who does the whole course', () => {
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    page = await browser.reader();
    page.on('pageerror', (error) => errors.push(error.message));
  });

  test.each(mappedLessons)(
    'does the lesson $id',
    async ({ id }) => {
      await page.goto(`${site}/lessons/${id}/`);
      const own = questions.filter((question) => question.id.startsWith(`${id}/`));
      expect(own.length).toBeGreaterThanOrEqual(10);
      for (const data of own) await answerTwice(page, data);

      const figures = await page
        .locator('[data-lab]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-lab')!));
      expect(figures.length).toBeGreaterThan(0);
      for (const [at, lab] of figures.entries()) {
        await runToEnd(
          await labOn(page, lab, figures.slice(0, at).filter((one) => one === lab).length),
        );
      }
      expect(await violationsInBothThemes(page)).toEqual([]);
      expect(errors).toEqual([]);
    },
    600_000,
  );

  test('finds every lesson of the course map done, in words and in the sign', async () => {
    await page.goto(`${site}/`);
    for (const { id } of mappedLessons) {
      const mark = page.locator(`.map [data-progress-for="${id}"]`);
      await expect.poll(() => mark.getAttribute('data-state'), { message: id }).toBe('done');
      const [done, total] = (await mark.innerText()).match(/\d+/gu)!;
      expect(done, id).toBe(total);
    }
  });
});
