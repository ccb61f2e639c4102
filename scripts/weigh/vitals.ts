import type { Page } from 'playwright-core';

interface ShiftWindow extends Window {
  courseShift: number;
}

/** Slows the processor of a page down, as a cheap phone would be. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/** Counts layout shifts nobody asked for. Call it before the page is opened. */
export async function watchShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifted = window as unknown as ShiftWindow;
    shifted.courseShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) shifted.courseShift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as ShiftWindow).courseShift);
}
