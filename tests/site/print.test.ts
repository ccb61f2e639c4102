import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { isPresented } from './setup/presenting.ts';
import { justWatch, labOn, questionOn, stepOn, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');

/** What a PDF holds besides ink. */
interface Paper {
  readonly text: string;
  /** The structure's headings, in order: `H2`, … */
  readonly headings: readonly string[];
  readonly roles: ReadonlySet<string>;
  /** Titles of the outline, of all levels. */
  readonly outline: readonly string[];
  readonly language: string | undefined;
}

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

const rolesIn = ({ role, children = [] }: StructNode): string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesIn),
];
const titlesIn = (items: readonly OutlineItem[]): string[] =>
  items.flatMap(({ title, items: below }) => [title.trim(), ...titlesIn(below)]);

/** Prints a page as a reader would, with tags and outline. */
async function printed(page: Page): Promise<Paper> {
  const data = await page.pdf({ format: 'A4', tagged: true, outline: true });
  const pdf = await getDocumentProxy(new Uint8Array(data));
  const roles: string[] = [];
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    // A long address goes on in the next line, so line ends count for nothing.
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
    const tree = (await sheet.getStructTree()) as StructNode | null;
    if (tree) roles.push(...rolesIn(tree));
  }
  const { info } = (await pdf.getMetadata()) as { info: { Language?: string } };
  return {
    text,
    headings: roles.filter((role) => /^H\d$/.test(role)),
    roles: new Set(roles),
    outline: titlesIn(((await pdf.getOutline()) ?? []) as OutlineItem[]),
    language: info.Language,
  };
}

/** A page as it comes, of a reader who has the dark theme. */
async function opened(path: string): Promise<Page> {
  const page = await browser.reader({ colorScheme: 'dark' });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  return page;
}

describe.each(['sessions', 'waiting'])('the lesson %s on paper', (lesson) => {
  let page: Page;
  let paper: Paper;
  beforeAll(async () => {
    page = await opened(`/lessons/${lesson}/`);
    paper = await printed(page);
  });

  test('is tagged: headings in order, lists, tables, figures, and its language', () => {
    expect(paper.headings[0]).toBe('H1');
    expect(paper.headings.filter((role) => role === 'H1').length).toBe(1);
    expect(paper.headings.filter((role) => role === 'H2').length).toBeGreaterThan(8);
    for (const role of ['P', 'L', 'LI', 'Table', 'Figure']) expect(paper.roles).toContain(role);
    expect(paper.language).toBe('en');
  });

  test('has every heading of the text in its outline', async () => {
    const headings = await page
      .locator('.sl-markdown-content h2')
      .evaluateAll((all) => all.map((one) => one.textContent.trim()));
    expect(paper.outline).toEqual(expect.arrayContaining(headings));
  });

  test('has the complete address of itself and of each lab state', async () => {
    expect(paper.text).toContain(`https://example.org/lessons/${lesson}/`);
    const labs = await page.locator('[data-lab] .sheet [data-paper-address] span').allInnerTexts();
    const figures = await page.locator('[data-lab]').count();
    expect(labs.length).toBe(figures);
    for (const address of labs) {
      expect(address).toMatch(/^https:\/\/example\.org\/labs\/\w+\/\?v=1/);
      expect(paper.text).toContain(address);
    }
  });

  test('asks every question and answers none', async () => {
    const answers = page.locator('[data-question] details').first();
    expect(await answers.count()).toBe(1);
    const every = (await answers.locator('a').last().textContent())!.trim();
    expect(every).not.toBe('');
    expect(paper.text).not.toContain(every);
    expect(paper.text).not.toContain('What theory expects');
    const prompts = await page
      .locator('[data-question] .prompt')
      .evaluateAll((all) =>
        all.map((one) => one.textContent.replaceAll('\u00a0', ' ').trim().slice(0, 25)),
      );
    for (const prompt of prompts) expect(paper.text).toContain(prompt);
  });

  test('has no menu, no footer and nothing to press', () => {
    for (const words of [
      'No account, no tracking',
      'Check',
      'Keep my guess',
      'Link to this',
      'Just watch',
    ]) {
      expect(paper.text).not.toContain(words);
    }
  });

  test('is black on white in the dark theme too', async () => {
    await page.emulateMedia({ media: 'print' });
    const { ink, ground } = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { ink: color, ground: backgroundColor };
    });
    expect(ink).toBe('rgb(0, 0, 0)');
    expect(ground).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
  });
});

test('a question that the reader has opened is printed with its reasons', async () => {
  const page = await opened('/lessons/sessions/');
  const question = await questionOn(page, 'sessions/who-speaks-first');
  await question.getByRole('button', { name: 'Show me' }).click();
  await question.getByText('not right').first().waitFor();
  const { text } = await printed(page);
  expect(text).toContain('not right');
});

test('a lab that was run is printed at its moment, with the address of that', async () => {
  const page = await opened('/labs/queue/');
  const lab = await labOn(page, 'queue');
  await justWatch(lab);
  await stepOn(lab);
  const { text, roles } = await printed(page);
  const address = /https?:\/\/[^ ]*\/labs\/queue\/\?v=1&t=[\d.]+/.exec(text)?.[0];
  expect(address).toBeDefined();
  expect(roles).toContain('Figure');

  const elsewhere = await browser.reader();
  await elsewhere.goto(address!);
  const same = await labOn(elsewhere, 'queue');
  const time = (one: typeof lab) =>
    one.getByRole('slider', { name: 'Time', exact: true }).inputValue();
  expect(await time(same)).toBe(await time(lab));
});

test.each(['queue', 'session', 'race', 'swarm'])('the lab %s takes one page', async (id) => {
  const page = await opened(`/labs/${id}/`);
  const data = await page.pdf({ format: 'A4' });
  expect((await getDocumentProxy(new Uint8Array(data))).numPages).toBe(1);
});

test.each(['A4', 'Letter'])(
  'the summary of both architectures is one sheet of %s',
  async (format) => {
    const page = await opened('/summary/');
    const data = await page.pdf({ format });
    expect((await getDocumentProxy(new Uint8Array(data))).numPages).toBe(1);
  },
);

test('a lesson that is presented prints as the ordinary lesson', async () => {
  const page = await opened('/lessons/waiting/?present=1');
  await isPresented(page);
  const presented = await printed(page);
  const ordinary = await printed(await opened('/lessons/waiting/'));
  expect(presented.outline).toEqual(ordinary.outline);
  expect(presented.text).not.toContain('Full screen');
});
