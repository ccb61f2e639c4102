import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { questionOn, useBrowser } from './setup/reader.ts';
import {
  choicesOf,
  dayMs,
  keyOf,
  missed,
  monday,
  recordOf,
  rightOf,
  untilRecord,
  withRecord,
  wrongOf,
} from './setup/record.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const choices = choicesOf('waiting');
const [one, two, three] = [choices[0]!, choices[1]!, choices[2]!];

const main = (page: Page) => page.locator('main');
const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true });
const go = (page: Page) => page.getByRole('button', { name: /^(Next question|Finish)$/u });
const asked = (page: Page) => main(page).locator('[data-question]').getAttribute('data-question');
const says = (page: Page, words: string) =>
  expect.poll(() => main(page).innerText()).toContain(words);

/** Opens the review on the day `day` days after monday. */
async function reviewOn(page: Page, day: number): Promise<void> {
  await page.clock.setFixedTime(monday + day * dayMs);
  await page.goto(`${site}/review/`);
  await says(page, 'What comes when');
}

async function answer(question: Locator, option: string): Promise<void> {
  await question.locator(`input[value="${option}"]`).check();
  await question.getByRole('button', { name: 'Check' }).click();
}

test('over some days: missed today, asked tomorrow, then ever later while it is right', async () => {
  const page = await browser.reader();
  await page.clock.setFixedTime(monday);
  await page.goto(`${site}/lessons/waiting/`);
  await answer(await questionOn(page, one.id), wrongOf(one));
  await untilRecord(page, (record) => record?.items[keyOf(one)]?.first);

  await reviewOn(page, 0);
  await says(page, 'Next: tomorrow, 1 question.');
  expect(await start(page).count()).toBe(0);

  await reviewOn(page, 1);
  await says(page, '1 question is due today.');
  await start(page).click();
  await says(page, 'Question 1 of 1');
  expect(await asked(page)).toBe(one.id);
  await answer(main(page).locator('[data-question]'), rightOf(one));
  await go(page).click();
  await says(page, 'Done for today');
  await says(page, '1 question: 1 right at once.');
  const record = await recordOf(page);
  expect(record?.items[keyOf(one)]).toMatchObject({
    first: { verdict: 'wrong' },
    last: { verdict: 'correct' },
    review: { reps: 1, lastAt: monday + dayMs },
  });
  const dueAt = record!.items[keyOf(one)]!.review!.dueAt;
  const gap = Math.round((dueAt - monday) / dayMs);
  expect(gap).toBeGreaterThan(2);

  await reviewOn(page, gap - 1);
  expect(await start(page).count()).toBe(0);
  await says(page, 'Next: tomorrow, 1 question.');
  await reviewOn(page, gap);
  await start(page).click();
  // Missed once more: both tries wrong, and back it is the next day.
  const others = one.options!.filter(({ correct }) => !correct).map(({ id }) => id);
  for (const option of others.slice(0, 2)) {
    await answer(main(page).locator('[data-question]'), option);
  }
  await go(page).click();
  await says(page, '1 to be asked again soon');
  await says(page, 'Next: tomorrow, 1 question.');
});

test('who was certain and wrong is asked about that first; the place is said', async () => {
  const page = await browser.reader();
  await withRecord(page, {
    items: {
      ...missed(one, monday - 5 * dayMs),
      ...missed(two, monday - dayMs, { confidence: 'certain' }),
      ...missed(three, monday - 3 * dayMs, { confidence: 'guessing' }),
    },
  });
  await reviewOn(page, 0);
  await start(page).click();
  const order: (string | null)[] = [];
  for (let place = 1; place <= 3; place += 1) {
    await says(page, `Question ${place} of 3`);
    order.push(await asked(page));
    await page.getByRole('button', { name: 'Show me' }).click();
    await go(page).click();
  }
  expect(order).toEqual([two.id, one.id, three.id]);
  await says(page, '3 to be asked again soon');
});

test('at most twenty a day, also after a reload', async () => {
  const all = [...choices, ...choicesOf('sessions')];
  const page = await browser.reader();
  const extra = Array.from({ length: 30 }, (_, index) => ({ ...one, id: `waiting/x${index}` }));
  const reviewed = Object.assign(
    {},
    ...extra.slice(0, 19).map((question) => {
      const [[key, item]] = Object.entries(missed(question, monday - 9 * dayMs)) as [
        [string, object],
      ];
      const review = { dueAt: monday + 9 * dayMs, lastAt: monday, stability: 3, difficulty: 5 };
      return {
        [key]: {
          ...item,
          review: { ...review, scheduledDays: 9, step: 0, reps: 1, lapses: 0, state: 2 },
        },
      };
    }),
  ) as object;
  const due = Object.assign({}, ...all.map((each) => missed(each, monday - dayMs))) as object;
  await withRecord(page, { items: { ...reviewed, ...due } });
  await reviewOn(page, 0);
  await says(page, '1 question is due today.');
  await start(page).click();
  await page.getByRole('button', { name: 'Show me' }).click();
  await go(page).click();
  await says(page, 'Done for today');
  await reviewOn(page, 0);
  await says(page, 'Reviewed today: 20 of at most 20.');
  expect(await start(page).count()).toBe(0);
});

