import type { CDPSession } from 'playwright-core';
import { threadOf, traceDuring, type TraceEvent } from './trace.ts';

const LONG_MS = 50;
const TASK = 'ThreadControllerImpl::RunTask';

/**
 * Milliseconds for which the main threads of pages were blocked while `during` went on: what each of
 * their tasks took beyond 50 ms. Read from the trace and not from the page's own observer of long
 * tasks, because some headless builds report none of those in which only layout is done.
 *
 * @throws Error if the trace holds no tasks: this browser calls them by another name.
 */
export async function blockingMs(
  session: CDPSession,
  during: () => Promise<unknown>,
): Promise<number> {
  const events = await traceDuring(session, ['toplevel'], during);
  const tasks = mainThreadTasksMs(events);
  if (tasks.length === 0) {
    throw new Error(
      `The browser's trace holds no “${TASK}”. Look up what its tasks are called now.`,
    );
  }
  return tasks.reduce((sum, ms) => sum + Math.max(0, ms - LONG_MS), 0);
}

function mainThreadTasksMs(events: readonly TraceEvent[]): number[] {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  return events
    .filter((event) => event.ph === 'X' && event.name === TASK && main.has(threadOf(event)))
    .map(({ dur = 0 }) => dur / 1000);
}
