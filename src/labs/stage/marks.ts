import { round, type Point } from './geometry.ts';

/**
 * Marks of many nodes as one path each: a page of two hundred nodes is drawn as smoothly as one of ten
 * if what changes in every picture is a few paths.
 */

/** A disc at each place; those without a radius are left out. */
export function discs(places: readonly Point[], radii: readonly number[]): string {
  return places
    .map(({ x, y }, i) => {
      const r = round(radii[i]!);
      return r > 0
        ? `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`
        : '';
    })
    .join('');
}

/** A polygon around each place, a corner at the top. */
export function polygons(places: readonly Point[], corners: number, radius: number): string {
  return places.map((at) => `M${arc(at, radius, corners, 0, corners - 1)}Z`).join('');
}

/** The left or the right half of a hexagon’s outline around each place. */
export function hexagonHalves(places: readonly Point[], radius: number, side: 'left' | 'right') {
  const [first, last] = side === 'right' ? [0, 3] : [3, 6];
  return places.map((at) => `M${arc(at, radius, 6, first, last)}`).join('');
}

/** The body of a server around each place; see `NodeGlyph`. */
export function serverBodies(places: readonly Point[], radius: number): string {
  const [width, height] = [round(2 * radius), round(1.8 * radius)];
  return places
    .map(({ x, y }) => `M${round(x - radius)} ${round(y - radius)}h${width}v${height}h-${width}Z`)
    .join('');
}

/** The line that a server stands on, at each place. */
export function serverBases(places: readonly Point[], radius: number): string {
  const width = round(2.3 * radius);
  return places
    .map(({ x, y }) => `M${round(x - width / 2)} ${round(y + radius)}h${width}`)
    .join('');
}

/** A tick at each place. */
export function ticks(places: readonly Point[], size: number): string {
  const [a, b] = [round(size * 0.4), round(size * 0.8)];
  return places.map(({ x, y }) => `M${round(x - a)} ${round(y)}l${a} ${a}l${b}-${b}`).join('');
}

/** A cross at each place. */
export function crosses(places: readonly Point[], size: number): string {
  const d = round(2 * size);
  return places
    .map(({ x, y }) => `M${round(x - size)} ${round(y - size)}l${d} ${d}m0-${d}l-${d} ${d}`)
    .join('');
}

/** A straight line between each two places. */
export function lines(ends: readonly (readonly [Point, Point])[]): string {
  return ends
    .map(([a, b]) => `M${Math.round(a.x)} ${Math.round(a.y)}L${Math.round(b.x)} ${Math.round(b.y)}`)
    .join('');
}

/**
 * Corners `first` to `last` of a polygon, clockwise from the top, as path coordinates: the first where it
 * is, the others as steps from it. So all marks of a kind read alike after their first corner, and a page
 * with hundreds of them packs to half of what it would otherwise weigh.
 */
function arc(
  { x, y }: Point,
  radius: number,
  corners: number,
  first: number,
  last: number,
): string {
  const corner = (i: number): Point => {
    const angle = (2 * Math.PI * i) / corners - Math.PI / 2;
    return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
  };
  let from = corner(first);
  let path = `${round(x + from.x)} ${round(y + from.y)}`;
  for (let i = first + 1; i <= last; i++) {
    const to = corner(i);
    path += `l${round(to.x - from.x)} ${round(to.y - from.y)}`;
    from = to;
  }
  return path;
}
