import type { WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import type { DhtTally } from './tally.ts';
import { contactsOf, hasFailed, memberOf } from './views.ts';

type View = WorldView<DhtTally>;

function ratio(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}

/** Of all keys in the network, the share of which every copy lies on a node that has failed. */
function lostShare(view: View): number | undefined {
  const all = new Set<number>();
  const there = new Set<number>();
  for (const node of view.nodes) {
    const member = memberOf(view, node);
    if (!member) continue;
    const failed = hasFailed(view, node);
    for (const key of member.stored) {
      all.add(key);
      if (!failed) there.add(key);
    }
  }
  return ratio(100 * (all.size - there.size), all.size);
}

export const metrics = {
  lastHops: {
    label: 'Hops of the last look-up',
    unit: 'hops',
    read: ({ tally }) => tally.lastHops,
  },
  meanHops: {
    label: 'Mean hops of a look-up',
    unit: 'hops',
    read: ({ tally }) => ratio(tally.hops, tally.found),
  },
  answeredShare: {
    label: 'Look-ups that got the value',
    unit: '%',
    read: ({ tally }) => ratio(100 * tally.found, tally.found + tally.missed),
  },
  keysLost: {
    label: 'Keys lost: no copy is reachable',
    unit: '%',
    read: lostShare,
  },
  messages: {
    label: 'Messages for one look-up',
    unit: 'messages',
    read: ({ tally }) => ratio(tally.messages, tally.found + tally.missed),
  },
  busiest: {
    label: 'Of all answers, given by the busiest node',
    unit: '%',
    read: (view) => {
      const answers = view.nodes.map((node) => memberOf(view, node)?.answered ?? 0);
      const all = answers.reduce((sum, count) => sum + count, 0);
      return ratio(100 * Math.max(...answers), all);
    },
  },
  contacts: {
    label: 'Entries in a routing table',
    unit: 'contacts',
    read: (view) => {
      const members = view.nodes.flatMap((node) => memberOf(view, node) ?? []);
      const entries = members.reduce((sum, member) => sum + contactsOf(member).length, 0);
      return ratio(entries, members.length);
    },
  },
} as const satisfies Readonly<Record<string, Metric<DhtTally>>>;
