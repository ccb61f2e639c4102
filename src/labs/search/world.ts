import { diceFor, Draws } from '#chance/index.ts';
import { floodingPeer } from '#machines/flooding-peer.ts';
import { indexedPeer } from '#machines/indexed-peer.ts';
import { indexServer } from '#machines/index-server.ts';
import type { ServentInput } from '#machines/servent-context.ts';
import { ultrapeer } from '#machines/ultrapeer.ts';
import { uniformNet, type Graph } from '#net/index.ts';
import type { NodeId, NodeSpec, Scenario, Scheduled } from '#sim/index.ts';
import { hostId, indexId, peerIds, ultrapeerId, ultrapeerOf } from './nodes.ts';
import { overlayGraph } from './overlay.ts';
import { castOf, holderCount, type SearchParams } from './params.ts';
import { searchMeter, type SearchTally } from './tally.ts';

type World = Omit<Scenario<SearchTally>, 'sampling'>;

/** What all three worlds have in common. */
export interface SearchSetting {
  readonly ttl: number;
  readonly latencyMs: number;
  readonly holders: ReadonlySet<NodeId>;
  readonly start: readonly Scheduled[];
}

/** Every host’s link, and how long the file of 25 kB takes over it. */
const ACCESS = { upBps: 1e6, downBps: 1e6 };
export const FILE_MS = 200;

/** When the first host asks: where there is an index, everybody has told it by then. */
export function firstAskMs({ how, latencyMs }: SearchParams): number {
  return how === 'flood' ? 0.5 * latencyMs : 2 * latencyMs;
}

/** As long as a query takes to the end of its way and a hit from there, and one way more. */
export function patienceMs(ttl: number, latencyMs: number): number {
  return (2 * ttl + 1) * latencyMs;
}

function worldOf(nodes: readonly NodeSpec[], { latencyMs, start }: SearchSetting): World {
  const access = Object.fromEntries(nodes.map(({ id }) => [id, ACCESS]));
  return { nodes, medium: uniformNet({ latencyMs }, access), meter: searchMeter, start };
}

function inputOf(id: NodeId, neighbours: readonly NodeId[], setting: SearchSetting): ServentInput {
  const { ttl, latencyMs, holders } = setting;
  const hasFile = holders.has(id);
  return { id, neighbours, hasFile, ttl, patienceMs: patienceMs(ttl, latencyMs) };
}

/** Hosts that all tell one index what they have. */
export function indexWorld(hosts: number, setting: SearchSetting): World {
  const peers = Array.from({ length: hosts }, (_, i): NodeSpec => {
    const id = hostId(i + 1);
    const patience = patienceMs(1, setting.latencyMs);
    const input = { ...inputOf(id, [indexId], setting), patienceMs: patience };
    return { id, machine: indexedPeer, input };
  });
  return worldOf([...peers, { id: indexId, machine: indexServer }], setting);
}

/** Hosts that know nobody but their neighbours in this overlay. */
export function floodWorld({ neighbours }: Graph, setting: SearchSetting): World {
  const nodes = neighbours.map((others, i): NodeSpec => {
    const id = hostId(i + 1);
    const input = inputOf(
      id,
      others.map((other) => hostId(other + 1)),
      setting,
    );
    return { id, machine: floodingPeer, input };
  });
  return worldOf(nodes, setting);
}

/** Ultrapeers linked by this overlay, and hosts that are their leaves. */
export function ultrapeerWorld(
  hosts: number,
  { neighbours }: Graph,
  setting: SearchSetting,
): World {
  const cast = { hosts, ultrapeers: neighbours.length };
  const leaves = Array.from({ length: hosts }, (_, i): NodeSpec => {
    const id = hostId(i + 1);
    const above = ultrapeerId(ultrapeerOf(i, cast) + 1);
    return { id, machine: indexedPeer, input: inputOf(id, [above], setting) };
  });
  const strong = neighbours.map((others, i): NodeSpec => {
    const id = ultrapeerId(i + 1);
    const links = others.map((other) => ultrapeerId(other + 1));
    return { id, machine: ultrapeer, input: inputOf(id, links, setting) };
  });
  return worldOf([...leaves, ...strong], setting);
}

/** The world of these params. Chance says who is linked to whom and who has the file. */
export function searchWorld(values: SearchParams, seed: number): World {
  const { how, degree, ttl, latencyMs, indexOff } = values;
  const cast = castOf(values);
  const others = peerIds(cast).filter((id) => id !== hostId(1));
  const holders = new Draws(diceFor(seed, 'holders')).some(others, holderCount(values));
  const atMs = firstAskMs(values);
  const ask = { atMs, node: hostId(1), event: { type: 'ASK' } };
  const off = { atMs: 0.75 * atMs, node: indexId, event: { type: 'SHUT_DOWN' } };
  const start = how === 'index' && indexOff ? [off, ask] : [ask];
  const setting = { ttl, latencyMs, holders: new Set(holders), start };
  if (how === 'index') return indexWorld(cast.hosts, setting);
  const links = new Draws(diceFor(seed, 'links'));
  if (how === 'flood') return floodWorld(overlayGraph(cast.hosts, degree, links), setting);
  return ultrapeerWorld(cast.hosts, overlayGraph(cast.ultrapeers, degree, links), setting);
}
