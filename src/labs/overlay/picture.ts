import { stressOf } from '#machines/cable.ts';
import { overlayPeer } from '#machines/overlay-peer.ts';
import { isOf, type WorldView } from '#sim/index.ts';
import type { Point } from '../stage/index.ts';
import { curve, middle, pair } from './layout.ts';
import { peerId } from './nodes.ts';
import type { OverlayLink, Plan } from './plan.ts';
import { cableLoads, isCut } from './views.ts';

/** More overlay links than this are a haze, not a picture. */
const MOST_LINKS = 400;

/** How every peer stands, in two letters: supplying (unasked, forwarding, refusing), consuming (waiting, reached). */
export function peerStates({ places }: Plan, view: WorldView): string[] {
  return places.map((_, place) => {
    const value = view.snapshot(peerId(place)).value as Record<string, string>;
    return `${value['supplying']![0]}${value['consuming']![0]}`;
  });
}

/** A peer's state in words, from its two letters. */
export function stateWords(letters: string): string {
  const supplying = { u: 'asked for nothing', f: 'hands on', r: 'refuses to hand on' };
  const consuming = { w: 'nothing has reached it', r: 'reached' };
  const [first, second] = letters as unknown as [keyof typeof supplying, keyof typeof consuming];
  return `${supplying[first]}, ${consuming[second]}`;
}

/** The overlay links over which something has been handed. */
export function usedLinks({ places }: Plan, view: WorldView): OverlayLink[] {
  const used = places.flatMap((_, place) => {
    const snapshot = view.snapshot(peerId(place));
    if (!isOf(overlayPeer, snapshot)) return [];
    return [...snapshot.context.handedTo].map((to): OverlayLink => [place, to]);
  });
  return used.length > MOST_LINKS ? [] : used;
}

export function curves(links: readonly OverlayLink[], at: readonly Point[]): string {
  return links.map(([from, to]) => curve(at[from]!, at[to]!)).join('');
}

/** Cables by what they have to bear, each class as one path. */
export interface CablePicture {
  readonly idle: string;
  /** One copy, two or three, four to seven, more. */
  readonly loaded: readonly string[];
  readonly cut: string;
  /** A cross on every cut. */
  readonly crosses: string;
  /** The cable with the most copies of one message, if that is more than one; a peer’s own first. */
  readonly worst: { readonly at: Point; readonly copies: number } | undefined;
}

const CLASSES = 4;

export function cablePicture(
  plan: Plan,
  view: WorldView,
  ends: readonly (readonly [Point, Point])[],
): CablePicture {
  const classes = Array.from({ length: CLASSES + 1 }, () => '');
  let [cut, crosses] = ['', ''];
  let worst: CablePicture['worst'];
  cableLoads(plan, view).forEach((cable, i) => {
    const [a, b] = ends[i]!;
    const line = `M${pair(a)}L${pair(b)}`;
    const at = middle(a, b);
    const copies = stressOf(cable);
    if (copies > 1 && copies >= (worst?.copies ?? 0)) worst = { at, copies };
    if (isCut(view, cable.id)) {
      cut += line;
      crosses += `M${pair({ x: at.x - 7, y: at.y - 7 })}l14 14m0 -14l-14 14`;
    } else {
      const step = copies === 0 ? 0 : Math.min(CLASSES, 1 + Math.floor(Math.log2(copies)));
      classes[step] += line;
    }
  });
  return { idle: classes[0]!, loaded: classes.slice(1), cut, crosses, worst };
}

/**
 * Dots at places, as one path to be drawn with round ends. From row to row, each a step from the one
 * before: a thousand of them weigh little more than half of what they would with their places in full.
 */
export function dots(points: readonly Point[]): string {
  const rows = points
    .map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  return rows
    .map(({ x, y }, i) => {
      const { x: fromX, y: fromY } = rows[i - 1] ?? { x: 0, y: 0 };
      return `m${x - fromX} ${y - fromY}h0`;
    })
    .join('');
}

/** Short dashes with their middles at places, as one path. */
export function dashes(points: readonly Point[]): string {
  return points.map(({ x, y }) => `M${pair({ x: x - 4, y })}h8`).join('');
}
