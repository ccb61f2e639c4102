import { diceFor, Draws } from '#chance/index.ts';
import type { Contact } from '#machines/identifiers.ts';
import type { Wish } from '#machines/look-up.ts';
import { outage } from '#machines/outage.ts';
import { ringNode } from '#machines/ring-node.ts';
import { xorNode } from '#machines/xor-node.ts';
import type { XorWidth } from '#machines/xor-walk.ts';
import { createNet } from '#net/index.ts';
import type { NodeId, NodeSpec, Scenario, Scheduled } from '#sim/index.ts';
import { directoryOf, type Directory, type Spread } from './directory.ts';
import { filesOf } from './keys.ts';
import { outageId } from './nodes.ts';
import { closestOf, successorsOf } from './placement.ts';
import { ringTable, xorTable } from './tables.ts';
import { dhtMeter, type DhtTally } from './tally.ts';

export interface DhtWorld extends XorWidth {
  readonly scheme: 'ring' | 'xor';
  readonly nodes: number;
  readonly spread: Spread;
  /** Bits of an identifier, 32 at most. */
  readonly bits: number;
  /** Files that lie somewhere in the network. */
  readonly files: number;
  readonly lookUps: number;
  /** How likely each node fails before the first look-up, 0 to 1. */
  readonly failing: number;
  readonly replicas: number;
  readonly latencyMs: number;
}

/** Time between two look-ups, in latencies: most have ended by then. */
const GAP = 16;
/** How long one waits for an answer, in latencies: three round trips. */
const TIME_OUT = 6;

export function startOf(lookUp: number, { latencyMs, failing }: Timing): number {
  // If nodes fail, the reader first sees the network whole, then what is left of it.
  const first = failing > 0 ? 2 : 0;
  return (first + lookUp) * GAP * latencyMs;
}

type Timing = Pick<DhtWorld, 'latencyMs' | 'failing'>;

export function dhtWorld(world: DhtWorld, seed: number): Omit<Scenario<DhtTally>, 'sampling'> {
  const { bits, latencyMs, failing, nodes } = world;
  const directory = directoryOf(nodes, bits, world.spread, seed);
  const files = filesOf(world.files, bits);
  const holders = new Map(files.map(({ key }) => [key, holdersOf(key, directory, world)]));
  const stored = storedBy(holders);
  const member = (self: Contact) =>
    nodeSpec(self, directory, world, stored.get(self.node) ?? new Set(), seed);
  const ids = directory.map(({ node }) => node);
  const strike = { type: 'STRIKE', share: failing };
  return {
    nodes: [
      ...directory.map(member),
      { id: outageId, machine: outage, input: { nodes: ids, dice: diceFor(seed, outageId) } },
    ],
    medium: createNet({
      link: (from) => ({ latencyMs: from === outageId ? 0 : latencyMs }),
    }),
    meter: dhtMeter((key) => holders.get(key)![0]!.node),
    start: [
      ...(failing > 0 ? [{ atMs: GAP * latencyMs, node: outageId, event: strike }] : []),
      ...wishes(ids, files, world, seed),
    ],
  };
}

function holdersOf(key: number, directory: Directory, { scheme, replicas, bits }: DhtWorld) {
  return scheme === 'ring'
    ? successorsOf(directory, key, replicas)
    : closestOf(directory, key, replicas, bits);
}

function storedBy(holders: ReadonlyMap<number, readonly Contact[]>): Map<NodeId, Set<number>> {
  const stored = new Map<NodeId, Set<number>>();
  for (const [key, contacts] of holders) {
    for (const { node } of contacts) stored.set(node, (stored.get(node) ?? new Set()).add(key));
  }
  return stored;
}

function nodeSpec(
  self: Contact,
  directory: Directory,
  world: DhtWorld,
  stored: ReadonlySet<number>,
  seed: number,
): NodeSpec {
  const { bits, bucketSize, alpha, replicas } = world;
  const common = { stored, timeOutMs: TIME_OUT * world.latencyMs };
  if (world.scheme === 'ring') {
    const table = ringTable(directory, self, bits);
    return { id: self.node, machine: ringNode, input: { ...common, table, replicas } };
  }
  const table = xorTable(directory, self, { bits, bucketSize, seed });
  return {
    id: self.node,
    machine: xorNode,
    input: { ...common, table, width: { bucketSize, alpha } },
  };
}

/** Node 1 looks up the first file; then everybody in turn, shuffled anew each time round, any file. */
function wishes(
  ids: readonly NodeId[],
  files: readonly Wish[],
  world: DhtWorld,
  seed: number,
): Scheduled[] {
  const draws = new Draws(diceFor(seed, 'look-ups'));
  let turn: NodeId[] = [];
  return Array.from({ length: world.lookUps }, (_, i) => {
    if (turn.length === 0) turn = draws.shuffled(ids);
    const [node, file] = i === 0 ? [ids[0]!, files[0]!] : [turn.pop()!, draws.pick(files)!];
    return { atMs: startOf(i, world), node, event: { type: 'LOOK_UP', ...file } };
  });
}
