import type { AuditLine } from '#machines/audit-trail.ts';
import type { StateValue } from 'xstate';
import { stateText, type NodeId } from '#sim/index.ts';
import { guesserId, payrollId, thiefId } from './nodes.ts';

const doing: Readonly<Record<string, (share: NodeId) => string>> = {
  busy: () => 'is at his own work',
  loggingIn: () => 'logs in',
  opening: (share) => `asks for ${share}`,
  inside: (share) => `is in ${share}`,
  refused: () => 'was refused',
  unanswered: () => 'got no answer',
};

/** What a person in this state is doing, to go on with after the name. */
export function doingOf(state: string, share: NodeId): string {
  return doing[state]?.(share) ?? state;
}

/** Those who should not come in, as they are called on the stage. */
export const outsiderWords: Readonly<Record<NodeId, string>> = {
  [thiefId]: 'Thief',
  [guesserId]: 'Guesser',
};

/** A PC’s name; of many only the number, and what is special about the first only where there is room. */
export function hostWords(id: NodeId, count: number): string {
  if (count > 10) return id.replace('PC ', '');
  return id === payrollId ? `${id}: payroll` : id;
}

/** The innermost state: what a machine of several floors is doing just now. */
export function stepOf(value: StateValue): string {
  return stateText(value).split('.').at(-1)!;
}

export function auditText({ user, share, outcome }: AuditLine): string {
  return `${user ?? 'somebody'}, ${share ?? 'log-in'}: ${outcome}`;
}

const units = [
  { name: 'hours', seconds: 3600 },
  { name: 'minutes', seconds: 60 },
] as const;

/** A time in the unit that suits it. */
export function duration(seconds: number): string {
  const unit = units.find((candidate) => seconds >= 2 * candidate.seconds);
  const value = seconds / (unit?.seconds ?? 1);
  return `${value.toFixed(value < 10 ? 1 : 0)} ${unit?.name ?? 'seconds'}`;
}
