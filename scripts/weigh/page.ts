import type { Browser, Page } from 'playwright-core';
import type { Figure } from '../report/figures.ts';
import { blockingMs } from './blocking.ts';
import { labsOn, openTabs, playLab } from './labs.ts';
import { watchTransfers } from './transfers.ts';
import { slowDown, watchShift } from './vitals.ts';

const VIEWPORT = { width: 1280, height: 900 };
const SLOW_DOWN = 4;

/** A page as it is opened, top in view, and after every lab on it has been opened and played. */
export async function pageFigures(
  browser: Browser,
  url: string,
  isLesson: boolean,
): Promise<Figure[]> {
  const page = await blankPage(browser);
  const transfers = watchTransfers(page);
  await settle(page, url);
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
  const page = await blankPage(browser);
  const shift = await watchShift(page);
  await slowDown(page, SLOW_DOWN);
  const session = await browser.newBrowserCDPSession();
  const blocked = await blockingMs(session, () => settle(page, url));
  const shifted = await shift();
  await session.detach();
  await page.context().close();
  return [
    { name: 'layout shift (CLS)', value: shifted, unit: '', limit: { atMost: 0.01 } },
    {
      name: `blocking time, processor ${SLOW_DOWN}× slower`,
      value: blocked,
      unit: 'ms',
      ...(isLesson && { limit: { atMost: 50 } }),
    },
  ];
}

async function blankPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ viewport: VIEWPORT })).newPage();
}

async function settle(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1_000);
}
