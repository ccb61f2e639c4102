import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readQuestions } from '#quiz/content.ts';
import { plainText } from '#quiz/prose.ts';
import type { QuestionOf, QuestionType } from '#quiz/question.ts';
import { questionOn, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const questions = await readQuestions(`${process.cwd()}/`, '/');

function first<Type extends QuestionType>(type: Type): QuestionOf<Type> {
  return questions.find((question) => question.type === type) as QuestionOf<Type>;
}

const select = first('select');
const matrix = first('matrix');
const explain = first('explain');
const phone = { viewport: { width: 375, height: 800 } };
const words = 'It would not know whether its number has come through.\n<b>And so on.</b>';

const promptOf = ({ prompt }: (typeof questions)[number]) => prompt.map(plainText).join(' ');

async function open(page: Page, { id }: { id: string }): Promise<Locator> {
  await page.goto(`${site}/lessons/${id.split('/')[0]}/`);
  return questionOn(page, id);
}

const check = (question: Locator) => question.getByRole('button', { name: 'Check' }).click();
const says = (question: Locator, text: string) =>
  expect.poll(() => question.locator('.result').innerText()).toContain(text);

/** Ticks exactly these options. */
async function tick(question: Locator, wanted: (option: { correct: boolean }) => boolean) {
  for (const option of select.options) {
    const box = question.getByRole('checkbox', { name: plainText(option.text), exact: true });
    await box.setChecked(wanted(option));
  }
}

const cell = (question: Locator, row: string, column: string): Locator => {
  const { text } = matrix.rows.find(({ id }) => id === row)!;
  const head = matrix.columns.find(({ id }) => id === column)!.text;
  const name = `${plainText(text)}: ${plainText(head)}`;
  return question.getByRole('radio', { name, exact: true });
};

/** Puts every row where it belongs, but for the first `wrong` of them. */
async function place(question: Locator, wrong: number): Promise<void> {
  for (const [index, { id, right }] of matrix.rows.entries()) {
    const other = matrix.columns.find((column) => column.id !== right)!.id;
    await cell(question, id, index < wrong ? other : right).check();
  }
}

/** Presses Tab until the focus is on it. */
async function tabTo(part: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await part.evaluate((element) => element === document.activeElement)) return;
    await part.page().keyboard.press('Tab');
  }
  throw new Error('Tab never came to it.');
}

/** Puts the focus on the first thing of the question that takes it, as Tab does sooner or later. */
const enter = (question: Locator) =>
  question.evaluate((element) => {
    element.tabIndex = -1;
    element.focus();
  });

describe('select all', () => {
  test('by mouse: how many are right, another try, every option with what became of it; kept over a reload', async () => {
    const page = await browser.reader();
    const question = await open(page, select);
    await check(question);
    expect(await question.locator('.problem').innerText()).toContain('Choose at least one');

    await tick(question, ({ correct }) => !correct);
    await check(question);
    await says(question, 'Not yet');
    const wrong = select.options.find(({ correct }) => !correct)!;
    await question.getByRole('checkbox', { name: plainText(wrong.text), exact: true }).uncheck();
    await check(question);
    await says(question, `right about 1 of the ${select.options.length} answers`);
    expect(await question.locator('.reason').count()).toBe(select.options.length);
    expect(await question.getByText('missed: you left it out').count()).toBeGreaterThan(0);

    await page.reload();
    const again = await questionOn(page, select.id);
    await says(again, 'partly right before');
    expect(await again.getByText('missed: you left it out').count()).toBeGreaterThan(0);
  });

  test('a first try is still there after a reload, and the same answer is no second try', async () => {
    const page = await browser.reader();
    await tick(await open(page, select), () => true);
    await check(await questionOn(page, select.id));
    await page.reload();
    const question = await questionOn(page, select.id);
    await says(question, 'You are right about');
    expect(await question.getByRole('checkbox', { checked: true }).count()).toBe(
      select.options.length,
    );
    await check(question);
    expect(await question.locator('.problem').innerText()).toContain('tried this one already');
  });

  test('by keyboard alone', async () => {
    const page = await browser.reader();
    const question = await open(page, select);
    await enter(question);
    for (const box of await question.getByRole('checkbox').all()) {
      await tabTo(box);
      const id = await box.getAttribute('value');
      if (select.options.find((option) => option.id === id)!.correct) {
        await page.keyboard.press('Space');
      }
    }
    await tabTo(question.getByRole('button', { name: 'Check' }));
    await page.keyboard.press('Enter');
    await says(question, 'That is right');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      'That is right',
    );
  });

  test('is named: the group by the question, each checkbox by its option', async () => {
    const page = await browser.reader();
    const question = await open(page, select);
    const group = question.getByRole('group', { name: promptOf(select), exact: true });
    const names = select.options.map(({ text }) => plainText(text));
    for (const name of names) {
      expect(await group.getByRole('checkbox', { name, exact: true }).count()).toBe(1);
    }
    const tree = await question.ariaSnapshot();
    expect(tree).toContain('- group');
    expect(tree.match(/- checkbox /g)).toHaveLength(names.length);
  });
});

