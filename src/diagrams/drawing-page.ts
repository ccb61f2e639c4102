import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import type { Drawing } from './drawing.ts';
import { packagedFont } from './packaged-font.ts';
import { readDrawing, type Palette } from './read-drawing.ts';
import * as theme from './theme.ts';

/** The part of Mermaid that the page uses. */
interface Mermaid {
  initialize(config: object): void;
  detectType(source: string): string;
  render(id: string, source: string, host: Element): Promise<{ svg: string }>;
}

const closesAfterIdleMs = 1000;

const palette: Palette = {
  roleOfFill: theme.roleOfFill,
  roleOfStroke: theme.roleOfStroke,
  headOfMarker: theme.headOfMarker,
  meanings: theme.meanings,
};

function mermaidFolder(): string {
  return dirname(createRequire(resolve('package.json')).resolve('mermaid/package.json'));
}

/** Whatever decides what a drawing looks like besides its source; a cached drawing is good for one of these. */
export function drawingEdition(): string {
  const { version } = JSON.parse(readFileSync(join(mermaidFolder(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return JSON.stringify([
    version,
    theme.mermaidConfig,
    theme.stateDiagramConfig,
    theme.measuredFont,
    palette,
    String(readDrawing),
    String(draw),
  ]);
}

async function openPage(): Promise<Page> {
  const browser = await openBrowser({ args: ['--font-render-hinting=none'] });
  try {
    const page = await browser.newPage();
    const font = packagedFont('Regular').toString('base64');
    const { family, sizePx } = theme.measuredFont;
    await page.setContent(
      `<!doctype html><style>@font-face{font-family:"${family}";src:url(data:font/ttf;base64,${font})}</style><body>`,
    );
    await page.evaluate((wanted) => document.fonts.load(wanted), `${sizePx}px "${family}"`);
    await page.addScriptTag({ path: join(mermaidFolder(), 'dist', 'mermaid.min.js') });
    // The reader travels as source text and is called by name, so that it is compiled once.
    await page.addScriptTag({ content: `globalThis.readDrawing = ${String(readDrawing)}` });
    return page;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

let opened: Promise<Page> | undefined;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;
let idle: NodeJS.Timeout | undefined;

/** Closes the page's browser now; the next drawing opens another. Otherwise it closes when idle. */
export async function closeDrawingPage(): Promise<void> {
  clearTimeout(idle);
  const page = opened;
  opened = undefined;
  await (await page)?.context().browser()?.close();
}

interface Order {
  source: string;
  config: object;
  stateConfig: object;
  knownKinds: readonly string[];
  palette: Palette;
}

/** Runs inside the page, so it uses nothing from outside its own body. */
async function draw({ source, config, stateConfig, knownKinds, palette }: Order): Promise<Drawing> {
  const { mermaid, readDrawing: read } = globalThis as unknown as {
    mermaid: Mermaid;
    readDrawing: typeof readDrawing;
  };
  const measured = SVGTextContentElement.prototype;
  const { getComputedTextLength } = measured;
  const host = document.body.appendChild(document.createElement('div'));
  try {
    mermaid.initialize({ ...config, suppressErrorRendering: true });
    const kind = mermaid.detectType(source);
    if (!knownKinds.includes(kind)) {
      throw new Error(
        `A "${kind}" diagram has no look on these pages. Use flowchart, sequenceDiagram or stateDiagram-v2.`,
      );
    }
    if (kind === 'stateDiagram') {
      mermaid.initialize({ ...config, ...stateConfig, suppressErrorRendering: true });
      // Mermaid breaks labels of lines at 200 px, through words if need be, and no setting changes
      // that; it asks for this length only there.
      measured.getComputedTextLength = () => 0;
    }
    host.innerHTML = (await mermaid.render('drawn', source, host)).svg;
    const svg = host.querySelector('svg')!;
    svg.setAttribute('width', String(svg.viewBox.baseVal.width));
    svg.setAttribute('height', String(svg.viewBox.baseVal.height));
    svg.style.maxWidth = 'none';
    return read(svg, palette);
  } finally {
    measured.getComputedTextLength = getComputedTextLength;
    host.remove();
  }
}

/**
 * Draws a Mermaid source in the one headless page that all drawings share, one after the other; it
 * opens with the first and closes by itself when there is nothing more to draw, so that a build can
 * end. Throws Mermaid's own message when the source cannot be parsed.
 */
export async function drawInPage(source: string): Promise<Drawing> {
  waiting += 1;
  clearTimeout(idle);
  const order: Order = {
    source,
    config: theme.mermaidConfig,
    stateConfig: theme.stateDiagramConfig,
    knownKinds: theme.knownKinds,
    palette,
  };
  const drawing = last.then(async () => (await (opened ??= openPage())).evaluate(draw, order));
  last = drawing.catch(() => undefined);
  try {
    return await drawing;
  } finally {
    waiting -= 1;
    if (waiting === 0) idle = setTimeout(() => void closeDrawingPage(), closesAfterIdleMs);
  }
}
