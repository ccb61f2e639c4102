import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Progress, ProgressItem } from '#progress/document.ts';
import { questionsOf, type WrittenQuestion } from './question-files.ts';

const storageKey = 'serve-or-share:progress';

export const dayMs = 86_400_000;

/** Noon of a winter's day, so that no hour added or taken makes it another. */
export const monday = new Date(2026, 10, 30, 12).getTime();

/** What the page's browser keeps; undefined where there is nothing. */
export async function recordOf(page: Page): Promise<Progress | undefined> {
  const text = await page.evaluate((key) => localStorage.getItem(key), storageKey);
  return text === null ? undefined : (JSON.parse(text) as Progress);
}

/** Gives the page's browser a record before its first page runs, unless it has one by then. */
export async function withRecord(page: Page, parts: Partial<Progress> | string): Promise<void> {
  const whole = { version: 2, learner: 7, items: {}, labs: {}, checks: {}, resets: {}, aside: [] };
  const text = typeof parts === 'string' ? parts : JSON.stringify({ ...whole, ...parts });
  await page.context().addInitScript(
    ([key, value]) => {
      try {
        if (localStorage.getItem(key!) === null) localStorage.setItem(key!, value!);
      } catch {
        // A test may have blocked it.
      }
    },
    [storageKey, text],
  );
}

export const keyOf = ({ id, rev }: WrittenQuestion) => `${id}@${rev}`;

export const choicesOf = (lesson: string) =>
  questionsOf(lesson).filter(({ type }) => type === 'choice');

export const rightOf = ({ options }: WrittenQuestion) =>
  options!.find(({ correct }) => correct)!.id;
export const wrongOf = ({ options }: WrittenQuestion) =>
  options!.find(({ correct }) => !correct)!.id;

/** A wrong answer given at `at`, as the record keeps it. */
export function missed(
  question: WrittenQuestion,
  at: number,
  more: Partial<NonNullable<ProgressItem['first']>> = {},
): Record<string, ProgressItem> {
  const given = { answer: wrongOf(question), verdict: 'wrong' as const, at, ...more };
  return { [keyOf(question)]: { first: given, last: given, tries: 1, since: 0 } };
}

/** Lets only some questions of a lesson reach the page: types that are not tested here stay out. */
export async function serveOnly(
  page: Page,
  lesson: string,
  wanted: (question: { type: string }) => boolean,
): Promise<void> {
  await page.route(`**/questions/${lesson}.json`, async (route) => {
    const file = (await (await route.fetch()).json()) as { questions: { type: string }[] };
    await route.fulfill({ json: { questions: file.questions.filter(wanted) } });
  });
}

/** Waits until `what` says so about the record. */
export async function untilRecord(
  page: Page,
  what: (record: Progress | undefined) => unknown,
): Promise<void> {
  await expect.poll(async () => Boolean(what(await recordOf(page)))).toBe(true);
}
