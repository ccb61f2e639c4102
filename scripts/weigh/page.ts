import type { Browser, Page } from 'playwright-core';
import type { Figure } from '../report/figures.ts';
import { labsOn, openTabs, playLab } from './labs.ts';
import { watchTransfers } from './transfers.ts';
import { slowDown, watchVitals } from './vitals.ts';

const VIEWPORT = { width: 1280, height: 900 };
const SLOW_DOWN = 4;

/** A page as it is opened, top in view, and after every lab on it has been opened and played. */
export async function pageFigures(
  browser: Browser,
  url: string,
  isLesson: boolean,
): Promise<Figure[]> {
  const { page, transfers } = await open(browser, url);
  const onLoad = await transfers();
  const figures: Figure[] = [
    { name: 'on load, all', value: onLoad.allBytes / 1024, unit: 'KB', limit: { atMost: 60 } },
    {
      name: 'on load, JavaScript',
      value: onLoad.scriptBytes / 1024,
      unit: 'KB',
      limit: { atMost: 15 },
    },
  ];
  const labs = await labsOn(page);
  for (const lab of labs) {
    await playLab(lab);
    await openTabs(lab);
    await page.waitForTimeout(500);
  }
  const played = (await transfers()).allBytes / 1024;
  const name = `with its ${labs.length} labs played`;
  if (labs.length > 0) figures.push({ name, value: played, unit: 'KB', limit: { atMost: 170 } });
  await page.context().close();
  // The budgets on load are a lesson's.
  return [
    ...(isLesson ? figures : figures.slice(2)),
    ...(await vitalFigures(browser, url, isLesson)),
  ];
}

/** Blocking time has its limit on lessons; a page that opens with a lab starts it at once. */
async function vitalFigures(browser: Browser, url: string, isLesson: boolean): Promise<Figure[]> {
  const { page, vitals } = await open(browser, url, SLOW_DOWN);
  const { shift, blockingMs } = await vitals();
  await page.context().close();
  return [
    { name: 'layout shift (CLS)', value: shift, unit: '', limit: { atMost: 0.01 } },
    {
      name: `blocking time, processor ${SLOW_DOWN}× slower`,
      value: blockingMs,
      unit: 'ms',
      ...(isLesson && { limit: { atMost: 50 } }),
    },
  ];
}

async function open(browser: Browser, url: string, slower = 1) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page: Page = await context.newPage();
  const transfers = watchTransfers(page);
  const vitals = await watchVitals(page);
  if (slower > 1) await slowDown(page, slower);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1_000);
  return { page, transfers, vitals };
}
