import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { violationsOn } from './setup/axe.ts';
import { firstChoice, questionsOf } from './setup/question-files.ts';
import { questionOn, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');
const choice = firstChoice('waiting');
const themes = ['light', 'dark'] as const;

interface Written {
  name?: string;
  answers: { item: string; verdict: string; credit: number }[];
  score: { points: number; answered: number; questions: number };
  hash: string;
}

/** A reader who has answered one question rightly and another wrongly, on the progress page. */
async function answered(page: Page): Promise<void> {
  await page.goto(`${site}/lessons/waiting/`);
  const right = choice.options!.find(({ correct }) => correct)!.id;
  const question = await questionOn(page, choice.id);
  await question.locator(`input[value="${right}"]`).check();
  await question.getByRole('button', { name: 'Check' }).click();
  const numeric = questionsOf('waiting').find(({ type }) => type === 'numeric')!;
  const other = await questionOn(page, numeric.id);
  await other.getByRole('textbox').fill('123456789');
  await other.getByRole('button', { name: 'Check' }).click();
  await expect.poll(() => other.locator('.result').innerText()).not.toBe('');
  await page.goto(`${site}/progress/`);
  await page.getByRole('button', { name: 'Save receipt' }).waitFor();
}

async function savedReceipt(page: Page, name = ''): Promise<string> {
  await page.getByLabel('Your name').fill(name);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save receipt' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^receipt-.*\.json$/u);
  return readFileSync(await download.path(), 'utf8');
}

interface Given {
  readonly name: string;
  readonly text: string | Buffer;
}

async function handIn(page: Page, files: readonly Given[]): Promise<void> {
  await page.goto(`${site}/instructors/verify/`);
  await page.getByLabel('Receipt files').setInputFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })),
  );
}

const rows = (page: Page) => page.getByRole('region', { name: 'Receipts' }).locator('tbody');

describe('a receipt', () => {
  test('is saved after answering, holds the first answers, and is checked without a complaint', async () => {
    const page = await browser.reader();
    await answered(page);
    const text = await savedReceipt(page, 'Ada');
    const receipt = JSON.parse(text) as Written;
    expect(receipt).toMatchObject({ name: 'Ada', score: { points: 1, answered: 2 } });
    expect(receipt.answers.map(({ verdict }) => verdict).sort()).toEqual(['correct', 'wrong']);
    const status = page.locator('[role=status]', { hasText: 'Saved as' });
    expect(await status.innerText()).toContain(
      `${receipt.hash.slice(0, 4)}-${receipt.hash.slice(4, 8)}`,
    );

    await handIn(page, [{ name: 'ada.json', text }]);
    await expect.poll(() => rows(page).innerText()).toContain('fits');
    expect(await rows(page).innerText()).toContain('Every answer is marked as the receipt says');
  });

  test('that was tampered with is found: its hash does not fit, and the answer is marked anew', async () => {
    const page = await browser.reader();
    await answered(page);
    const receipt = JSON.parse(await savedReceipt(page, 'Ada')) as Written;
    for (const answer of receipt.answers) Object.assign(answer, { verdict: 'correct', credit: 1 });
    receipt.score.points = 2;
    await handIn(page, [{ name: 'ada.json', text: JSON.stringify(receipt) }]);
    await expect.poll(() => rows(page).innerText()).toContain('changed after it was made');
    const words = await rows(page).innerText();
    expect(words).toContain('the course marks it “not right”');
    expect(words).not.toContain('fits');
  });

  test('can be looked at and printed alone, without the page around it', async () => {
    const page = await browser.reader();
    await answered(page);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByLabel('Your name').fill('Ada');
    await page.getByRole('button', { name: 'Print receipt' }).click();
    const paper = page.getByRole('article', { name: 'The receipt' });
    await paper.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await paper.isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Your progress' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Save receipt' }).isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.getByRole('heading', { name: 'Your progress' }).isVisible()).toBe(true);
  });

  test('takes the class from the address, and says when there is nothing to hand in', async () => {
    const page = await browser.reader();
    await page.goto(`${site}/progress/?class=net-2`);
    await expect.poll(() => page.locator('main').innerText()).toContain('nothing to hand in yet');
    await answered(page);
    await page.goto(`${site}/progress/?class=net-2`);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await expect
      .poll(() => page.getByRole('article', { name: 'The receipt' }).innerText())
      .toContain('net-2');
  });

  test('is made and checked with the keyboard alone', async () => {
    const page = await browser.reader();
    await answered(page);
    await page.getByLabel('Receipt of').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ada');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect((JSON.parse(text) as Written).name).toBe('Ada');

    await page.goto(`${site}/instructors/verify/`);
    const field = page.getByLabel('Or paste one receipt');
    await field.focus();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).innerText()).toContain('pasted text 1');
    await page.getByRole('button', { name: 'Remove the receipt of Ada' }).press('Enter');
    await expect.poll(() => rows(page).count()).toBe(0);
  });
});

