import { blocksPerVerdict, groupOf, type Check, type Verdict } from '#machines/block-checks.ts';
import { depthOf } from '#machines/merkle.ts';
import type { Point } from '../stage/index.ts';
import { blockRow, tree } from './layout.ts';

/** Where the hash at `place` of a level stands; level 0 are the leaves. */
function hashPlace(level: number, place: number, depth: number): Point {
  const width = (tree.right - tree.left) / 2 ** (depth - level);
  const rise = depth === 0 ? 0 : (tree.leaves - tree.top) / depth;
  return { x: tree.left + width * (place + 0.5), y: tree.leaves - rise * level };
}

function whole({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y)}`;
}

function line(a: Point, b: Point): string {
  return `M${whole(a)}L${whole(b)}`;
}

function square({ x, y }: Point, half: number): string {
  return `M${whole({ x: x - half, y: y - half })}h${2 * half}v${2 * half}h${-2 * half}z`;
}

/** The root’s place. */
export function rootPlace(blocks: number): Point {
  const depth = depthOf(blocks);
  return hashPlace(depth, 0, depth);
}

/** Every line and every hash of the tree, each as one path; leaves that stand for no block left out. */
export function wholeTree(blocks: number): { readonly lines: string; readonly hashes: string } {
  const depth = depthOf(blocks);
  let [lines, hashes] = ['', ''];
  for (let level = 0; level <= depth; level++) {
    const used = Math.ceil(blocks / 2 ** level);
    for (let place = 0; place < used; place++) {
      const at = hashPlace(level, place, depth);
      hashes += square(at, 4);
      if (level < depth) lines += line(at, hashPlace(level + 1, place >> 1, depth));
    }
  }
  return { lines, hashes };
}

/** The way of a proof: from its leaf up, and the hashes beside it that came with the block. */
export function proofPath(blocks: number, index: number) {
  const depth = depthOf(blocks);
  const way = Array.from({ length: depth + 1 }, (_, level) =>
    hashPlace(level, index >> level, depth),
  );
  const beside = way.slice(0, -1).map((_, level) => hashPlace(level, (index >> level) ^ 1, depth));
  return {
    lines: way
      .slice(1)
      .map((above, level) => line(way[level]!, above) + line(beside[level]!, above))
      .join(''),
    way: way.map((at) => square(at, 6)).join(''),
    beside: beside.map((at) => square(at, 6)).join(''),
  };
}

/** Where the one hash over a group of blocks stands. */
function flatPlace(blocks: number, group: readonly number[]): Point {
  const ends = [group[0]!, group.at(-1)!].map((block) => hashPlace(0, block, depthOf(blocks)).x);
  return { x: (ends[0]! + ends[1]!) / 2, y: (tree.top + tree.leaves) / 2 };
}

function flatLines(blocks: number, group: readonly number[]): string {
  const above = flatPlace(blocks, group);
  return group.map((block) => line(hashPlace(0, block, depthOf(blocks)), above)).join('');
}

/** A flat list: one hash over every group of blocks. */
export function flatList(blocks: number, check: Check) {
  const span = blocksPerVerdict(check, blocks);
  const groups = Array.from({ length: Math.ceil(blocks / span) }, (_, i) =>
    groupOf(check, blocks, i * span),
  );
  return {
    lines: groups.map((group) => flatLines(blocks, group)).join(''),
    hashes: groups.map((group) => square(flatPlace(blocks, group), 5)).join(''),
  };
}

/** The part of the tree, or of the flat list, in which a verdict was reached. */
export function litPart(blocks: number, check: Check, { group }: Verdict) {
  if (check === 'block') return proofPath(blocks, group[0]!);
  const lines = flatLines(blocks, group);
  return { lines, way: square(flatPlace(blocks, group), 7), beside: '' };
}

/** The cell of a block in the row. */
export function blockCell(block: number, blocks: number) {
  // As wide as its leaf in the tree, so that a block stands under its hash.
  const width = (tree.right - tree.left) / 2 ** depthOf(blocks);
  return { x: tree.left + width * block, y: blockRow.top, width, height: blockRow.height };
}
