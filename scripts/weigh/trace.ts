import type { CDPSession } from 'playwright-core';

/** One entry of Chrome's trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  /** `X`: it lasted from `ts` for `dur`. `M`: it names a process or a thread. */
  readonly ph: string;
  readonly tid: number;
  readonly pid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** What the browser did while `during` went on, in events of `categories`. */
export async function traceDuring(
  session: CDPSession,
  categories: readonly string[],
  during: () => Promise<unknown>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  const complete = new Promise<void>((resolve) =>
    session.once('Tracing.tracingComplete', () => resolve()),
  );
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories, '__metadata'] },
  });
  await during();
  await session.send('Tracing.end');
  await complete;
  return events;
}

/** A thread by name, unique in a trace. */
export function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`;
}
