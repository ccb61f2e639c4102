import type { Contact } from '#machines/identifiers.ts';
import type { Point } from '../stage/index.ts';
import { arrow, at, curve, type Arrow } from './curves.ts';
import { STAGE_BITS } from './params.ts';

export const ringHeight = 510;
const centre: Point = { x: 320, y: 226 };
const RADIUS = 160;
/** How far a line between two nodes is pulled towards the middle of the ring. */
const PULL = 0.35;
/** Where numbers stand outside the ring; one that would cover its neighbour stands further out. */
const LABELS = [RADIUS + 27, RADIUS + 50];
/** Room that a number needs along the ring, in units, with the largest text. */
const LABEL_ROOM = 34;

/** The place of an identifier on the ring: 0 at the top, then clockwise. */
export function onRing(id: number, radius = RADIUS): Point {
  const angle = (2 * Math.PI * id) / 2 ** STAGE_BITS - Math.PI / 2;
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
}

export function ringNodeRadius(count: number): number {
  return count <= 16 ? 12 : count <= 32 ? 9 : count <= 64 ? 6.5 : 4.5;
}

export function ringOutline(): { readonly cx: number; readonly cy: number; readonly r: number } {
  return { cx: centre.x, cy: centre.y, r: RADIUS };
}

function bend(from: Point, to: Point): Point {
  const mix = (a: number, b: number, middle: number) => ((a + b) / 2) * (1 - PULL) + middle * PULL;
  return { x: mix(from.x, to.x, centre.x), y: mix(from.y, to.y, centre.y) };
}

export function ringArrow(from: Contact, to: Contact, inset: number): Arrow {
  const [a, b] = [onRing(from.id), onRing(to.id)];
  return arrow(a, bend(a, b), b, inset);
}

/** Thin lines from a node to everybody it knows. */
export function ringLines(from: Contact, to: readonly Contact[]): string {
  const start = onRing(from.id);
  return to.map(({ id }) => curve(start, bend(start, onRing(id)), onRing(id))).join('');
}

/** The part of the ring from a key clockwise to the node in charge of it. */
export function ringArc(key: number, owner: number): string {
  const long = (owner - key + 2 ** STAGE_BITS) % 2 ** STAGE_BITS > 2 ** (STAGE_BITS - 1) ? 1 : 0;
  return `M${at(onRing(key))}A${RADIUS} ${RADIUS} 0 ${long} 1 ${at(onRing(owner))}`;
}

export interface Label extends Point {
  readonly text: string;
}

/** Numbers beside the nodes, those named first before the others; none where there is no room. */
export function ringLabels(contacts: readonly Contact[]): Label[] {
  const taken = LABELS.map((): number[] => []);
  return contacts.flatMap(({ node, id }) => {
    const tier = LABELS.findIndex((radius, i) =>
      taken[i]!.every((other) => apart(other, id) * radius > LABEL_ROOM),
    );
    if (tier < 0) return [];
    taken[tier]!.push(id);
    return [{ ...onRing(id, LABELS[tier]), text: node.replace('node ', '') }];
  });
}

/** The angle between two identifiers. */
function apart(a: number, b: number): number {
  const share = Math.abs(a - b) / 2 ** STAGE_BITS;
  return 2 * Math.PI * Math.min(share, 1 - share);
}
