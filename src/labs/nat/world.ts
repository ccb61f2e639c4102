import { diceFor, Draws } from '#chance/index.ts';
import { nameServer } from '#machines/name-server.ts';
import { nat } from '#machines/nat.ts';
import { relay } from '#machines/relay.ts';
import { rendezvous } from '#machines/rendezvous.ts';
import { traversingHost } from '#machines/traversing-host.ts';
import { createNet } from '#net/index.ts';
import type { NodeId, NodeSpec, Scenario } from '#sim/index.ts';
import { hostId, nameServerId, natId, relayId, rendezvousId, type Side } from './nodes.ts';
import { natMeter, type NatTally } from './tally.ts';

export interface NatWorld {
  readonly pairs: number;
  /** Shares, 0 to 1. */
  readonly behindNat: number;
  readonly punching: number;
  readonly latencyMs: number;
}

const sides: readonly Side[] = ['a', 'b'];

/** The hosts of one pair and their NATs, as chance has it. */
function pairNodes(pair: number, { behindNat, punching }: NatWorld, draws: Draws): NodeSpec[] {
  // Drawn for every pair and host, so that one param changed leaves the luck of the others alone.
  const punchable = draws.chance(punching);
  return sides.flatMap((side): NodeSpec[] => {
    const [id, gateway] = [hostId(pair, side), natId(pair, side)];
    const hasNat = draws.chance(behindNat);
    const common = { id, nameServer: nameServerId, relay: relayId, pair };
    const host = {
      id,
      machine: traversingHost,
      input: { ...common, gateway: hasNat ? gateway : undefined },
    };
    // One NAT that takes a new port for every destination is enough to spoil the announcement.
    const portPerTarget = !punchable && side === 'a';
    const box = { id: gateway, machine: nat, input: { id: gateway, inside: id, portPerTarget } };
    return hasNat ? [host, box] : [host];
  });
}

export function natWorld(world: NatWorld, seed: number): Omit<Scenario<NatTally>, 'sampling'> {
  const draws = new Draws(diceFor(seed, 'hosts'));
  const pairs = Array.from({ length: world.pairs }, (_, i) => pairNodes(i + 1, world, draws));
  const addresses: Record<string, NodeId> = { 'meet.example': rendezvousId };
  const isHome = (node: NodeId) => node.startsWith('host');
  const isBox = (node: NodeId) => node.startsWith('NAT');
  return {
    nodes: [
      { id: nameServerId, machine: nameServer, input: { addresses } },
      { id: rendezvousId, machine: rendezvous, input: { id: rendezvousId } },
      { id: relayId, machine: relay, input: { id: relayId } },
      ...pairs.flat(),
    ],
    medium: createNet({
      link: (from, to) => {
        const athome = (isHome(from) && isBox(to)) || (isBox(from) && isHome(to));
        return { latencyMs: athome ? world.latencyMs / 4 : world.latencyMs };
      },
    }),
    meter: natMeter,
  };
}
