import type { Place } from '#net/index.ts';
import type { Point } from '../stage/index.ts';
import { country, routerPlaces } from './country.ts';
import type { Ground } from './ground.ts';

/** A plane seen from the side: its far edge stands further right. */
const plane = { left: 20, width: 505, slant: 95, height: 190 };
/** Where the far edge of each of the two planes is. */
const OVERLAY_TOP = 74;
const GROUND_TOP = 354;
/** Without a ground there is one plane, seen from above. */
const square = { left: 110, top: 20, side: 420 };

export const stageHeight = { planes: 590, square: 490 };
/** Where the names of the planes stand. */
export const captions = {
  overlay: { x: 8, y: 24 },
  ground: { x: 8, y: 334 },
  marks: { x: 320, y: 580 },
  square: { x: 320, y: 478 },
};

function slanted({ x, y }: Place, top: number): Point {
  const depth = y / country.height;
  return {
    x: plane.left + (x / country.width) * plane.width + (1 - depth) * plane.slant,
    y: top + depth * plane.height,
  };
}

/** A peer as a member of the overlay. */
export function above(place: Place): Point {
  return slanted(place, OVERLAY_TOP);
}

/** The same peer, or a router, on the ground. */
export function below(place: Place): Point {
  return slanted(place, GROUND_TOP);
}

export function fromAbove({ x, y }: Place): Point {
  const scale = square.side / country.height;
  return { x: square.left + x * scale, y: square.top + y * scale };
}

/** Room between the outermost places and the edge of a plane, in kilometres. */
const EDGE = 90;

/** The edge of a plane as a path. */
function edge(width: number, projected: (place: Place) => Point): string {
  const [right, bottom] = [width + EDGE, country.height + EDGE];
  const corners = [
    { x: -EDGE, y: -EDGE },
    { x: right, y: -EDGE },
    { x: right, y: bottom },
    { x: -EDGE, y: bottom },
  ];
  return `M${corners.map((corner) => pair(projected(corner))).join('L')}Z`;
}

export const planeEdges = edge(country.width, above) + edge(country.width, below);
export const squareEdge = edge(country.height, fromAbove);

/** Half the size of a peer: as many as there are must fit. */
export function peerRadius(peers: number): number {
  return peers > 16 ? 11 : 13;
}

/** The ends of every cable on the ground, in the order of the plan. */
export function cableEnds(
  { cables }: Ground,
  places: readonly Place[],
): (readonly [Point, Point])[] {
  const nodes = [...routerPlaces, ...places].map(below);
  return cables.map(({ ends: [a, b] }) => [nodes[a]!, nodes[b]!] as const);
}

export function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** A point for a path, whole units. */
export function pair({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

/** How far an overlay link bows out, as a share of its length; each direction to a side of its own. */
const BOW = 0.13;

function bowOf(a: Point, b: Point): Point {
  const half = middle(a, b);
  return { x: half.x - (b.y - a.y) * BOW, y: half.y + (b.x - a.x) * BOW };
}

/** An overlay link as a curve. */
export function curve(a: Point, b: Point): string {
  return `M${pair(a)}Q${pair(bowOf(a, b))} ${pair(b)}`;
}

/** A point on that curve: 0 at its start, 1 at its end. */
export function onCurve(a: Point, b: Point, share: number): Point {
  const bow = bowOf(a, b);
  const rest = 1 - share;
  const mix = (u: number, v: number, w: number) =>
    rest * rest * u + 2 * rest * share * v + share * share * w;
  return { x: mix(a.x, bow.x, b.x), y: mix(a.y, bow.y, b.y) };
}
