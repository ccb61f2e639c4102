/**
 * Orders, next states and runs, as readers meet them: by mouse, by keyboard alone, on a phone, with a
 * screen reader's tree, without JavaScript. What is right stands in the questions as the site has them.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Question, QuestionOf, QuestionType } from '#quiz/question.ts';
import { questionOn, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');

const asked = {
  order: ['sessions', 'sessions/put-in-order'],
  'next-state': ['waiting', 'waiting/next-place'],
  play: ['sessions', 'sessions/be-the-server'],
} as const;
type Type = keyof typeof asked;
const types = Object.keys(asked) as Type[];

async function dataOf<T extends Type & QuestionType>(type: T): Promise<QuestionOf<T>> {
  const [lesson, id] = asked[type];
  const answer = await fetch(`${site}/questions/${lesson}.json`);
  const { questions } = (await answer.json()) as { questions: Question[] };
  return questions.find((question) => question.id === id) as QuestionOf<T>;
}

async function open(page: Page, type: Type): Promise<Locator> {
  const [lesson, id] = asked[type];
  await page.goto(`${site}/lessons/${lesson}/`);
  return questionOn(page, id);
}

const check = (question: Locator) => question.getByRole('button', { name: 'Check' });
const result = (question: Locator) => question.locator('.result').innerText();
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

const rows = (question: Locator) => question.locator('form ol li');
async function texts(question: Locator): Promise<string[]> {
  return rows(question).locator('.text').allInnerTexts();
}

/** Where each item stands that belongs at `place`, as the page has it now. */
function wordsOf(item: { readonly text: readonly unknown[] }): string {
  return item.text.join('');
}

/** Sorts by pressing “up” until every item is where the first right order has it. */
async function putInOrder(question: Locator, data: QuestionOf<'order'>): Promise<void> {
  const [order] = data.orders;
  for (const [place, id] of order!.split(' ').entries()) {
    const words = wordsOf(data.items.find((item) => item.id === id)!);
    for (let at = (await texts(question)).indexOf(words); at > place; at -= 1) {
      await question.getByRole('button', { name: `Move up: ${words}`, exact: true }).click();
    }
  }
}

describe('an order', () => {
  test('by mouse: misses bring where it breaks, a hint, a first step; then it can be right', async () => {
    const data = await dataOf('order');
    const page = await browser.reader();
    const question = await open(page, 'order');
    await check(question).click();
    expect(await question.locator('.problem').innerText()).toContain('Move something first');

    const start = await texts(question);
    expect(start).not.toEqual(data.items.map(wordsOf));
    await question.getByRole('button', { name: `Move down: ${start[0]}`, exact: true }).click();
    expect(await texts(question)).toEqual([start[1], start[0], ...start.slice(2)]);
    await check(question).click();
    await expect.poll(() => result(question)).toMatch(/cannot come (first|as number \d) here/u);
    expect(await result(question)).toContain('Hint');
    await check(question).click();
    expect(await question.locator('.problem').innerText()).toContain('tried this one');
    await question.getByRole('button', { name: `Move down: ${start[0]}`, exact: true }).click();
    await check(question).click();
    await expect.poll(() => result(question)).toContain('First step');

    await putInOrder(question, data);
    await check(question).click();
    await expect.poll(() => result(question)).toContain('Right this time');
    expect(await question.locator('.explanation li').count()).toBe(data.items.length);
    await page.reload();
    const again = await questionOn(page, asked.order[1]);
    await expect.poll(() => result(again)).toContain('on a later try');
  });

  test('by dragging: a row follows the pointer', async () => {
    const page = await browser.reader();
    const question = await open(page, 'order');
    const start = await texts(question);
    await rows(question).first().scrollIntoViewIfNeeded();
    const grip = (await rows(question).first().locator('.grip').boundingBox())!;
    const goal = (await rows(question).nth(2).boundingBox())!;
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(grip.x + 10, goal.y + goal.height - 4, { steps: 12 });
    await page.mouse.up();
    expect(await texts(question)).toEqual([start[1], start[2], start[0], ...start.slice(3)]);
    await page.mouse.move(grip.x, grip.y);
    expect((await texts(question))[2]).toBe(start[0]);
  });

  test('by keyboard alone: the button keeps the focus, and the place is said', async () => {
    const data = await dataOf('order');
    const page = await browser.reader();
    const question = await open(page, 'order');
    const [first] = await texts(question);
    await question.getByRole('button', { name: `Move down: ${first}`, exact: true }).focus();
    for (const place of [2, 3]) {
      await page.keyboard.press('Enter');
      await expect
        .poll(() => question.locator('form [role=status].sr-only').innerText())
        .toBe(`${first}, now ${place} of ${data.items.length}`);
      expect(await focused(page)).toBe(`Move down: ${first}`);
    }
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe(`Move up: ${first}`);
    for (const place of [2, 1, 1]) {
      await page.keyboard.press('Space');
      await expect.poll(async () => (await texts(question)).indexOf(first!)).toBe(place - 1);
      expect(await focused(page)).toBe(`Move up: ${first}`);
    }
  });

  test('starts the same after a reload, and an order that was checked comes back', async () => {
    const page = await browser.reader();
    const question = await open(page, 'order');
    const start = await texts(question);
    await page.reload();
    expect(await texts(await questionOn(page, asked.order[1]))).toEqual(start);
    await question.getByRole('button', { name: `Move down: ${start[0]}`, exact: true }).click();
    const moved = await texts(question);
    await check(question).click();
    await expect.poll(() => result(question)).not.toBe('');
    await page.reload();
    expect(await texts(await questionOn(page, asked.order[1]))).toEqual(moved);
  });
});

