import { diceFor, Draws } from '#chance/index.ts';
import { audience } from '#machines/audience.ts';
import type { CrowdMemberInput } from '#machines/crowd-member-context.ts';
import { crowdMember } from '#machines/crowd-member.ts';
import { holderList, type OriginTurns } from '#machines/holder-list.ts';
import { provider } from '#machines/provider.ts';
import { uniformNet } from '#net/index.ts';
import type { NodeId, NodeSpec, Scenario, Scheduled } from '#sim/index.ts';
import type { Architecture } from './cards/index.ts';
import { planFor } from './demand.ts';
import { audienceId, listId, operatorId, readerIds } from './nodes.ts';
import { chooseMeter, type ChooseTally } from './tally.ts';

/** A world in its own terms, free of the limits that the params keep for the stage’s sake. */
export interface ChooseWorld {
  readonly architecture: Architecture;
  readonly nodes: number;
  /** Readers that each node stands for. */
  readonly readersEach: number;
  readonly fileGb: number;
  readonly pricePerGb: number;
  /** Share of those asking whom a hybrid’s operator refers to peers, 0 to 1. */
  readonly offload: number;
  /** Nodes served by the operator, among peers, before they are on their own. */
  readonly firstNodes: number;
  /** Share of the time in which a peer is there for others, 0 to 1. */
  readonly present: number;
  readonly contacts: number;
  readonly freeRidingNodes: number;
  readonly cachedNodes: number;
  /** Readers that the servers can serve at a time. */
  readonly capacity: number;
  readonly rush: boolean;
  readonly wholeMs: number;
  /** When the way to the operator’s servers is cut, if it will be. */
  readonly cutAtMs?: number | undefined;
}

const BYTES_PER_GB = 1e9;
/** One copy over one peer’s up-link takes this share of the time: long enough to be seen. */
const COPY_SHARE = 1 / 16;
/** One who is there, or away, is so for this share of the time, both together. */
const PRESENCE_SHARE = 1 / 8;
/** Waiting for someone who does not answer. */
const PATIENCE_SHARE = 1 / 400;

function turnsOf({ architecture, firstNodes, offload }: ChooseWorld): OriginTurns {
  return architecture === 'peer-to-peer'
    ? { kind: 'first', count: firstNodes }
    : { kind: 'share', share: 1 - offload };
}

/** What all who may hold a copy have in common. */
function memberBase(world: ChooseWorld) {
  const cycleMs = PRESENCE_SHARE * world.wholeMs;
  return {
    fileBytes: world.fileGb * BYTES_PER_GB,
    server: world.architecture === 'client-server' ? operatorId : undefined,
    list: world.architecture === 'client-server' ? undefined : listId,
    presentMs: world.present * cycleMs,
    awayMs: (1 - world.present) * cycleMs,
    patienceMs: PATIENCE_SHARE * world.wholeMs,
  };
}

/** Servers; or, among peers, the one who has it at first, which is a peer and always there. */
function operatorNode(world: ChooseWorld): NodeSpec {
  const base = memberBase(world);
  if (world.architecture === 'peer-to-peer') {
    const input: CrowdMemberInput = {
      ...base,
      supplies: 'yes',
      complete: true,
      present: true,
      awayMs: 0,
    };
    return { id: operatorId, machine: crowdMember, input };
  }
  const list = world.architecture === 'hybrid' ? listId : undefined;
  const { capacity } = world;
  return {
    id: operatorId,
    machine: provider,
    input: { fileBytes: base.fileBytes, capacity, list },
  };
}

function listNodes(world: ChooseWorld, seed: number): NodeSpec[] {
  if (world.architecture === 'client-server') return [];
  const input = {
    origin: operatorId,
    turns: turnsOf(world),
    fallsBack: world.architecture === 'hybrid',
    contacts: world.contacts,
    dice: diceFor(seed, listId),
  };
  return [{ id: listId, machine: holderList, input }];
}

function memberNodes(world: ChooseWorld, ids: readonly NodeId[], draws: Draws): NodeSpec[] {
  const base = memberBase(world);
  const riders = new Set(draws.some(ids, world.freeRidingNodes));
  return ids.map((id) => {
    const willing = riders.has(id) ? 'refuses' : 'yes';
    const input: CrowdMemberInput = {
      ...base,
      supplies: world.architecture === 'client-server' ? 'never' : willing,
      complete: false,
      present: draws.chance(world.present),
    };
    return { id, machine: crowdMember, input };
  });
}

/** Links on which one copy for all that a node stands for takes its share of the time. */
function accessLinks(world: ChooseWorld, ids: readonly NodeId[]) {
  const bits = world.readersEach * world.fileGb * BYTES_PER_GB * 8;
  const bps = bits / ((COPY_SHARE * world.wholeMs) / 1000);
  const plenty = 4 * ids.length * bps;
  return Object.fromEntries([
    [operatorId, { upBps: plenty, downBps: bps }],
    ...ids.map((id) => [id, { upBps: bps, downBps: bps }] as const),
  ]);
}

/** Words take no time: what counts here is who sends the bytes, not how fast. */
export function chooseWorld(
  world: ChooseWorld,
  seed: number,
): Omit<Scenario<ChooseTally>, 'sampling'> {
  const ids = readerIds(world.nodes);
  const plan = planFor(ids, world, new Draws(diceFor(seed, 'demand')));
  const cut: Scheduled[] =
    world.cutAtMs === undefined || world.architecture === 'peer-to-peer'
      ? []
      : [{ atMs: world.cutAtMs, node: operatorId, event: { type: 'CUT' } }];
  return {
    nodes: [
      operatorNode(world),
      ...listNodes(world, seed),
      ...memberNodes(world, ids, new Draws(diceFor(seed, 'members'))),
      { id: audienceId, machine: audience, input: { plan, readers: world.readersEach } },
    ],
    medium: uniformNet({ latencyMs: 0 }, accessLinks(world, ids)),
    start: cut,
    meter: chooseMeter({ pricePerGb: world.pricePerGb, readers: world.nodes * world.readersEach }),
  };
}
