import type { WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import { exchangesOf, verdictOf } from './observed.ts';
import type { RolesTally } from './tally.ts';

type View = WorldView<RolesTally>;

/** Of the answers that somebody wanted for himself: those of the one who gave most, in percent. */
function busiestShare(view: View): number | undefined {
  const given = new Map<string, number>();
  let all = 0;
  for (const { server, wants, onBehalf, count } of exchangesOf(view)) {
    if (onBehalf || (wants !== 'service' && wants !== 'call')) continue;
    given.set(server, (given.get(server) ?? 0) + count);
    all += count;
  }
  return all === 0 ? undefined : (100 * Math.max(...given.values())) / all;
}

function percentOf(share: number | undefined): number | undefined {
  return share === undefined ? undefined : 100 * share;
}

export const metrics = {
  bothShare: {
    label: 'Ask and also serve',
    unit: '%',
    read: (view: View) => percentOf(verdictOf(view)?.bothShare),
  },
  hubShare: {
    label: 'Answers from the operator',
    unit: '%',
    read: (view: View) => percentOf(verdictOf(view)?.hubShare),
  },
  busiestShare: {
    label: 'Answers from the busiest process',
    unit: '%',
    read: busiestShare,
  },
  takePart: {
    label: 'Processes that take part',
    unit: '',
    read: (view: View) => verdictOf(view)?.parts.all.size ?? 0,
  },
  answered: {
    label: 'Requests answered',
    unit: 'requests',
    read: ({ tally }: View) => tally.answered,
  },
  crossed: {
    label: 'Answers that came over the network',
    unit: '%',
    read: ({ tally }: View) =>
      tally.answered === 0 ? undefined : (100 * tally.crossed) / tally.answered,
  },
} as const satisfies Readonly<Record<string, Metric<RolesTally>>>;
