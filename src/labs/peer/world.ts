import { diceFor, Draws } from '#chance/index.ts';
import { allBits, noBits, withBit, type Bits } from '#machines/bits.ts';
import type { PeerInput } from '#machines/peer-context.ts';
import { peer } from '#machines/peer.ts';
import { seed as seedMachine } from '#machines/seed.ts';
import { tracker } from '#machines/tracker.ts';
import { uniformNet } from '#net/index.ts';
import type { NodeId, NodeSpec, Scenario } from '#sim/index.ts';
import { newcomerId, peerIds, seedId, trackerId } from './nodes.ts';
import { isFreeRider, type PeerParams } from './params.ts';
import { peerMeter, type PeerTally } from './tally.ts';

const LATENCY_MS = 100;
const DOWN_PER_UP = 8;
/** Real trackers want to hear again after half an hour; here a run lasts two minutes. */
const ANNOUNCE_MS = 30_000;
/** More than there are: everybody is told of everybody. */
const NAMED_AT_MOST = 50;

/** As many pieces as everybody has at first, drawn for each. */
function somePieces({ pieces, held }: PeerParams, draws: Draws): Bits {
  const all = Array.from({ length: pieces }, (_, i) => i);
  return draws.some(all, held).reduce(withBit, noBits(pieces));
}

export function peerWorld(values: PeerParams, seed: number): Omit<Scenario<PeerTally>, 'sampling'> {
  const { pieces, slots, pieceKb, upKbps, done, seedLeavesS } = values;
  const draws = new Draws(diceFor(seed, 'pieces'));
  const inputFor = (id: NodeId, given: Partial<PeerInput>): PeerInput => ({
    tracker: trackerId,
    has: noBits(pieces),
    pieces,
    pieceBytes: pieceKb * 1000,
    present: true,
    shares: !isFreeRider(id, values),
    slots,
    announceMs: ANNOUNCE_MS,
    staysMs: done === 'leaves' ? 0 : undefined,
    dice: diceFor(seed, id),
    ...given,
  });
  const seedInput = inputFor(seedId, { has: allBits(pieces), shares: true, staysMs: undefined });
  const nodes: NodeSpec[] = [
    {
      id: trackerId,
      machine: tracker,
      input: { most: NAMED_AT_MOST, dice: diceFor(seed, trackerId) },
    },
    { id: seedId, machine: seedMachine, input: seedInput },
    ...peerIds(values.peers).map((id) => ({
      id,
      machine: peer,
      input: inputFor(id, { has: somePieces(values, draws) }),
    })),
    { id: newcomerId, machine: peer, input: inputFor(newcomerId, { present: false }) },
  ];
  const link = { upBps: upKbps * 1000, downBps: DOWN_PER_UP * upKbps * 1000 };
  return {
    nodes,
    medium: uniformNet(
      { latencyMs: LATENCY_MS },
      Object.fromEntries(nodes.map(({ id }) => [id, link])),
    ),
    meter: peerMeter,
    ...(seedLeavesS > 0 && {
      start: [{ atMs: seedLeavesS * 1000, node: seedId, event: { type: 'LEAVE' } }],
    }),
  };
}
