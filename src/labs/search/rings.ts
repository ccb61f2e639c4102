import { hopsFrom, type Graph } from '#net/index.ts';
import type { Point } from '../stage/index.ts';

/** Half the width and height of the ground. */
const HALF = { x: 298, y: 212 };

/** The angle of the i-th of so many around a circle; the first at the top, clockwise. */
export function angleOf(i: number, count: number): number {
  return (2 * Math.PI * i) / count - Math.PI / 2;
}

/** A place at this angle, `share` of the way from the middle to the edge of the ground. */
export function onEllipse(centre: Point, angle: number, share: number): Point {
  return {
    x: Math.round(centre.x + HALF.x * share * Math.cos(angle)),
    y: Math.round(centre.y + HALF.y * share * Math.sin(angle)),
  };
}

/** The size of the ellipse at this share of the ground. */
export function ellipseAt(share: number): { readonly rx: number; readonly ry: number } {
  return { rx: Math.round(HALF.x * share), ry: Math.round(HALF.y * share) };
}

/** How far out each ring is, from 0 in the middle to 1: the more stand on it, the more room it gets. */
export function ringShares(counts: readonly number[]): number[] {
  const rooms = counts.map((count, hop) => (hop === 0 ? 0 : 3 + Math.sqrt(count)));
  const all = rooms.reduce((sum, room) => sum + room, 0);
  let sum = 0;
  return rooms.map((room) => (sum += room) / (all || 1));
}

/** Where on their ring so many hosts stand: in zigzag if there is no room for them side by side. */
export function spread(count: number, share: number, radius: number): number[] {
  const room = (2 * Math.PI * share * (HALF.x + HALF.y)) / 2 / count;
  const shift = count > 1 && room < 2.6 * radius ? (1.3 * radius) / (HALF.x + HALF.y) : 0;
  return Array.from({ length: count }, (_, i) => share + (i % 2 === 0 ? -shift : shift));
}

interface OnRing {
  readonly node: number;
  readonly angle: number;
}

/**
 * All nodes that can be reached from `source`, by hops. Along each ring they stand evenly, in the order
 * of those that lead to them, and turned so that they are near these.
 */
export function hopRings(graph: Graph, source: number): OnRing[][] {
  const hops = hopsFrom(graph, source);
  const angles = new Map<number, number>([[source, 0]]);
  const rings: OnRing[][] = [[{ node: source, angle: 0 }]];
  for (let hop = 1; ; hop++) {
    const members = hops.flatMap((distance, node) => (distance === hop ? [node] : []));
    if (members.length === 0) return rings;
    const towards = members.map((node) => {
      const parent = graph.neighbours[node]!.find((other) => hops[other] === hop - 1)!;
      return { node, wish: angles.get(parent)! };
    });
    towards.sort((a, b) => a.wish - b.wish);
    const step = (2 * Math.PI) / members.length;
    const turns = towards.map(({ wish }, i) => wish - i * step);
    const turn = turns.reduce((sum, angle) => sum + angle, 0) / turns.length;
    const ring = towards.map(({ node }, i) => ({ node, angle: turn + i * step }));
    for (const { node, angle } of ring) angles.set(node, angle);
    rings.push(ring);
  }
}
