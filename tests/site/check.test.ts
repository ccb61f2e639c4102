import type { Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, test } from 'vitest';
import { mappedLessons } from '#course/course-map.ts';
import { questionsOf } from './setup/question-files.ts';
import { useBrowser } from './setup/reader.ts';
import {
  choicesOf,
  dayMs,
  keyOf,
  missed,
  monday,
  recordOf,
  rightOf,
  serveOnly,
  untilRecord,
  withRecord,
  wrongOf,
} from './setup/record.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const byId = new Map(
  ['sessions', 'waiting'].flatMap(questionsOf).map((question) => [question.id, question]),
);

const main = (page: Page) => page.locator('main');
const says = (page: Page, words: string) =>
  expect.poll(() => main(page).innerText()).toContain(words);
const idsOn = (page: Page) =>
  main(page)
    .locator('[data-question]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-question')!));
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Answers the choices on the page: as many rightly as `right` says, the others wrongly. */
async function answer(page: Page, right = Infinity): Promise<string[]> {
  await main(page).locator('[data-question]').first().waitFor();
  const ids = await idsOn(page);
  for (const [index, id] of ids.entries()) {
    const question = byId.get(id)!;
    const option = index < right ? rightOf(question) : wrongOf(question);
    await main(page).locator(`[data-question="${id}"] input[value="${option}"]`).check();
  }
  return ids;
}

async function handIn(page: Page): Promise<void> {
  await button(page, 'Hand in').click();
  const all = button(page, 'Hand in as it is');
  if (await all.isVisible()) await all.click();
}

/** A reader before the check of a lesson that asks choices only. */
async function atCheck(lesson: string): Promise<Page> {
  const page = await browser.reader();
  await serveOnly(page, lesson, ({ type }) => type === 'choice');
  await page.goto(`${site}/lessons/${lesson}/check/`);
  return page;
}

describe('the check of a lesson', () => {
  test('is a link beside the objectives; on success the lesson is known and the next one comes', async () => {
    const page = await browser.reader();
    await serveOnly(page, 'sessions', ({ type }) => type === 'choice');
    await page.goto(`${site}/lessons/sessions/`);
    await page.getByRole('link', { name: 'I know this already: take the check' }).click();
    const ids = await answer(page);
    expect(ids.length).toBeGreaterThanOrEqual(4);
    await handIn(page);
    await says(page, `${ids.length} of ${ids.length} right`);
    await says(page, 'You know this already.');
    const record = await recordOf(page);
    expect(record?.checks['sessions']).toMatchObject({ right: ids.length, of: ids.length });
    for (const id of ids) {
      expect(record?.items[keyOf(byId.get(id)!)]?.first).toMatchObject({ verdict: 'correct' });
    }
    await page.getByRole('link', { name: /^Go on with/u }).click();
    await page.waitForURL(/\/lessons\/(?!sessions)[a-z-]+\/$/u);
    await page.goto(`${site}/`);
    const mark = page.locator('main [data-progress-for="sessions"]');
    await expect.poll(() => mark.getAttribute('data-state')).toBe('done');
    expect(await mark.textContent()).toBe('known from the check');
    await page.goto(`${site}/lessons/sessions/`);
    const asked = page.locator(`[data-question="${ids[0]!}"]`).first();
    await asked.scrollIntoViewIfNeeded();
    await expect.poll(() => asked.innerText()).toContain('You had this right the first time');
  });

  test('otherwise says which objectives are missing and where to read; a retry changes no outcome', async () => {
    const page = await atCheck('sessions');
    const ids = await answer(page, 1);
    await page.getByLabel('Certain').last().check();
    await handIn(page);
    await says(page, `1 of ${ids.length} right`);
    await says(page, 'The lesson is worth reading.');
    await says(page, 'What was missing:');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      `1 of ${ids.length} right`,
    );
    const paragraph = main(page).locator('ul').last().getByRole('link').first();
    expect(await paragraph.getAttribute('href')).toMatch(/^\/lessons\/sessions\/#/u);
    const last = (await recordOf(page))?.items[keyOf(byId.get(ids.at(-1)!)!)];
    expect(last).toMatchObject({ first: { verdict: 'wrong', confidence: 'certain' } });
    expect(last?.shownAt).toBeTypeOf('number');

    await button(page, /^Try the missed/u).click();
    const again = await answer(page);
    expect(again).toEqual(ids.slice(1));
    await handIn(page);
    await says(page, 'This was practice');
    expect((await recordOf(page))?.checks['sessions']).toMatchObject({ right: 1 });
    await page.goto(`${site}/`);
    const mark = page.locator('main [data-progress-for="sessions"]');
    await expect.poll(() => mark.getAttribute('data-state')).toBe('started');
  });

  test('keeps its draw and the answers over a reload, and tells nothing before it is handed in', async () => {
    const page = await atCheck('waiting');
    const ids = await answer(page, 2);
    expect(await main(page).innerText()).not.toMatch(/not right|Not yet/u);
    expect((await recordOf(page))?.items ?? {}).toEqual({});
    await page.reload();
    await says(page, `${ids.length} of ${ids.length} answered`);
    expect(await idsOn(page)).toEqual(ids);
  });

  test('says what has no answer before it lets that be handed in', async () => {
    const page = await atCheck('waiting');
    await main(page).locator('[data-question]').first().waitFor();
    await button(page, 'Hand in').click();
    await says(page, 'have no answer yet. Answer, or hand in as it is.');
    expect(await recordOf(page).then((record) => record?.checks ?? {})).toEqual({});
    await button(page, 'Hand in as it is').click();
    await says(page, '0 of 4 right');
  });
});

