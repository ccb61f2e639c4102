import type { WorldView } from '#sim/index.ts';
import { hasNat, pairStates } from './metrics.ts';
import { hostId } from './nodes.ts';
import type { NatParams } from './params.ts';
import type { NatTally } from './tally.ts';

const doing: Readonly<Record<string, string>> = {
  resolving: 'asks for the address of the meeting point',
  registering: 'has told the meeting point that it is there',
  probing: 'probes the address it was told of',
  direct: 'talks directly',
  asking: 'asks the relay',
  relayed: 'talks over the relay',
};

function host(view: WorldView, side: 'a' | 'b'): string {
  const where = hasNat(view, 1, side) ? 'behind its NAT' : 'with a public address';
  const state = String(view.snapshot(hostId(1, side)).value);
  return `Host ${side.toUpperCase()}, ${where}, ${doing[state] ?? state}.`;
}

/** The scene in words: one pair in detail, many as counts. */
export function describe(view: WorldView<NatTally>, { pairs }: NatParams): string {
  const { dropped } = view.tally;
  const drops = `NATs have dropped ${dropped} ${dropped === 1 ? 'packet' : 'packets'}.`;
  if (pairs === 1) return `${host(view, 'a')} ${host(view, 'b')} ${drops}`;
  const states = pairStates(view);
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  return `Of ${pairs} pairs ${count('direct')} talk directly, ${count('relayed')} over the relay, ${count('trying')} still try. ${drops}`;
}
