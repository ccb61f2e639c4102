import type { TraceEntry } from '#sim/index.ts';
import { csv } from '#files/csv.ts';
import { eventWords } from './event-words.ts';

const head = ['time_ms', 'node', 'event', 'from', 'cause', 'state_before', 'state_after', 'sent'];

/** The events of a run as CSV, one line each, in order of time. */
export function eventsCsv(entries: readonly TraceEntry[]): string {
  const rows = entries.map(({ atMs, node, event, from, cause, before, after, sent }) => [
    atMs,
    node,
    eventWords(event.type),
    from ?? '',
    cause,
    before,
    after,
    sentText(sent),
  ]);
  return csv([head, ...rows]);
}

/** What was sent in dealing with an event: `RESPONSE to ann, ACK to bob`. */
export function sentText(sent: TraceEntry['sent']): string {
  return sent.map(({ to, type }) => `${type} to ${to}`).join(', ');
}
