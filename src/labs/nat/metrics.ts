import type { WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import { hostId, natId } from './nodes.ts';
import type { NatTally } from './tally.ts';

type View = WorldView<NatTally>;

/** What became of a pair: talking directly, over the relay, or still trying. */
export type PairState = 'direct' | 'relayed' | 'trying';

/** Every pair in the world, in order. */
export function pairStates(view: WorldView): PairState[] {
  const count = view.nodes.filter((id) => id.endsWith('a') && id.startsWith('host')).length;
  return Array.from({ length: count }, (_, i) => {
    const a = view.snapshot(hostId(i + 1, 'a')).value;
    const b = view.snapshot(hostId(i + 1, 'b')).value;
    if (a === 'direct' && b === 'direct') return 'direct';
    return a === 'relayed' && b === 'relayed' ? 'relayed' : 'trying';
  });
}

export function hasNat(view: WorldView, pair: number, side: 'a' | 'b'): boolean {
  return view.nodes.includes(natId(pair, side));
}

function share(view: View, wanted: PairState): number | undefined {
  const states = pairStates(view);
  const settled = states.filter((state) => state !== 'trying').length;
  if (settled < states.length) return undefined;
  return (100 * states.filter((state) => state === wanted).length) / states.length;
}

export const metrics = {
  directShare: {
    label: 'Pairs that talk directly',
    unit: '%',
    read: (view) => share(view, 'direct'),
  },
  relayedShare: {
    label: 'Pairs that need the relay',
    unit: '%',
    read: (view) => share(view, 'relayed'),
  },
  settled: {
    label: 'Pairs that talk by now',
    unit: 'pairs',
    read: (view: View) => pairStates(view).filter((state) => state !== 'trying').length,
  },
  dropped: {
    label: 'Packets dropped by NATs',
    unit: 'packets',
    read: ({ tally }) => tally.dropped,
  },
  passed: {
    label: 'Packets passed by NATs',
    unit: 'packets',
    read: ({ tally }) => tally.passed,
  },
} as const satisfies Readonly<Record<string, Metric<NatTally>>>;
