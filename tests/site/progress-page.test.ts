import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './setup/reader.ts';
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
} from './setup/record.ts';

const browser = useBrowser();
const site = inject('siteUrl');

const main = (page: Page) => page.locator('main');
const says = (page: Page, words: string) =>
  expect.poll(() => main(page).innerText()).toContain(words);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe('the progress page', () => {
  const believing = choicesOf('sessions').find(({ id }) => id === 'sessions/wrong-password')!;

  test('lists an idea that an answer shows, with the run that refutes it, and later as put right', async () => {
    const page = await browser.reader();
    await withRecord(page, {
      items: missed(believing, Date.now() - 2 * dayMs, { misconceptions: ['M12'] }),
    });
    await page.goto(`${site}/progress/`);
    await says(page, 'Session, connection and log-in are three words');
    expect(await main(page).innerText()).not.toContain('Put right');
    await page.getByRole('link', { name: /See the run that shows it/u }).click();
    await page.waitForURL(/\/labs\/session\/\?/u);
    await page.goto(`${site}/review/`);
    await button(page, 'Start').click();
    const question = main(page).locator('[data-question]');
    await question.locator(`input[value="${rightOf(believing)}"]`).check();
    await question.getByRole('button', { name: 'Check' }).click();
    await untilRecord(page, (record) => record?.items[keyOf(believing)]?.review);
    await page.goto(`${site}/progress/`);
    await says(page, 'Put right');
    await says(page, 'No answer of yours shows an idea that is not so any more.');
  });

  test('imports a file of version 1 after a look at it', async () => {
    const page = await browser.reader();
    await page.goto(`${site}/progress/`);
    const buffer = readFileSync('tests/fixtures/progress/v1.json');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'v1.json', mimeType: 'application/json', buffer });
    await says(page, 'Nothing that is here is deleted.');
    await button(page, /^Import$/u).click();
    await untilRecord(page, (record) => record?.version === 2);
    const old = JSON.parse(buffer.toString()) as { items: object };
    expect(Object.keys((await recordOf(page))!.items)).toEqual(
      expect.arrayContaining(Object.keys(old.items)),
    );
  });

  test('resets of a lesson, of the final check, and of all forget reviews and checks', async () => {
    const page = await browser.reader();
    const [one] = choicesOf('waiting');
    const [[key, item]] = Object.entries(missed(one!, monday)) as [[string, object]];
    const review = { dueAt: monday, lastAt: monday, stability: 1, difficulty: 5, scheduledDays: 1 };
    const check = { right: 4, of: 4, at: monday, since: 0 };
    await withRecord(page, {
      items: {
        [key]: {
          ...item,
          tries: 1,
          since: 0,
          review: { ...review, step: 0, reps: 1, lapses: 0, state: 2 },
        },
      },
      checks: { waiting: check, sessions: check, final: check },
    });
    await page.goto(`${site}/progress/`);
    await says(page, '1 date on which a question is asked again');
    await button(page, 'Forget it').click();
    await untilRecord(page, (record) => !record?.checks['final']);
    await button(page, 'Reset “The queue in front of the server”').click();
    await button(page, 'Forget them').click();
    await untilRecord(page, ({ checks, items } = { checks: {}, items: {} } as never) => {
      return !checks['waiting'] && checks['sessions'] && Object.keys(items).length === 0;
    });
    await button(page, 'Reset everything').click();
    await button(page, 'Forget everything').click();
    await untilRecord(page, (record) => Object.keys(record?.checks ?? { x: 1 }).length === 0);
  });
});
