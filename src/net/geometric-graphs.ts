import type { Draws } from '#chance/index.ts';
import { graphOf, type Graph } from './graph.ts';

/** A place in a plane. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export function distanceBetween(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Tries for each new place: more would spread them more evenly. */
const TRIES = 24;

/**
 * `count` places at random in a rectangle, but apart from each other and from those `taken`: of some
 * tries each time the one with the most room around it (Mitchell's best candidate, 1991).
 */
export function spreadPlaces(
  count: number,
  { width, height }: { readonly width: number; readonly height: number },
  draws: Draws,
  taken: readonly Place[] = [],
): Place[] {
  const all = [...taken];
  while (all.length < taken.length + count) {
    let best: Place | undefined;
    let room = -1;
    for (let i = 0; i < TRIES; i++) {
      const place = { x: width * draws.uniform(), y: height * draws.uniform() };
      const near = Math.min(...all.map((other) => distanceBetween(place, other)));
      if (near > room) [best, room] = [place, near];
    }
    all.push(best!);
  }
  return all.slice(taken.length);
}

/**
 * Joins two places if no third lies in the circle on the line between them (Gabriel and Sokal 1969):
 * one piece, no lines that cross, near places joined: much as cables lie in a country.
 */
export function gabrielGraph(places: readonly Place[]): Graph {
  const edges: [number, number][] = [];
  places.forEach((a, i) => {
    places.slice(0, i).forEach((b, j) => {
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      const radius = distanceBetween(a, b) / 2;
      const isFree = places.every(
        (other, k) => k === i || k === j || distanceBetween(other, middle) >= radius,
      );
      if (isFree) edges.push([j, i]);
    });
  });
  return graphOf(places.length, edges);
}
