import { sharedBits, type Contact } from '#machines/identifiers.ts';
import type { Point } from '../stage/index.ts';
import { arrow, at, type Arrow } from './curves.ts';
import { firstFrom, subtreeOf, type Directory, type Range } from './directory.ts';
import { STAGE_BITS } from './params.ts';

export const treeHeight = 480;
/** The root, and the line on which all nodes stand as leaves. */
const TOP = 78;
export const LEAVES = 320;
const [LEFT, RIGHT] = [24, 616];
/** Every level is so much lower than the one above it: most nodes part from each other near the root. */
const SHRINK = 0.85;
/** Below this level only outlines of the parts are drawn: of a small tree, and of a large one. */
const DRAWN_LEVELS = { small: 16, large: 5 };
const LARGE = 128;

/** A rectangle on the stage. */
interface Ground extends Point {
  readonly width: number;
  readonly height: number;
}

/** The tree of bits above all identifiers, and where its parts stand. */
export class TreeLayout {
  readonly directory: Directory;
  readonly #levels: number;

  constructor(directory: Directory) {
    this.directory = directory;
    const shared = directory
      .slice(1)
      .map(({ id }, i) => sharedBits(id, directory[i]!.id, STAGE_BITS));
    this.#levels = Math.max(...shared) + 1;
  }

  get radius(): number {
    return Math.min(11, (0.42 * (RIGHT - LEFT)) / this.directory.length + 1);
  }

  leaf(place: number): Point {
    return { x: LEFT + ((RIGHT - LEFT) * (place + 0.5)) / this.directory.length, y: LEAVES };
  }

  placeOf({ id }: Contact): Point {
    return this.leaf(firstFrom(this.directory, id));
  }

  /** Where an identifier that nobody has would stand, between those that somebody has. */
  between(id: number): Point {
    return this.leaf(firstFrom(this.directory, id) - 0.5);
  }

  /** All branches; of a large tree the upper ones, and outlines below. */
  branches(): string {
    const paths: string[] = [];
    const levels = this.directory.length > LARGE ? DRAWN_LEVELS.large : DRAWN_LEVELS.small;
    const grow = (range: Range, depth: number, above: Point) => {
      if (range.high === range.low) return;
      const here = this.#fork(range, depth);
      paths.push(`M${at(above)}L${at(here)}`);
      if (range.high - range.low === 1) paths.push(`V${LEAVES}`);
      else if (depth >= levels) paths.push(this.#outline(range, here));
      else this.#halves(range, depth).forEach((half) => grow(half, depth + 1, here));
    };
    const all = { low: 0, high: this.directory.length };
    grow(all, 0, this.#fork(all, 0));
    return paths.join('');
  }

  /** The way from the root down to a node, as far as `bits` bits: what is settled of its address. */
  trunk(target: Contact, bits: number): string {
    const points: Point[] = [];
    for (let depth = 0; depth <= bits; depth++) {
      const range = subtreeOf(this.directory, target.id, depth, STAGE_BITS);
      points.push(this.#fork(range, depth));
      if (range.high - range.low === 1) {
        points.push(this.placeOf(target));
        break;
      }
    }
    return `M${points.map(at).join('L')}`;
  }

  /** The ground of the subtree that a bucket of a node stands for; undefined if nobody is in it. */
  bucket(self: Contact, bucket: number): Ground | undefined {
    const otherHalf = (self.id ^ (1 << (STAGE_BITS - 1 - bucket))) >>> 0;
    const range = subtreeOf(this.directory, otherHalf, bucket + 1, STAGE_BITS);
    if (range.high === range.low) return undefined;
    const [x, right] = [this.leaf(range.low - 0.45).x, this.leaf(range.high - 0.55).x];
    const y = this.#fork(range, bucket + 1).y - 10;
    return { x, y, width: right - x, height: LEAVES - y };
  }

  /** Below the leaves, from one node to another. */
  arrow(from: Contact, to: Contact): Arrow {
    const [a, b] = [this.placeOf(from), this.placeOf(to)].map(({ x }) => ({
      x,
      y: LEAVES + this.radius,
    })) as [Point, Point];
    const depth = 14 + 0.12 * Math.abs(b.x - a.x);
    return arrow(a, { x: (a.x + b.x) / 2, y: a.y + 2 * depth }, b, 3);
  }

  #fork({ low, high }: Range, depth: number): Point {
    const x = (this.leaf(low).x + this.leaf(high - 1).x) / 2;
    const share = (1 - SHRINK ** depth) / (1 - SHRINK ** this.#levels);
    return { x, y: TOP + (LEAVES - 14 - TOP) * Math.min(1, share) };
  }

  #outline({ low, high }: Range, top: Point): string {
    const [left, right] = [this.leaf(low - 0.4).x, this.leaf(high - 0.6).x];
    return `M${at(top)}L${at({ x: left, y: LEAVES })}H${Math.round(right * 10) / 10}Z`;
  }

  #halves({ low, high }: Range, depth: number): Range[] {
    const first = this.directory[low]!.id;
    const half = subtreeOf(this.directory, first, depth + 1, STAGE_BITS);
    return [
      { low, high: half.high },
      { low: half.high, high },
    ];
  }
}

/** How many bits of the target's address the closest of these have in common with it. */
export function settledBits(target: Contact, nodes: readonly Contact[]): number {
  return Math.max(...nodes.map(({ id }) => sharedBits(id, target.id, STAGE_BITS)));
}
