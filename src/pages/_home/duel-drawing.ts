/**
 * Geometry of the home page's drawing: the same ten readers at the same places, once served by one
 * server, once sharing among themselves. Units are those of the view box.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A piece of the file on its way along a link. */
export interface MovingPiece extends Point {
  readonly number: number;
}

export const size = { width: 544, height: 346 } as const;

/** Where the file starts: the server on the left, the first peer on the right. */
export const origin: Point = { x: size.width / 2, y: 58 };

const rings = [
  { radius: 158, angles: [34, 70, 110, 146] },
  { radius: 262, angles: [22, 52, 80, 100, 128, 158] },
] as const;

/** The ten readers, the inner ring first. */
export const readers: readonly Point[] = rings.flatMap(({ radius, angles }) =>
  angles.map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return {
      x: round(origin.x + radius * Math.cos(angle)),
      y: round(origin.y + radius * Math.sin(angle)),
    };
  }),
);

/** Links among peers as pairs of indices into `readers`; `-1` is the origin. */
export const peerLinks: readonly (readonly [number, number])[] = [
  [-1, 0],
  [-1, 2],
  [-1, 3],
  [0, 1],
  [1, 2],
  [2, 3],
  [0, 4],
  [0, 5],
  [1, 6],
  [2, 7],
  [2, 8],
  [3, 8],
  [3, 9],
  [4, 5],
  [5, 6],
  [6, 7],
  [8, 9],
];

/** Place of a link's end. */
export function place(index: number): Point {
  return index < 0 ? origin : readers[index]!;
}

/** Pieces on the way from the server, one each on most of the links. */
export const servedPieces: readonly MovingPiece[] = [
  on(-1, 0, 0.5, 1),
  on(-1, 2, 0.62, 1),
  on(-1, 5, 0.7, 2),
  on(-1, 6, 0.66, 1),
  on(-1, 8, 0.6, 3),
  on(-1, 9, 0.5, 2),
];

/** Pieces on the way among the peers, in both directions on some links. */
export const sharedPieces: readonly MovingPiece[] = [
  on(-1, 0, 0.45, 4),
  on(-1, 3, 0.55, 7),
  on(0, 5, 0.5, 1),
  on(1, 2, 0.5, 5),
  on(1, 6, 0.55, 2),
  on(2, 7, 0.45, 6),
  on(2, 8, 0.6, 3),
  on(3, 9, 0.5, 8),
  on(4, 5, 0.45, 2),
  on(6, 7, 0.5, 5),
];

function on(from: number, to: number, share: number, number: number): MovingPiece {
  const a = place(from);
  const b = place(to);
  return { x: round(a.x + (b.x - a.x) * share), y: round(a.y + (b.y - a.y) * share), number };
}

/** Corners of a hexagon that lies on its side, for `<polygon points>`. */
export function hexagon({ x, y }: Point, radius: number): string {
  return corners({ x, y }, radius, [0, 60, 120, 180, 240, 300]);
}

/** The left half of that hexagon. */
export function leftHalf({ x, y }: Point, radius: number): string {
  const height = (radius * Math.sqrt(3)) / 2;
  return `${x},${round(y - height)} ${x},${round(y + height)} ${corners({ x, y }, radius, [120, 180, 240])}`;
}

function corners({ x, y }: Point, radius: number, degrees: readonly number[]): string {
  return degrees
    .map((degree) => (degree * Math.PI) / 180)
    .map((angle) => `${round(x + radius * Math.cos(angle))},${round(y + radius * Math.sin(angle))}`)
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
