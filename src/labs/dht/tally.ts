import type { LookUp } from '#machines/look-up.ts';
import { ringNode } from '#machines/ring-node.ts';
import { xorNode } from '#machines/xor-node.ts';
import { isOf, type Happening, type Meter, type NodeId } from '#sim/index.ts';

/** What look-ups came to. */
export interface DhtTally {
  started: number;
  found: number;
  missed: number;
  /** Hops of all look-ups that found their key, of the last one, and of the longest. */
  hops: number;
  lastHops: number | undefined;
  mostHops: number;
  /** Nodes that were asked and did not answer. */
  timeOuts: number;
  /** Messages that arrived or came to a node that had failed. */
  messages: number;
  /** Look-ups that did not end at the key’s owner. */
  strayed: number;
  /** Who looked something up last. */
  lastAsker: NodeId | undefined;
}

/** The key’s owner: whoever is in charge of it while nobody has failed. */
export type OwnerOf = (key: number) => NodeId;

function lookUpOf(snapshot: Happening['after']): LookUp | undefined {
  return isOf(ringNode, snapshot) || isOf(xorNode, snapshot) ? snapshot.context.lookUp : undefined;
}

function ended(tally: DhtTally, { steps, hops, outcome, holder, key }: LookUp, ownerOf: OwnerOf) {
  tally[outcome!]++;
  tally.timeOuts += steps.filter(({ answered }) => !answered).length;
  if (holder !== ownerOf(key)) tally.strayed++;
  if (outcome !== 'found') return;
  tally.hops += hops;
  tally.lastHops = hops;
  tally.mostHops = Math.max(tally.mostHops, hops);
}

export function dhtMeter(ownerOf: OwnerOf): Meter<DhtTally> {
  return {
    start: () => ({
      started: 0,
      found: 0,
      missed: 0,
      hops: 0,
      lastHops: undefined,
      mostHops: 0,
      timeOuts: 0,
      messages: 0,
      strayed: 0,
      lastAsker: undefined,
    }),
    copy: (tally) => ({ ...tally }),
    observe: (tally, { cause, event, node, before, after }) => {
      if (cause === 'message' && event.type !== 'FAIL' && event.type !== 'RECOVER') {
        tally.messages++;
      }
      const [was, is] = [lookUpOf(before), lookUpOf(after)];
      if (was === is || !is) return;
      if (event.type === 'LOOK_UP') {
        tally.started++;
        tally.lastAsker = node;
      }
      if (is.outcome) ended(tally, is, ownerOf);
    },
  };
}
