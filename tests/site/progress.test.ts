import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { firstChoice, questionsOf } from './setup/question-files.ts';
import { justWatch, labOn, questionOn, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const key = 'serve-or-share:progress';
const choice = firstChoice('waiting');

const stored = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);
const mark = (page: Page) => page.locator('[data-progress-for="waiting"]').first();

async function showAnswer(page: Page, id: string): Promise<void> {
  const question = await questionOn(page, id);
  await question.getByRole('button', { name: 'Show me' }).click();
}

async function rightAnswer(page: Page): Promise<void> {
  const question = await questionOn(page, choice.id);
  await question
    .locator(`input[value="${choice.options!.find(({ correct }) => correct)!.id}"]`)
    .check();
  await question.getByRole('button', { name: 'Check' }).click();
}

test('progress is earned by answering, kept over a reload, and shown in the sidebar and on the map', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/lessons/waiting/`);
  await page.mouse.wheel(0, 30_000);
  await page.waitForTimeout(300);
  expect(await mark(page).getAttribute('data-state')).toBe('none');
  await rightAnswer(page);
  await expect.poll(() => mark(page).getAttribute('data-state')).toBe('started');
  await page.goto(`${site}/`);
  await expect.poll(() => mark(page).getAttribute('data-state')).toBe('started');
  const back = page.locator('a[data-continue]').first();
  await expect.poll(() => back.isVisible()).toBe(true);
  await back.click();
  await page.waitForURL(/\/lessons\/waiting\//);
});

test('a lesson whose questions are answered and whose labs have run is done', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/lessons/waiting/`);
  for (const { id } of questionsOf('waiting')) await showAnswer(page, id);
  const lab = await labOn(page, 'queue');
  await justWatch(lab);
  await lab.getByRole('slider', { name: 'Time', exact: true }).press('End');
  await expect.poll(() => mark(page).getAttribute('data-state')).toBe('done');
});

test('two tabs stay in step', async () => {
  const one = await browser.reader();
  await one.goto(`${site}/lessons/waiting/`);
  const two = await one.context().newPage();
  await two.goto(`${site}/lessons/waiting/`);
  const other = await questionOn(two, choice.id);
  await rightAnswer(one);
  await expect.poll(() => other.locator('.result').innerText()).not.toBe('');
  await expect.poll(() => mark(two).getAttribute('data-state')).toBe('started');
});

describe('a record that cannot be used as it is', () => {
  async function withStored(text: string): Promise<Page> {
    const page = await browser.reader();
    await page.goto(`${site}/progress/`);
    await page.evaluate(([name, value]) => localStorage.setItem(name!, value!), [key, text]);
    await page.reload();
    return page;
  }

  test('corrupt: a notice, the page works, and the text is kept word for word', async () => {
    const broken = '{"version":1,"items":{"<img src=x onerror=alert(1)>';
    const page = await withStored(broken);
    await expect.poll(() => page.locator('main').innerText()).toContain('could not be read');
    await page.goto(`${site}/lessons/waiting/`);
    await rightAnswer(page);
    await expect.poll(() => mark(page).getAttribute('data-state')).toBe('started');
    const kept = JSON.parse((await stored(page))!) as { aside: { raw: string }[] };
    expect(kept.aside.map(({ raw }) => raw)).toContain(broken);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });

  test('from a newer version: a notice, and it is left as it is', async () => {
    const newer = '{"version":99,"items":{},"future":true}';
    const page = await withStored(newer);
    await expect.poll(() => page.locator('main').innerText()).toContain('newer version');
    await page.goto(`${site}/lessons/waiting/`);
    await rightAnswer(page);
    await expect
      .poll(async () => (await questionOn(page, choice.id)).innerText())
      .toContain('right');
    expect(await stored(page)).toBe(newer);
  });

  test('storage blocked: a notice, and questions still work', async () => {
    const page = await browser.reader();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto(`${site}/lessons/waiting/`);
    await rightAnswer(page);
    await expect
      .poll(async () => (await questionOn(page, choice.id)).innerText())
      .toContain('right');
    await page.goto(`${site}/progress/`);
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('does not let the course store');
  });

  test('storage full: a notice, and nothing that was stored is lost', async () => {
    const page = await browser.reader();
    await page.goto(`${site}/lessons/waiting/`);
    await rightAnswer(page);
    await expect.poll(() => stored(page)).not.toBeNull();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    // The page notes where the reader was when they leave it: what counts is what is there then.
    await page.reload();
    const before = await stored(page);
    await showAnswer(page, questionsOf('waiting').at(-1)!.id);
    await expect.poll(() => page.locator('main').innerText()).toContain('no room left');
    expect(await stored(page)).toBe(before);
  });
});

describe('the progress page', () => {
  test('exports a file that another browser imports after a look at what it changes', async () => {
    const page = await browser.reader();
    await page.goto(`${site}/lessons/waiting/`);
    await rightAnswer(page);
    await page.goto(`${site}/progress/`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Export/ }).click(),
    ]);
    const file = await download.path();

    const other = await browser.reader();
    await other.goto(`${site}/progress/`);
    await other.locator('input[type=file]').setInputFiles(file);
    await other.getByRole('button', { name: 'Import', exact: true }).click();
    await other.goto(`${site}/lessons/waiting/`);
    await expect.poll(() => mark(other).getAttribute('data-state')).toBe('started');
  });

  test.each([
    ['not JSON', 'hello'],
    ['JSON of something else', '[1, 2, {"version": "x"}]'],
    [
      'hostile',
      '{"version":1,"items":{"<script>alert(1)</script>":{"first":{"answer":"<img src=x onerror=alert(1)>"}},"__proto__":{"polluted":1}}}',
    ],
    ['from a newer version', '{"version":99}'],
  ])(
    'an import that is %s changes nothing and says why, or imports only what is sound',
    async (_, text) => {
      const page = await browser.reader();
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto(`${site}/lessons/waiting/`);
      await rightAnswer(page);
      await expect.poll(() => stored(page)).not.toBeNull();
      const items = async () =>
        Object.keys((JSON.parse((await stored(page))!) as { items: object }).items);
      const before = await items();
      await page.goto(`${site}/progress/`);
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await expect.poll(() => page.locator('.import [role=status]').innerText()).not.toBe('');
      const go = page.getByRole('button', { name: 'Import', exact: true });
      if (await go.isVisible()) await go.click();
      expect(await items()).toEqual(expect.arrayContaining(before));
      expect(await page.locator('img[src="x"]').count()).toBe(0);
      expect(dialogs).toEqual([]);
    },
  );

  test('resets a lesson or everything, after asking', async () => {
    const page = await browser.reader();
    await page.goto(`${site}/lessons/waiting/`);
    await rightAnswer(page);
    await page.goto(`${site}/progress/`);
    await page.getByRole('button', { name: 'Reset everything' }).click();
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await page.goto(`${site}/`);
    await expect.poll(() => mark(page).getAttribute('data-state')).toBe('none');
  });
});
