/** What goes on at the two ends of a ladder diagram between the messages. */
import type { NodeId } from '#sim/index.ts';
import { newestFirst, type Chain, type Phase } from './chronicle.ts';

/** A time in which one thing went on. */
export interface Span {
  readonly words: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** What the client is about, by its state: the parts that a page's time is made of. */
export function clientPhase(state: string): string | undefined {
  if (state === 'synSent') return 'TCP';
  if (state.startsWith('established.securing')) return 'TLS';
  if (state === 'established.loggingIn') return 'log-in';
  if (state === 'established.loginRefused') return 'refused';
  if (state === 'established.requesting') return 'request';
  if (state === 'established.idle') return 'idle';
  if (state === 'finWait') return 'close';
  return state === 'backingOff' ? 'pause' : undefined;
}

/** What keeps the server from waiting. */
export function serverPhase(state: string): string | undefined {
  if (state.includes('silent')) return 'no power';
  if (state.includes('refusing')) return 'dead';
  const [, activity] = /application\.(\w+)/.exec(state) ?? [];
  return activity === 'waiting' ? undefined : activity;
}

/**
 * The spans of a node from `fromMs` until now, the oldest first; states in which nothing goes on
 * that has a name are left out, and neighbours of the same name are one span.
 */
export function spansOf(
  node: NodeId,
  phases: Chain<Phase> | undefined,
  nameOf: (state: string) => string | undefined,
  { fromMs, nowMs }: { readonly fromMs: number; readonly nowMs: number },
): readonly Span[] {
  const spans: Span[] = [];
  let untilMs = nowMs;
  for (const phase of newestFirst(phases)) {
    if (phase.node !== node) continue;
    const words = nameOf(phase.state);
    const next = spans[0];
    if (words !== undefined && phase.sinceMs < untilMs) {
      if (next?.words === words && next.fromMs === untilMs) {
        spans[0] = { ...next, fromMs: phase.sinceMs };
      } else spans.unshift({ words, fromMs: phase.sinceMs, untilMs });
    }
    untilMs = phase.sinceMs;
    if (untilMs <= fromMs) break;
  }
  return spans;
}