describe('a next state', () => {
  test('answered wrongly, then rightly: a reason, then every reason; practice asks about another moment', async () => {
    const data = await dataOf('next-state');
    const page = await browser.reader();
    const question = await open(page, 'next-state');
    const event = () => question.locator('dd.now').innerText();
    const before = await event();
    const option = (right: boolean) =>
      question.locator(
        `input[value="${data.options.find(({ correct }) => correct === right)!.id}"]`,
      );
    await option(false).check();
    await check(question).click();
    await expect.poll(() => result(question)).toContain('Not yet');
    await option(true).check();
    await check(question).click();
    await expect.poll(() => result(question)).toContain('Right this time');
    expect(await question.locator('.reason').count()).toBe(data.options.length);
    await question.getByRole('button', { name: 'Try it with a new case' }).click();
    await expect.poll(event).not.toBe(before);
    await page.reload();
    const again = await questionOn(page, asked['next-state'][1]);
    await expect.poll(() => result(again)).toContain('on a later try');
  });

  test('by keyboard alone', async () => {
    const page = await browser.reader();
    const question = await open(page, 'next-state');
    await question.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => result(question)).toMatch(/Not yet|That is right/u);
    expect(await focused(page)).toMatch(/Not yet|That is right/u);
  });
});

describe('a run as the machine', () => {
  const move = (question: Locator, data: QuestionOf<'play'>, id: string) =>
    question
      .locator('.moves')
      .getByRole('button', { name: wordsOf(data.moves.find((one) => one.id === id)!) });

  test('played as the machine plays it is right, and every step has its reason', async () => {
    const data = await dataOf('play');
    const page = await browser.reader();
    const question = await open(page, 'play');
    for (const [index, step] of data.steps.entries()) {
      await expect.poll(() => question.locator('.count').innerText()).toContain(`${index + 1} of`);
      await move(question, data, step.move).click();
    }
    await expect.poll(() => result(question)).toContain('That is right');
    expect(await focused(page)).toContain('That is right');
    expect(await question.locator('.explanation > ol > li').count()).toBe(data.steps.length);
    expect(await question.getByText('your first move').count()).toBe(data.steps.length);
  });

  test('a rejected move says why, is tried again, and costs its share', async () => {
    const data = await dataOf('play');
    const page = await browser.reader();
    const question = await open(page, 'play');
    const wrong = data.moves.find(({ id }) => id !== data.steps[0]!.move)!.id;
    await move(question, data, wrong).click();
    await expect.poll(() => question.locator('.no').innerText()).toContain('does not do that here');
    expect(await move(question, data, wrong).getAttribute('aria-disabled')).toBe('true');
    expect(await question.locator('.count').innerText()).toContain('1 of');
    for (const step of data.steps) await move(question, data, step.move).click();
    const all = data.steps.length;
    await expect.poll(() => result(question)).toContain(`${all - 1} of ${all} steps were right`);
    expect(await question.locator('.missed').count()).toBe(1);
    await page.reload();
    const again = await questionOn(page, asked.play[1]);
    await expect.poll(() => result(again)).toContain('before');
    expect(await again.locator('.missed').count()).toBe(1);
  });

  test('by keyboard alone: the focus stays among the moves, and each step is said', async () => {
    const data = await dataOf('play');
    const page = await browser.reader();
    const question = await open(page, 'play');
    const said = () => question.locator('form [role=status].sr-only').innerText();
    for (const [index, step] of data.steps.entries()) {
      await move(question, data, step.move).focus();
      await page.keyboard.press('Enter');
      if (index + 1 === data.steps.length) break;
      await expect.poll(said).toContain(`Step ${index + 2} of ${data.steps.length}`);
      expect(await focused(page)).toContain(
        wordsOf(data.moves.find(({ id }) => id === step.move)!),
      );
    }
    await expect.poll(() => result(question)).toContain('That is right');
  });

  test('where answers are not shown, no move is rejected and nothing is told', async () => {
    const data = await dataOf('play');
    const page = await browser.reader();
    const [lesson, id] = asked.play;
    await page.goto(`${site}/lessons/${lesson}/?answers=no`);
    const question = await questionOn(page, id);
    const wrong = data.moves.find((one) => data.steps.every((step) => step.move !== one.id));
    const first = wrong ?? data.moves.find((one) => one.id !== data.steps[0]!.move)!;
    for (let made = 0; made < data.steps.length; made += 1) {
      await move(question, data, first.id).click();
    }
    await expect.poll(() => result(question)).toContain('Kept');
    expect(await question.innerText()).not.toMatch(/Rejected|does not do that|←/u);
  });
});

