import type { Browser, Page } from 'playwright-core';
import { percentile, type Figure } from '../report/figures.ts';
import { scriptingPerFrameMs } from './frame-trace.ts';
import { labsOn, playLab } from './labs.ts';
import { slowDown } from './vitals.ts';

/** Scripting per frame while a lab of 50 nodes plays on a processor four times slower. */
export async function frameFigures(browser: Browser, url: string): Promise<Figure[]> {
  const page = await openLab(browser, url);
  await slowDown(page, 4);
  await page.waitForTimeout(500);
  const frames = await scriptingPerFrameMs(page, 8_000);
  await page.context().close();
  return [
    {
      name: 'scripting per frame, 95th percentile',
      value: percentile(frames, 0.95),
      unit: 'ms',
      limit: { atMost: 8 },
    },
    { name: 'the same, median', value: percentile(frames, 0.5), unit: 'ms' },
    { name: 'frames seen', value: frames.length, unit: '', limit: { atLeast: 60 } },
  ];
}

/** Heap before and after a lab is played and scrubbed for `minutes`. */
export async function soakFigures(
  browser: Browser,
  url: string,
  minutes: number,
): Promise<Figure[]> {
  const page = await openLab(browser, url);
  const scrub = page.getByRole('slider', { name: 'Time', exact: true }).first();
  const use = async (untilMs: number) => {
    for (let i = 0; Date.now() < untilMs; i++) {
      const play = page.getByRole('button', { name: /^Play/ }).first();
      if (await play.isVisible()) await play.click();
      await page.waitForTimeout(2_000);
      await scrub.press(['Home', 'ArrowRight', 'PageUp'][i % 3]!);
    }
  };
  // The first minute fills caches and lets the engine compile; growth after it would be a leak.
  await use(Date.now() + 60_000);
  const before = await heapMb(page);
  await use(Date.now() + minutes * 60_000);
  const after = await heapMb(page);
  await page.context().close();
  const name = `heap growth in ${minutes} min of playing and scrubbing`;
  return [
    { name: 'heap in use', value: after, unit: 'MB' },
    { name, value: after - before, unit: 'MB', limit: { atMost: 2 } },
  ];
}

async function openLab(browser: Browser, url: string): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: { width: 1280, height: 900 } })
  ).newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await playLab((await labsOn(page))[0]!);
  return page;
}

async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
