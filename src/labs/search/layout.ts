import { graphOf } from '#net/index.ts';
import type { NodeId } from '#sim/index.ts';
import type { Point } from '../stage/index.ts';
import { hostId, indexId, peerIds, ultrapeerId, ultrapeerOf } from './nodes.ts';
import { castOf, type SearchParams } from './params.ts';
import { angleOf, hopRings, onEllipse, ringShares, spread } from './rings.ts';

export const centre: Point = { x: 320, y: 233 };
/** Lines of text below: where the first stands, and how far apart they are. */
export const captions = { top: 491, gap: 28 };

/** The stage ends below its last line of text. */
export function stageHeight(lines: number): number {
  return captions.top + captions.gap * (lines - 1) + 15;
}

/** Where everybody stands. */
export interface Ground {
  readonly places: ReadonlyMap<NodeId, Point>;
  /** Half the size of a host. */
  readonly radius: number;
  /** Hosts that the query of the one in the middle cannot reach, with its time to live. */
  readonly beyond: ReadonlySet<NodeId>;
  /** The last ring that it can reach, as a share of the ground; undefined if it reaches all. */
  readonly horizon: number | undefined;
}

/** Who is linked to whom, as pairs of places in the list of peers. */
export type Pairs = readonly (readonly [number, number])[];

function radiusOf(hosts: number): number {
  return hosts <= 60 ? 9 : hosts <= 120 ? 7 : 5.5;
}

/** The asker in the middle, everybody else on rings by how many hops away they are. */
function floodGround(values: SearchParams, pairs: Pairs, asker: NodeId): Ground {
  const ids = peerIds(castOf(values));
  const radius = radiusOf(ids.length);
  const graph = graphOf(ids.length, pairs);
  const rings = hopRings(graph, ids.indexOf(asker));
  const shares = ringShares(rings.map(({ length }) => length));
  const places = new Map<NodeId, Point>();
  rings.forEach((ring, hop) => {
    const along = spread(ring.length, shares[hop]!, radius);
    ring.forEach(({ node, angle }, i) => {
      places.set(ids[node]!, onEllipse(centre, angle, along[i]!));
    });
  });
  const far = rings.slice(values.ttl + 1).flat();
  const beyond = new Set(far.map(({ node }) => ids[node]!));
  const [within, next] = shares.slice(values.ttl);
  const horizon = next === undefined ? undefined : (within! + next) / 2;
  return { places, radius, beyond, horizon };
}

/** Hosts to a ring around the index; more of them need more rings. */
const PER_RING = 44;

function indexGround({ hosts }: SearchParams): Ground {
  const count = Math.ceil(hosts / PER_RING);
  const places = new Map<NodeId, Point>([[indexId, centre]]);
  for (let ring = 0; ring < count; ring++) {
    const members = Array.from({ length: hosts }, (_, i) => i).filter((i) => i % count === ring);
    const share = 1 - (0.5 * ring) / count;
    members.forEach((host, i) => {
      const angle = angleOf(i + ring / count, members.length);
      places.set(hostId(host + 1), onEllipse(centre, angle, share));
    });
  }
  return { places, radius: radiusOf(hosts), beyond: new Set(), horizon: undefined };
}

/** Ultrapeers on an inner ring, each with its leaves fanned out behind it. */
function ultrapeerGround(values: SearchParams): Ground {
  const cast = castOf(values);
  const places = new Map<NodeId, Point>();
  for (let u = 0; u < cast.ultrapeers; u++) {
    const middle = angleOf(u, cast.ultrapeers);
    const inner = cast.ultrapeers === 1 ? 0 : 0.42;
    places.set(ultrapeerId(u + 1), onEllipse(centre, middle, inner));
    const all = Array.from({ length: cast.hosts }, (_, i) => i);
    const leaves = all.filter((host) => ultrapeerOf(host, cast) === u);
    leaves.forEach((host, i) => {
      const across = (i + 0.5) / leaves.length - 0.5;
      const angle = middle + (across * 0.86 * 2 * Math.PI) / cast.ultrapeers;
      places.set(hostId(host + 1), onEllipse(centre, angle, i % 2 === 0 ? 1 : 0.78));
    });
  }
  return { places, radius: radiusOf(values.hosts), beyond: new Set(), horizon: undefined };
}

export function groundOf(values: SearchParams, pairs: Pairs, asker: NodeId): Ground {
  if (values.how === 'flood') return floodGround(values, pairs, asker);
  return values.how === 'index' ? indexGround(values) : ultrapeerGround(values);
}