describe('a table', () => {
  test('by mouse: what is open, how many rows are right, then the reasons that matter; kept over a reload', async () => {
    const page = await browser.reader();
    const question = await open(page, matrix);
    const [row] = matrix.rows;
    await cell(question, row!.id, row!.right).check();
    await check(question);
    expect(await question.locator('.problem').innerText()).toContain('are still open');

    await place(question, matrix.rows.length);
    await check(question);
    await says(question, `0 of ${matrix.rows.length} rows`);
    await place(question, 1);
    await check(question);
    await says(question, `${matrix.rows.length - 1} of ${matrix.rows.length} rows are right`);
    // The right cell of each row and the wrong one that was chosen; the others are folded away.
    const shown = question.locator('.reason').filter({ visible: true });
    expect(await shown.count()).toBe(matrix.rows.length + 1);
    await question.locator('summary').first().click();
    expect(await shown.count()).toBeGreaterThan(matrix.rows.length + 1);

    await page.reload();
    const again = await questionOn(page, matrix.id);
    await says(again, 'partly right before');
    expect(await again.getByText('your answer').count()).toBe(matrix.rows.length);
  });

  test('by keyboard alone: Tab from row to row, arrows within one', async () => {
    const page = await browser.reader();
    const question = await open(page, matrix);
    await enter(question);
    for (const { id, right } of matrix.rows) {
      await tabTo(cell(question, id, matrix.columns[0]!.id));
      await page.keyboard.press('Space');
      const steps = matrix.columns.findIndex((column) => column.id === right);
      for (let i = 0; i < steps; i++) await page.keyboard.press('ArrowRight');
    }
    await tabTo(question.getByRole('button', { name: 'Check' }));
    await page.keyboard.press('Enter');
    await says(question, 'That is right');
    await tabTo(question.getByRole('button', { name: 'Try it again' }));
    await page.keyboard.press('Enter');
    // The first of the fields that are shown, not of those that a wide page hides.
    const field = cell(question, matrix.rows[0]!.id, matrix.columns[0]!.id);
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test('is a table with heads on a wide page', async () => {
    const page = await browser.reader();
    const question = await open(page, matrix);
    const group = question.getByRole('group', { name: promptOf(matrix), exact: true });
    const table = group.getByRole('table');
    expect(await table.getByRole('columnheader').count()).toBe(matrix.columns.length + 1);
    expect(await table.getByRole('rowheader').count()).toBe(matrix.rows.length);
    expect(await question.getByRole('radio').count()).toBe(
      matrix.rows.length * matrix.columns.length,
    );
    for (const row of matrix.rows) {
      for (const column of matrix.columns) {
        expect(await cell(question, row.id, column.id).count()).toBe(1);
      }
    }
  });

  test.each([320, 375])(
    'is a group for each row at %d px, and nothing scrolls sideways',
    async (width) => {
      const page = await browser.reader({ viewport: { width, height: 700 } });
      const question = await open(page, matrix);
      expect(await question.getByRole('table').count()).toBe(0);
      for (const { text } of matrix.rows) {
        const group = question.getByRole('group', { name: plainText(text), exact: true });
        expect(await group.getByRole('radio').count()).toBe(matrix.columns.length);
        const heights = await group
          .locator('label')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      }
      const room = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      expect(await room()).toBeLessThanOrEqual(0);
      await place(question, 0);
      await check(question);
      await says(question, 'That is right');
      expect(await room()).toBeLessThanOrEqual(0);
    },
  );
});

describe('an explanation', () => {
  test('too short is asked for more; then model answer and list stand beside it, and it is kept as text', async () => {
    const page = await browser.reader();
    const question = await open(page, explain);
    const field = question.getByRole('textbox', { name: 'In your own words' });
    const compare = question.getByRole('button', { name: 'Compare' });
    await field.fill('Because.');
    await compare.click();
    expect(await question.locator('.problem').innerText()).toContain('Write a little more');
    await field.fill(words);
    expect(await question.innerText()).toContain(`${words.length} of 2000 characters`);
    await compare.click();
    await says(question, 'Compare your words with these');
    expect(await question.locator('blockquote').innerText()).toBe(words);
    expect(await question.getByRole('checkbox').count()).toBe(explain.checklist.length);
    expect(await question.innerText()).toContain('not marked');

    await page.reload();
    const again = await questionOn(page, explain.id);
    await says(again, 'You have explained this before');
    expect(await again.locator('blockquote').innerText()).toBe(words);
    await page.goto(`${site}/progress/`);
    const reset = page.getByRole('button', { name: /^Reset “/ });
    const row = page.getByRole('listitem').filter({ has: reset }).last();
    expect(await row.innerText()).toContain('1 of');
    expect(await row.innerText()).not.toContain('right the first time');
  });

  test('by keyboard alone', async () => {
    const page = await browser.reader();
    const question = await open(page, explain);
    await enter(question);
    await tabTo(question.getByRole('textbox'));
    await page.keyboard.type('It cannot know that its number came.');
    await tabTo(question.getByRole('button', { name: 'Compare' }));
    await page.keyboard.press('Enter');
    await says(question, 'Compare your words');
    const box = question.getByRole('checkbox').first();
    await tabTo(box);
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(true);
  });

  test('is named: the field by what to write, the list by what it asks', async () => {
    const page = await browser.reader();
    const question = await open(page, explain);
    const group = question.getByRole('group', { name: promptOf(explain), exact: true });
    expect(await group.getByRole('textbox', { name: 'In your own words' }).count()).toBe(1);
    await question.getByRole('button', { name: 'Show me' }).click();
    const list = question.getByRole('group', { name: /What does yours say/ });
    for (const item of explain.checklist) {
      const name = plainText(item);
      expect(await list.getByRole('checkbox', { name, exact: true }).count()).toBe(1);
    }
  });
});

describe.each([select, matrix, explain])('the question $id', (question) => {
  test('reads without JavaScript: question, form, and the answers below', async () => {
    const page = await browser.reader({ javaScriptEnabled: false });
    await page.goto(`${site}/lessons/${question.id.split('/')[0]}/`);
    const here = page.locator(`[data-question="${question.id}"]`);
    expect(await here.getByRole('group').first().innerText()).not.toBe('');
    expect(await here.getByRole('button', { name: 'Check' }).count()).toBe(0);
    await here.locator('summary').first().click();
    await here.getByRole('link', { name: 'Every reason' }).click();
    const answers = await page.locator(':target').innerText();
    const wanted =
      question.type === 'explain'
        ? question.model.map(plainText)
        : question.type === 'select'
          ? question.options.map(({ reason }) => plainText(reason))
          : question.rows.map(({ cells, right }) =>
              plainText(cells.find(({ column }) => column === right)!.reason),
            );
    for (const text of wanted) expect(answers).toContain(text);
  });

  test.each(['light', 'dark'] as const)(
    'in the %s theme axe finds nothing',
    async (colorScheme) => {
      for (const size of [{}, phone]) {
        const page = await browser.reader({ colorScheme, ...size });
        const here = await open(page, question);
        const found = async () => {
          const part = new AxeBuilder({ page }).include(`[data-question="${question.id}"]`);
          return (await part.analyze()).violations.map(({ id }) => id);
        };
        expect(await found()).toEqual([]);
        if (question.type === 'select') await tick(here, () => true);
        if (question.type === 'matrix') await place(here, 1);
        if (question.type === 'explain') await here.getByRole('textbox').fill(words);
        await here.getByRole('button', { name: /Check|Compare/ }).click();
        expect(await found()).toEqual([]);
        const show = here.getByRole('button', { name: 'Show me' });
        if (await show.isVisible()) await show.click();
        for (const summary of await here.locator('summary').all()) await summary.click();
        expect(await found()).toEqual([]);
      }
    },
  );
});
