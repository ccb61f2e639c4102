import { cards } from './cards/index.ts';
import { crowdOf, nodesOf } from './demand.ts';
import type { ChooseParams } from './params.ts';
import type { ChooseWorld } from './world.ts';

const MS_PER_HOUR = 3_600_000;

/** The params as the world wants them: counted in nodes. */
export function modelOf(params: ChooseParams): ChooseWorld {
  const { nodes, readersEach } = crowdOf(params);
  const card = cards[params.scenario];
  const wholeMs = card.hours * MS_PER_HOUR;
  const goneAt = 'internetGoneAt' in card ? card.internetGoneAt : undefined;
  return {
    architecture: params.architecture,
    nodes,
    readersEach,
    fileGb: params.fileGb,
    pricePerGb: params.pricePerGb,
    offload: params.offload / 100,
    firstNodes: Math.min(nodes, Math.max(1, Math.round(params.firstCopies / readersEach))),
    present: params.online / 100,
    contacts: params.contacts,
    freeRidingNodes: nodesOf(params.freeRiders, nodes),
    // Somebody wants it from others, and the servers can serve at least one at a time.
    cachedNodes: Math.min(nodes - 1, nodesOf(params.cached, nodes)),
    capacity: Math.max(readersEach, (params.capacity / 100) * params.readers),
    rush: params.rush,
    wholeMs,
    cutAtMs: goneAt === undefined ? undefined : goneAt * wholeMs,
  };
}
