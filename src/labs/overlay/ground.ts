import {
  distanceBetween,
  edgesOnWay,
  shortestWays,
  type LongEdge,
  type Place,
} from '#net/index.ts';
import type { NodeId } from '#sim/index.ts';
import type { RoutingTable } from '#machines/router.ts';
import { MS_PER_KM, nearestRouter, routerPlaces, trunks } from './country.ts';
import { accessId, cableId, peerId, routerId } from './nodes.ts';

/** A cable: an edge whose ends are routers by number, then peers by place, counted on from there. */
export interface CablePlan extends LongEdge {
  readonly id: NodeId;
}

/** Routers and cables with the peers that live there. */
export interface Ground {
  readonly cables: readonly CablePlan[];
  /** The two nodes that a cable joins, by its id. */
  readonly ends: ReadonlyMap<NodeId, readonly [NodeId, NodeId]>;
  /** Numbers of the cables on the shortest way from peer to peer, in order. */
  way(from: number, to: number): readonly number[];
  /** Delay of that way. */
  delayMs(from: number, to: number): number;
  /** Length of the shortest way from a peer to any node by its id. */
  kmTo(from: number, node: NodeId): number;
  /** The table of a router when some cables are cut. */
  tableWithout(router: number, cut: ReadonlySet<NodeId>): RoutingTable;
}

const ROUTERS = routerPlaces.length;

/** A node of the graph by its id in the world. */
export function nodeName(node: number): NodeId {
  return node < ROUTERS ? routerId(node) : peerId(node - ROUTERS);
}

/** Joins every peer to the nearest router and works out the ways between them. */
export function groundOf(peerPlaces: readonly Place[]): Ground {
  const cables: readonly CablePlan[] = [
    ...trunks.map((trunk) => ({ ...trunk, id: cableId(...trunk.ends) })),
    ...peerPlaces.map((place, peer): CablePlan => {
      const router = nearestRouter(place);
      const length = distanceBetween(place, routerPlaces[router]!);
      return { id: accessId(peer), ends: [router, ROUTERS + peer], length };
    }),
  ];
  const count = ROUTERS + peerPlaces.length;
  const numbers = new Map(Array.from({ length: count }, (_, node) => [nodeName(node), node]));
  const ways = peerPlaces.map((_, peer) => shortestWays(count, cables, ROUTERS + peer));
  return {
    cables,
    ends: new Map(cables.map(({ id, ends: [a, b] }) => [id, [nodeName(a), nodeName(b)]])),
    // Everybody is joined to one piece, so there is a way.
    way: (from, to) => edgesOnWay(ways[from]!, cables, ROUTERS + to)!,
    delayMs: (from, to) => ways[from]!.lengths[ROUTERS + to]! * MS_PER_KM,
    kmTo: (from, node) => ways[from]!.lengths[numbers.get(node)!]!,
    tableWithout(router, cut) {
      const isCut = (edge: number) => cut.has(cables[edge]!.id);
      const own = shortestWays(count, cables, router, isCut);
      const entries = peerPlaces.flatMap((_, peer): [NodeId, NodeId][] => {
        const first = edgesOnWay(own, cables, ROUTERS + peer)?.[0];
        return first === undefined ? [] : [[peerId(peer), cables[first]!.id]];
      });
      return new Map(entries);
    },
  };
}
