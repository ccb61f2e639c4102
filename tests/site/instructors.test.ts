import { AxeBuilder } from '@axe-core/playwright';
import jsQR from 'jsqr';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { labs } from '#labs/registry.ts';
import { allPaths } from './setup/all-pages.ts';
import { questionsOf } from './setup/question-files.ts';
import { copied, labOn, questionOn, timeOf, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');

/** The page for instructors with its builder at work. */
async function builderOn(page: Page, query = ''): Promise<Locator> {
  await page.goto(`${site}/instructors/${query}`);
  const builder = page.locator('.builder');
  await builder.scrollIntoViewIfNeeded();
  await builder.getByRole('textbox', { name: 'Link', exact: true }).waitFor();
  return builder;
}

const linkIn = (builder: Locator) =>
  builder.getByRole('textbox', { name: 'Link', exact: true }).inputValue();

async function chooseLab(builder: Locator, id: string): Promise<void> {
  await builder.getByRole('radio', { name: 'A lab' }).check();
  await builder.getByRole('combobox', { name: 'Which lab' }).selectOption(id);
  await expect.poll(() => linkIn(builder)).toContain(`/labs/${id}/`);
}

/** The lab that the builder shows in a frame, ready for use. */
async function liveLab(page: Page, id: string): Promise<Locator> {
  const lab = page.frameLocator('.builder iframe').locator(`[data-lab="${id}"]`);
  await lab.getByRole('button', { name: 'Step', exact: true }).waitFor();
  return lab;
}

/** What a camera reads from the QR code as it stands on the page, in grey. */
async function scanned(builder: Locator): Promise<string | undefined> {
  const side = 600;
  const image = builder.getByRole('img', { name: 'QR code of the link' });
  const grey = await image.evaluate(async (element, px) => {
    const drawn = element as HTMLImageElement;
    await drawn.decode();
    const context = new OffscreenCanvas(px, px).getContext('2d')!;
    context.drawImage(drawn, 0, 0, px, px);
    const { data } = context.getImageData(0, 0, px, px);
    return Array.from({ length: px * px }, (_, i) => String.fromCharCode(data[i * 4]!)).join('');
  }, side);
  const pixels = [...grey].flatMap((pixel) => {
    const light = pixel.charCodeAt(0);
    return [light, light, light, 255];
  });
  return jsQR(new Uint8ClampedArray(pixels), side, side)?.data;
}

test('a lab played to a moment with the mouse: the link opens the same moment, and so does its QR code', async () => {
  const page = await browser.reader();
  const builder = await builderOn(page);
  await chooseLab(builder, 'queue');
  await builder.getByRole('combobox', { name: 'Situation' }).selectOption('busy');
  await builder.getByRole('button', { name: 'Play the lab to the moment' }).click();
  const live = await liveLab(page, 'queue');
  for (let i = 0; i < 12; i++) {
    await live.getByRole('button', { name: 'Step', exact: true }).click();
  }
  await live.getByRole('button', { name: 'Double the load' }).click();
  for (let i = 0; i < 5; i++) {
    await live.getByRole('button', { name: 'Step', exact: true }).click();
  }
  const moment = await timeOf(live);
  const words = await live.locator('.words').innerText();
  await builder.getByRole('button', { name: 'Use this moment' }).click();
  await expect.poll(() => builder.innerText()).toContain('Taken: the moment at');

  await builder.getByRole('button', { name: 'Copy link', exact: true }).click();
  const link = await copied(page);
  expect(link).toBe(await linkIn(builder));
  expect(await scanned(builder)).toBe(link);

  const student = await browser.reader();
  await student.goto(link);
  const lab = await labOn(student, 'queue');
  await expect.poll(() => timeOf(lab)).toBe(moment);
  expect(await lab.locator('.words').innerText()).toBe(words);
});

/** What has the focus, in the page or in a frame of it: its role or tag, and what it is called. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element instanceof HTMLIFrameElement) {
      element = element.contentDocument?.activeElement ?? null;
    }
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  });

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}.`);
}

test('the same by keyboard alone', async () => {
  const page = await browser.reader();
  const builder = await builderOn(page);
  await tabTo(page, /^A lesson$/u);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => linkIn(builder)).toContain('/labs/');
  await tabTo(page, /^Which lab/u);
  await page.keyboard.type('The queue');
  await page.keyboard.press('Enter');
  await expect.poll(() => linkIn(builder)).toContain('/labs/queue/');
  await tabTo(page, /^Play the lab/u);
  await page.keyboard.press('Enter');
  const live = await liveLab(page, 'queue');
  await tabTo(page, /^Step$/u);
  for (let i = 0; i < 9; i++) await page.keyboard.press('Enter');
  await expect.poll(() => timeOf(live)).not.toMatch(/^0(\.0+)? /u);
  const moment = await timeOf(live);
  await tabTo(page, /^Use this moment$/u);
  await page.keyboard.press('Enter');
  await expect.poll(() => builder.innerText()).toContain('Taken: the moment at');
  await tabTo(page, /^Copy link/u);
  await page.keyboard.press('Enter');
  await expect.poll(() => copied(page)).toContain('/labs/queue/?v=1');

  const student = await browser.reader();
  await student.goto(await copied(page));
  const lab = await labOn(student, 'queue');
  await expect.poll(() => timeOf(lab)).toBe(moment);
});

describe('the address of the builder', () => {
  test('can be kept: it brings everything back', async () => {
    const page = await browser.reader();
    const builder = await builderOn(page);
    await chooseLab(builder, 'swarm');
    await builder.getByRole('checkbox', { name: 'Predictions' }).uncheck();
    await builder.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
    await builder.getByRole('spinbutton', { name: 'Height (px)' }).fill('640');
    await builder.getByRole('spinbutton', { name: 'Height (px)' }).blur();
    const code = (from: Locator) =>
      from.getByRole('textbox', { name: 'Code for a frame' }).inputValue();
    await expect.poll(() => code(builder)).toContain('height="640"');
    expect(await code(builder)).toContain('predictions=no&amp;theme=dark');
    const again = await browser.reader();
    const kept = await builderOn(again, new URL(page.url()).search);
    await expect.poll(() => code(kept)).toBe(await code(builder));
    expect(await linkIn(kept)).toBe(await linkIn(builder));
  });

  test('goes back step by step', async () => {
    const page = await browser.reader();
    const builder = await builderOn(page);
    const before = await linkIn(builder);
    await chooseLab(builder, 'queue');
    await builder.getByRole('combobox', { name: 'Situation' }).selectOption('busy');
    await expect.poll(() => linkIn(builder)).toContain('preset=busy');
    await page.goBack();
    await expect.poll(() => linkIn(builder)).not.toContain('preset=busy');
    await page.goForward();
    await expect.poll(() => linkIn(builder)).toContain('preset=busy');
    for (let i = 0; i < 3; i++) await page.goBack();
    await expect.poll(() => linkIn(builder)).toBe(before);
  });
});

describe('a pasted link', () => {
  test('from a lab is taken over with its moment', async () => {
    const page = await browser.reader();
    const builder = await builderOn(page);
    const link =
      'https://elsewhere.example/course/labs/queue/?v=1&lab=queue&preset=busy&seed=9&t=480';
    await builder.getByRole('textbox', { name: /paste a link/u }).fill(link);
    await page.keyboard.press('Enter');
    await expect.poll(() => linkIn(builder)).toContain('seed=9');
    expect(await linkIn(builder)).toContain('t=480');
    expect(await builder.getByRole('spinbutton', { name: /^Moment/u }).inputValue()).toBe('480');
  });

  test.each(['https://example.org/', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', ''])(
    'that leads nowhere here (%s) gets a clear word and changes nothing',
    async (text) => {
      const page = await browser.reader();
      const builder = await builderOn(page);
      const before = await linkIn(builder);
      await builder.getByRole('textbox', { name: /paste a link/u }).fill(text);
      await builder.getByRole('button', { name: 'Use this link' }).click();
      await expect.poll(() => builder.innerText()).toContain('This is not a link to a lesson');
      expect(await linkIn(builder)).toBe(before);
      expect(await builder.locator('img[src="x"]').count()).toBe(0);
    },
  );
});

test('a question’s link leads to the very question, its frame to the question alone', async () => {
  const { id } = questionsOf('waiting').find(({ opener }) => !opener)!;
  const page = await browser.reader();
  const builder = await builderOn(page);
  await builder.getByRole('radio', { name: 'A question' }).check();
  await builder.getByRole('combobox', { name: 'Which question' }).selectOption(id);
  await builder.getByRole('checkbox', { name: 'Answers' }).uncheck();
  await expect.poll(() => linkIn(builder)).toContain('answers=no');

  const student = await browser.reader();
  await student.goto(await linkIn(builder));
  const question = await questionOn(student, id);
  await expect.poll(() => question.evaluate((element) => element.matches(':target'))).toBe(true);
  expect(await question.getByRole('button', { name: 'Show me' }).count()).toBe(0);

  const code = await builder.getByRole('textbox', { name: 'Code for a frame' }).inputValue();
  await student.setContent(code);
  await student
    .frameLocator('iframe')
    .getByRole('button', { name: /Keep my/u })
    .waitFor();
});

test('without JavaScript there is a plain link to every lesson, lab and question', async () => {
  const page = await browser.reader({ javaScriptEnabled: false });
  await page.goto(`${site}/instructors/`);
  expect(await page.locator('.builder').isVisible()).toBe(false);
  for (const details of await page.locator('main details').all()) {
    await details.locator('summary').click();
  }
  const links = await page
    .locator('main a:visible')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  const wanted = allPaths(inject('siteDir')).filter((path) =>
    /^\/(lessons|labs|embed)\/./u.test(path),
  );
  expect(wanted.length).toBeGreaterThan(Object.keys(labs).length * 2);
  expect(wanted.filter((path) => !links.includes(path))).toEqual([]);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([1280, 375, 320])('at %i px axe finds nothing, whatever is built', async (width) => {
    const page = await browser.reader({ colorScheme, viewport: { width, height: 800 } });
    const builder = await builderOn(page);
    await chooseLab(builder, 'queue');
    await builder.getByText('Parameters').click();
    await builder.getByRole('button', { name: 'Play the lab to the moment' }).click();
    await liveLab(page, 'queue');
    await builder.getByRole('textbox', { name: /paste a link/u }).fill('nowhere');
    await builder.getByRole('button', { name: 'Use this link' }).click();
    await builder.getByText('This is not a link').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang).toBe(0);
  });
});
