import { crowdMember } from '#machines/crowd-member.ts';
import { isOf, type Meter } from '#sim/index.ts';
import { isReader, operatorId } from './nodes.ts';

/** What does not change during a run, but is needed to put its numbers into money and shares. */
interface Facts {
  readonly pricePerGb: number;
  /** Readers expected; more come if demand doubles. */
  readonly readers: number;
}

/** Readers, counted by what became of them. */
export interface ChooseTally extends Facts {
  asked: number;
  /** Have it, from whomever. */
  answered: number;
  /** Have had it from an earlier time. */
  reused: number;
  unserved: number;
  lockedOut: number;
  /** Have it whole, and pass it on to whom they like. */
  copiesOut: number;
  /** Members that were to be locked out. */
  revoked: number;
}

/** What becomes of a member’s readers when its consuming region comes to one of these states. */
const outcomes = {
  complete: 'answered',
  reusing: 'reused',
  unserved: 'unserved',
  lockedOut: 'lockedOut',
} as const satisfies Readonly<Record<string, keyof ChooseTally>>;

export function chooseMeter(facts: Facts): Meter<ChooseTally> {
  return {
    start: () => ({
      ...facts,
      asked: 0,
      answered: 0,
      reused: 0,
      unserved: 0,
      lockedOut: 0,
      copiesOut: 0,
      revoked: 0,
    }),
    copy: (tally) => ({ ...tally }),
    observe(tally, { node, event, before, after }) {
      if (node === operatorId && event.type === 'REVOKE') tally.revoked++;
      if (!isReader(node) || !isOf(crowdMember, before) || !isOf(crowdMember, after)) return;
      const [was, is] = [before.value.consuming, after.value.consuming];
      if (was === is) return;
      const { readers, supplies } = after.context;
      if (was === 'idle') tally.asked += readers;
      if (!(is in outcomes)) return;
      tally[outcomes[is as keyof typeof outcomes]] += readers;
      if (is === 'complete' && supplies === 'yes') tally.copiesOut += readers;
    },
  };
}
