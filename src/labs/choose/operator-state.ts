import { provider } from '#machines/provider.ts';
import { isOf, type WorldView } from '#sim/index.ts';
import { operatorId } from './nodes.ts';

export type OperatorState = 'up' | 'overloaded' | 'down' | 'cut off' | 'closed' | 'gone';

const gone = { down: 'down', cutOff: 'cut off', closed: 'closed' } as const;

/** How the operator fares: its servers, or, among peers, the one who had it at first. */
export function operatorState(view: WorldView): OperatorState {
  const snapshot = view.snapshot(operatorId);
  if (!isOf(provider, snapshot)) {
    const { supplying } = snapshot.value as Readonly<Record<string, unknown>>;
    return supplying === 'gone' ? 'gone' : 'up';
  }
  const { value } = snapshot;
  if (typeof value === 'string') return gone[value as keyof typeof gone];
  return value.up === 'overloaded' ? 'overloaded' : 'up';
}

/** True while it answers, if only by turning some away. */
export function isAtWork(view: WorldView): boolean {
  return ['up', 'overloaded'].includes(operatorState(view));
}