test('on a phone, by keyboard alone', async () => {
  const page = await browser.reader({ viewport: { width: 375, height: 700 } });
  await withRecord(page, {
    items: { ...missed(one, monday - dayMs), ...missed(two, monday - dayMs) },
  });
  await reviewOn(page, 0);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await start(page).focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Question 1 of 2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/right|Not yet|time/u);
  if (!(await go(page).isVisible())) {
    await page.getByRole('button', { name: 'Show me' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/answer/u);
  }
  for (let tabs = 0; tabs < 12 && !/^(Next|Finish)/u.test(await focused()); tabs += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Question 2 of 2');
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
});

test('two tabs that ask the same question review it once', async () => {
  const page = await browser.reader();
  await withRecord(page, { items: missed(one, monday - dayMs) });
  await reviewOn(page, 0);
  const other = await page.context().newPage();
  await reviewOn(other, 0);
  await start(page).click();
  await start(other).click();
  await answer(main(page).locator('[data-question]'), rightOf(one));
  await untilRecord(page, (record) => record?.items[keyOf(one)]?.review);
  await answer(main(other).locator('[data-question]'), wrongOf(one));
  await other.getByRole('button', { name: 'Show me' }).click();
  await go(other).click();
  await says(other, 'Done for today');
  expect((await recordOf(other))?.items[keyOf(one)]).toMatchObject({
    review: { reps: 1, lapses: 0 },
  });
});

describe('a question that cannot be asked', () => {
  test('because its file does not come: said, nothing lost, and tried again', async () => {
    const page = await browser.reader();
    const items = {
      ...missed(one, monday - dayMs),
      ...missed(choicesOf('sessions')[0]!, monday - dayMs),
    };
    await withRecord(page, { items });
    await page.route('**/questions/*.json', (route) => route.abort());
    await reviewOn(page, 0);
    await start(page).click();
    await says(page, 'could not be loaded');
    expect((await recordOf(page))?.items).toEqual(items);
    await page.getByRole('button', { name: 'Go on with other lessons' }).click();
    await says(page, 'could not be loaded');
    await page.unroute('**/questions/*.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => asked(page)).toBe(one.id);
  });

  test('because it has changed since the page was opened: said, and passed by', async () => {
    const page = await browser.reader();
    await withRecord(page, { items: missed(one, monday - dayMs) });
    await page.route('**/questions/waiting.json', async (route) => {
      const file = (await (await route.fetch()).json()) as {
        questions: { id: string; rev: number }[];
      };
      const questions = file.questions.map((each) => ({ ...each, rev: each.rev + 1 }));
      await route.fulfill({ json: { questions } });
    });
    await reviewOn(page, 0);
    await start(page).click();
    await says(page, 'has changed since you opened the page');
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await says(page, '1 question could not be asked. Nothing is lost');
    expect((await recordOf(page))?.items[keyOf(one)]?.first).toBeDefined();
  });

  test('because the course does not ask it any more: said, not asked', async () => {
    const page = await browser.reader();
    await withRecord(page, { items: missed({ ...one, id: 'waiting/long-gone' }, monday - dayMs) });
    await reviewOn(page, 0);
    await says(page, 'One question that you missed has been changed or taken out since.');
    expect(await start(page).count()).toBe(0);
  });
});

describe('a record that cannot be kept', () => {
  test('from a newer version: said, reviewed in memory, and left as it is', async () => {
    const page = await browser.reader();
    const newer = '{"version":99,"items":{},"future":true}';
    await withRecord(page, newer);
    await reviewOn(page, 0);
    await says(page, 'A newer version of this course');
    expect(await page.evaluate(() => localStorage.getItem('serve-or-share:progress'))).toBe(newer);
  });

  test('full: said, and the review goes on in memory', async () => {
    const page = await browser.reader();
    await withRecord(page, { items: missed(one, monday - dayMs) });
    await reviewOn(page, 0);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await start(page).click();
    await answer(main(page).locator('[data-question]'), rightOf(one));
    await says(page, 'There is no room left');
    await go(page).click();
    await says(page, 'Done for today');
  });
});

test('without JavaScript the page says what it needs', async () => {
  const page = await browser.reader({ javaScriptEnabled: false });
  for (const path of ['/review/', '/check/', '/lessons/waiting/check/']) {
    await page.goto(site + path);
    expect(await main(page).innerText()).toContain('needs JavaScript');
  }
});
