/** Photographs pages of our own making, one after the other, and keeps the pictures. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, packagedFont } from '#diagrams/index.ts';
import { CARD_HEIGHT, CARD_WIDTH, faces } from './card-page.ts';

const folder = resolve('.cache/cards');
/** Part of every key: raise it when pictures of the same page come to look different. */
const edition = '1';
const closesAfterIdleMs = 1_000;

async function headFont(weight: 400 | 700): Promise<Buffer> {
  const root = dirname(
    createRequire(resolve('package.json')).resolve('@fontsource/charis-sil/package.json'),
  );
  return readFile(join(root, 'files', `charis-sil-latin-${weight}-normal.woff2`));
}

/** Rules that bring the faces along, so that a card looks the same wherever it is made. */
async function fontFaces(): Promise<string> {
  const face = (family: string, weight: number, type: string, font: Buffer) =>
    `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/${type};base64,${font.toString('base64')})}`;
  return [
    face(faces.text, 400, 'ttf', packagedFont('Regular')),
    face(faces.text, 700, 'ttf', packagedFont('Bold')),
    face(faces.head, 700, 'woff2', await headFont(700)),
  ].join('');
}

let opened: Promise<Page> | undefined;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;
let idle: NodeJS.Timeout | undefined;

async function openPage(): Promise<Page> {
  const browser = await openBrowser({ args: ['--font-render-hinting=none'] });
  return browser.newPage({
    viewport: { width: CARD_WIDTH, height: CARD_HEIGHT },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
}

async function close(): Promise<void> {
  const page = opened;
  opened = undefined;
  await (await page)?.context().browser()?.close();
}

async function take(html: string): Promise<Buffer> {
  const page = await (opened ??= openPage());
  await page.setContent(html.replace('<style>', `<style>${await fontFaces()}</style><style>`));
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot({ type: 'png' });
}

/** In turn; the browser closes by itself when there is nothing more to take, so that a build can end. */
async function taken(html: string): Promise<Buffer> {
  waiting += 1;
  clearTimeout(idle);
  const picture = last.then(() => take(html));
  last = picture.catch(() => undefined);
  try {
    return await picture;
  } finally {
    waiting -= 1;
    if (waiting === 0) idle = setTimeout(() => void close(), closesAfterIdleMs);
  }
}

/** The picture of a page, as PNG: the one kept from an earlier build if the page is the same. */
export async function photograph(html: string): Promise<Buffer> {
  const key = createHash('sha256').update(edition).update(html).digest('hex').slice(0, 24);
  const path = join(folder, `${key}.png`);
  try {
    return await readFile(path);
  } catch {
    const picture = await taken(html);
    await mkdir(folder, { recursive: true });
    // Whole or not at all: builds may share the folder.
    const unfinished = `${path}.${randomUUID()}`;
    await writeFile(unfinished, picture);
    await rename(unfinished, path);
    return picture;
  }
}