test('the final check asks every lesson, meets what is held, keeps its outcome, and can be taken again', async () => {
  const page = await browser.reader();
  const held = choicesOf('waiting').find((question) => !question.opener)!;
  await withRecord(page, { items: missed(held, monday, { misconceptions: ['M14'] }) });
  await page.goto(`${site}/check/`);
  await main(page).locator('[data-question]').first().waitFor();
  const ids = await idsOn(page);
  expect(ids.length).toBeLessThanOrEqual(24);
  const asked = [...new Set(ids.map((id) => id.split('/')[0]!))];
  expect(asked.sort()).toEqual(mappedLessons.map(({ id }) => id).sort());
  const files = await Promise.all(
    asked.map(async (lesson) => {
      const response = await page.request.get(`${site}/questions/${lesson}.json`);
      return ((await response.json()) as { questions: { id: string; misconceptions: string[] }[] })
        .questions;
    }),
  );
  const beliefs = (id: string) => files.flat().find((each) => each.id === id)!.misconceptions;
  expect(ids.flatMap(beliefs)).toContain('M14');
  await page.reload();
  await main(page).locator('[data-question]').first().waitFor();
  expect(await idsOn(page)).toEqual(ids);
  await handIn(page);
  await says(page, `0 of ${ids.length} right`);
  await untilRecord(page, (record) => record?.checks['final']?.of === ids.length);
  await page.reload();
  await says(page, `Your best so far: 0 of ${ids.length} right`);
  await button(page, 'Take it again').click();
  await says(page, 'Hand in');
});

test('with storage blocked a check works and says that nothing is kept', async () => {
  const page = await browser.reader();
  await serveOnly(page, 'waiting', ({ type }) => type === 'choice');
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  await page.goto(`${site}/lessons/waiting/check/`);
  await says(page, 'does not let the course store');
  await answer(page);
  await handIn(page);
  await says(page, 'You know this already.');
});

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (colorScheme) => {
  const problems = async (page: Page) =>
    (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );

  async function rich(viewport: { width: number; height: number }): Promise<Page> {
    const page = await browser.reader({ colorScheme, viewport });
    const [one, two] = choicesOf('sessions');
    await withRecord(page, {
      items: {
        ...missed(one!, Date.now() - 2 * dayMs, { misconceptions: ['M5'] }),
        ...missed(two!, Date.now() - 2 * dayMs, { confidence: 'certain' }),
      },
      checks: { final: { right: 20, of: 24, at: monday, since: 0 } },
    });
    return page;
  }

  test('in a review that is asked and answered, on a phone', async () => {
    const page = await rich({ width: 375, height: 700 });
    await page.goto(`${site}/review/`);
    await button(page, 'Start').click();
    await says(page, 'Question 1 of 2');
    expect(await problems(page)).toEqual([]);
    await button(page, 'Show me').click();
    await button(page, 'Next question').waitFor();
    expect(await problems(page)).toEqual([]);
  });

  test('in a check that is handed in, and on a full progress page', async () => {
    const page = await rich({ width: 1280, height: 900 });
    await page.goto(`${site}/lessons/sessions/check/`);
    await main(page).locator('[data-question]').first().waitFor();
    expect(await problems(page)).toEqual([]);
    await handIn(page);
    await says(page, 'right');
    expect(await problems(page)).toEqual([]);
    await page.goto(`${site}/progress/`);
    await main(page).locator('summary').last().click();
    await says(page, 'Final check: 20 of 24');
    expect(await problems(page)).toEqual([]);
  });
});
