import { diceFor, Draws } from '#chance/index.ts';
import { placeOf, type Place, type Reading } from '#machines/identities.ts';
import { membership } from '#machines/membership.ts';
import { replicaPeer } from '#machines/replica-peer.ts';
import { sybil } from '#machines/sybil.ts';
import { uniformNet } from '#net/index.ts';
import type { NodeId, Scenario } from '#sim/index.ts';
import { attackerId, membersId, peerIds, youId } from './nodes.ts';
import { trustMeter, type TrustTally } from './tally.ts';

const LATENCY_MS = 50;
/** Two ways across, and a pause to look at what came. */
export const ROUND_MS = 500;
export const KEYS_PER_ROUND = 10;

export interface IdentitiesWorld {
  readonly honest: number;
  readonly fakes: number;
  readonly copies: number;
  readonly keys: number;
  readonly reading: Reading;
  readonly chosenIds: boolean;
  readonly enrolment: boolean;
}

/** The places an attacker goes for that can choose its ids: all copies of one key after the other. */
function aimsAt({ keys, copies }: IdentitiesWorld, seed: number): Place[] {
  const order = new Draws(diceFor(seed, 'aims')).shuffled(
    Array.from({ length: keys }, (_, i) => i),
  );
  return order.flatMap((key) =>
    Array.from({ length: copies }, (_, copy) => placeOf(seed, key, copy)),
  );
}

/** One attacker who poses as many, among peers that are one each; you read key after key. */
export function identitiesWorld(
  world: IdentitiesWorld,
  seed: number,
): Omit<Scenario<TrustTally>, 'sampling'> {
  const { fakes, copies, keys, reading } = world;
  const honest = peerIds(world.honest);
  const aims = world.chosenIds ? aimsAt(world, seed) : [];
  const chosen = new Map(aims.slice(0, fakes).map((place) => [place, attackerId]));
  const drawn = Array<NodeId>(fakes - chosen.size).fill(attackerId);
  const plan = {
    entries: keys,
    perRound: KEYS_PER_ROUND,
    copies,
    reading,
    network: seed,
    membersAt: membersId,
  };
  return {
    nodes: [
      {
        id: membersId,
        machine: membership,
        input: { joined: { identities: [...honest, ...drawn], chosen }, enrols: world.enrolment },
      },
      { id: attackerId, machine: sybil, input: { fakes, membersAt: membersId, aims } },
      ...honest.map((id) => ({ id, machine: replicaPeer, input: {} })),
      { id: youId, machine: replicaPeer, input: { plan } },
    ],
    medium: uniformNet({ latencyMs: LATENCY_MS }),
    meter: trustMeter,
  };
}