describe('the desk', () => {
  test('turns many into one CSV that holds no formula, and finds those that are there twice', async () => {
    const page = await browser.reader();
    await answered(page);
    const name = '=HYPERLINK("http://x.example","Zoë")';
    const one = await savedReceipt(page, name);
    const two = await savedReceipt(page, 'Bob');
    await handIn(page, [
      { name: '+1.json', text: one },
      { name: '2.json', text: two },
      { name: '3.json', text: one },
    ]);
    await expect.poll(() => rows(page).count()).toBe(3);
    expect(await rows(page).nth(1).innerText()).toContain('Another name, but the same answers');
    expect(await rows(page).nth(2).innerText()).toContain('The same receipt as +1.json');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save all as CSV' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.startsWith('\ufeffsource,name,class,')).toBe(true);
    const lines = csv.split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^'\+1\.json,"'=HYPERLINK\(""http:\/\/x\.example"",""Zoë""\)",/u);
    expect(csv).not.toMatch(/(^|[,;"\n])=/u);
  });

  test('refuses hostile files one by one, says why, runs nothing of them, and loses no other', async () => {
    const page = await browser.reader();
    const dialogs: string[] = [];
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await answered(page);
    const script = '<img src=x onerror=alert(1)>';
    const good = await savedReceipt(page, script);
    const head = '{"kind":"serve-or-share:receipt","version":1,';
    await handIn(page, [
      { name: 'huge.json', text: Buffer.alloc(5_000_000, 'x') },
      { name: 'binary.json', text: Buffer.from([0x89, 0x50, 0xff, 0xfe, 0, 0, 1, 2]) },
      { name: 'deep.json', text: `${head}"answers":${'['.repeat(200_000)}` },
      { name: 'types.json', text: `${head}"scope":7,"answers":{"length":9}}` },
      { name: 'proto.json', text: good.replace('"version"', '"__proto__":{"x":1},"version"') },
      { name: `${script}.json`, text: '{}' },
      { name: 'empty.json', text: '' },
      { name: 'newer.json', text: '{"kind":"serve-or-share:receipt","version":9}' },
      { name: 'good.json', text: good },
    ]);
    const refused = page.locator('.refused li');
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await refused.allInnerTexts()).toEqual([
      expect.stringMatching(/^huge\.json: .*too large/u),
      expect.stringMatching(/^binary\.json: .*does not read as JSON/u),
      expect.stringMatching(/^deep\.json: .*does not read as JSON/u),
      expect.stringMatching(/^types\.json: .*damaged/u),
      expect.stringMatching(/^proto\.json: .*does not read as JSON/u),
      expect.stringContaining('not a receipt of this course'),
      expect.stringMatching(/^empty\.json: .*empty/u),
      expect.stringMatching(/^newer\.json: .*newer version/u),
    ]);
    expect(await rows(page).innerText()).toContain(script);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect([dialogs, errors]).toEqual([[], []]);
  });

  test('says when the questions cannot be loaded, and still checks the hash', async () => {
    const page = await browser.reader();
    await answered(page);
    const text = await savedReceipt(page, 'Ada');
    await page.route('**/questions/*.json', (route) => route.abort());
    await handIn(page, [{ name: 'ada.json', text }]);
    await expect.poll(() => page.locator('main').innerText()).toContain('could not be loaded');
    expect(await rows(page).innerText()).toContain('fits');
  });

  test('sends nothing: while receipts are checked only the course’s own questions are asked for', async () => {
    const page = await browser.reader();
    await answered(page);
    const text = await savedReceipt(page, 'Ada');
    await page.goto(`${site}/instructors/verify/`, { waitUntil: 'networkidle' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await page.getByLabel('Or paste one receipt').fill(text);
    await page.getByRole('button', { name: 'Check it' }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(asked).toEqual([`GET ${site}/questions/waiting.json`]);
  });
});

describe.each(themes)('in the %s theme, on a phone, axe finds nothing', (colorScheme) => {
  test('in a receipt and in what the desk says of it', async () => {
    const page = await browser.reader({ colorScheme, viewport: { width: 375, height: 800 } });
    await answered(page);
    const good = await savedReceipt(page, 'Ada');
    expect(await violationsOn(page)).toEqual([]);
    await handIn(page, [
      { name: 'a.json', text: good },
      { name: 'b.json', text: good.replace('Ada', 'Bob') },
      { name: 'c.json', text: '{}' },
    ]);
    await expect.poll(() => rows(page).count()).toBe(2);
    expect(await violationsOn(page)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
});
