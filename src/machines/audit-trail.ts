import type { NodeId } from '#sim/index.ts';

/** One line of an audit trail: who asked for what, and what became of it. */
export interface AuditLine {
  /** Undefined where nobody was asked who they are. */
  readonly user: string | undefined;
  /** What was asked for; undefined for a log-in. */
  readonly share: NodeId | undefined;
  readonly outcome: 'let in' | 'wrong password' | 'no right';
}

/** Counts everything, keeps the last lines to be read. */
export interface AuditTrail {
  readonly lines: number;
  readonly naming: number;
  readonly last: readonly AuditLine[];
}

const KEPT = 3;

export const emptyTrail: AuditTrail = { lines: 0, naming: 0, last: [] };

export function recorded(trail: AuditTrail, line: AuditLine): AuditTrail {
  return {
    lines: trail.lines + 1,
    naming: trail.naming + (line.user === undefined ? 0 : 1),
    last: [...trail.last, line].slice(-KEPT),
  };
}
