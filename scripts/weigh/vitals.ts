import type { Page } from 'playwright-core';

interface VitalsWindow extends Window {
  courseVitals: { shift: number; blockingMs: number };
}

/** Slows the processor of a page down, as a cheap phone would be. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/**
 * Counts layout shifts nobody asked for, and blocking time: what tasks on the main thread take
 * beyond 50 ms each. Call it before the page is opened.
 */
export async function watchVitals(
  page: Page,
): Promise<() => Promise<VitalsWindow['courseVitals']>> {
  await page.addInitScript(() => {
    const vitals = { shift: 0, blockingMs: 0 };
    (window as unknown as VitalsWindow).courseVitals = vitals;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) vitals.shift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) vitals.blockingMs += Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as VitalsWindow).courseVitals);
}