describe.each(types)('%s', (type) => {
  test('on a phone: nothing scrolls sideways, what is pressed is 44 px high', async () => {
    const page = await browser.reader({ viewport: { width: 375, height: 800 }, hasTouch: true });
    const question = await open(page, type);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(375);
    for (const target of await question.locator('form :is(button, label)').all()) {
      if (!(await target.isVisible())) continue;
      const box = (await target.boundingBox())!;
      expect(Math.round(box.height), await target.innerText()).toBeGreaterThanOrEqual(44);
      expect(box.x + box.width).toBeLessThanOrEqual(375);
    }
    const button = question.locator('form').getByRole('button').or(question.getByRole('radio'));
    await button.nth(1).tap();
  });

  test('has no violation in either theme, before and after the answer, with motion reduced', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.reader({ colorScheme, reducedMotion: 'reduce' });
      const question = await open(page, type);
      const violations = async () => {
        const { violations: found } = await new AxeBuilder({ page })
          .include(`[data-question="${asked[type][1]}"]`)
          .analyze();
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      };
      expect(await violations()).toEqual([]);
      await question.getByRole('button', { name: 'Show me' }).click();
      await expect.poll(() => result(question)).toContain('Here is the answer');
      expect(await violations()).toEqual([]);
    }
  });

  test('reads without JavaScript: question and answer are in the page', async () => {
    const page = await browser.reader({ javaScriptEnabled: false });
    const [lesson, id] = asked[type];
    await page.goto(`${site}/lessons/${lesson}/`);
    const question = page.locator(`[data-question="${id}"]`);
    await question.locator('summary').click();
    const data = await dataOf(type as 'order');
    expect(await question.locator('details p').first().innerText()).not.toBe('');
    expect(await question.locator('legend').innerText()).toContain(
      String(data.prompt[0]![0]).slice(0, 20),
    );
    expect(await question.getByRole('button', { name: 'Show me' }).isVisible()).toBe(false);
    if (type === 'order')
      expect(await question.locator('.buttons').first().isVisible()).toBe(false);
    await question.getByRole('link', { name: 'Every reason' }).click();
    const reasons = (await page.locator(':target .explanation').innerText()).length;
    expect(reasons).toBeGreaterThan(300);
  });
});

describe('a screen reader', () => {
  test('hears a list of items with a place to go for each', async () => {
    const page = await browser.reader();
    const question = await open(page, 'order');
    const [first] = await texts(question);
    const tree = await question.locator('form').ariaSnapshot();
    expect(tree).toMatch(/- group ".*Put what it sends/u);
    expect(tree).toContain('- list');
    expect(tree).toContain(`button "Move up: ${first}" [disabled]`);
    expect(tree).toContain(`button "Move down: ${first}"`);
    expect(tree).toContain('- status');
  });

  test('hears the moment, then the states as radio buttons', async () => {
    const page = await browser.reader();
    const question = await open(page, 'next-state');
    const tree = await question.locator('form').ariaSnapshot();
    for (const term of ['So far', 'State', 'Now']) expect(tree).toContain(`term: ${term}`);
    expect(tree.match(/- radio "/gu)).toHaveLength(3);
    expect(tree).toContain('radio "It stays full. Every place is taken."');
  });

  test('hears the run so far as a list, and the moves as a group that names what came in', async () => {
    const data = await dataOf('play');
    const page = await browser.reader();
    const question = await open(page, 'play');
    const [step] = data.steps;
    await question
      .locator('.moves')
      .getByRole('button', { name: wordsOf(data.moves.find(({ id }) => id === step!.move)!) })
      .click();
    const tree = await question.locator('form').ariaSnapshot();
    expect(tree).toContain('list "The run so far"');
    expect(tree).toContain('sent: SYN-ACK to Ann');
    expect(tree).toContain('group "What does the server do?"');
  });
});
