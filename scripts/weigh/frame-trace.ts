import type { Page } from 'playwright-core';
import { threadOf, traceDuring } from './trace.ts';

/** Tasks in which a page's own code runs. They nest, so their times are joined, not added. */
const scripting = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
]);

/**
 * Milliseconds of scripting in every frame within `durationMs`: from one animation frame to the next.
 * The page must be animating, or there are no frames to speak of.
 */
export async function scriptingPerFrameMs(page: Page, durationMs: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const events = await traceDuring(session, ['devtools.timeline'], () =>
    page.waitForTimeout(durationMs),
  );
  // Several renderers may be traced; the page's is the one that runs animation frames.
  const thread = mostCommon(events.filter((e) => e.name === 'FireAnimationFrame').map(threadOf));
  const own = events.filter((event) => threadOf(event) === thread);
  const frames = own
    .filter((event) => event.name === 'FireAnimationFrame')
    .map((event) => event.ts)
    .sort((a, b) => a - b);
  const tasks = joined(
    own
      .filter((event) => event.ph === 'X' && scripting.has(event.name))
      .map((event) => [event.ts, event.ts + (event.dur ?? 0)] as const),
  );
  return frames.slice(1).map((end, i) => overlap(tasks, frames[i]!, end) / 1000);
}

function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Intervals in order, with those that overlap made one. */
function joined(intervals: readonly (readonly [number, number])[]): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function overlap(intervals: readonly [number, number][], from: number, to: number): number {
  return intervals.reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  );
}
