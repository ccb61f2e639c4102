/** A place on the stage, which is always {@link STAGE_WIDTH} units wide; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Width of every stage in its own units; the page scales it to the room there is. */
export const STAGE_WIDTH = 640;

/** Evenly spread places on a straight line from one end to the other; a single one in its middle. */
export function alongLine(count: number, start: Point, end: Point): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const share = count === 1 ? 0.5 : i / (count - 1);
    return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
  });
}

/** Evenly spread places on a circle, the first at the top, clockwise. */
export function onCircle(count: number, centre: Point, radius: number): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
}

/** Places in rows from left to right, `columns` to a row, `gap` apart, the first at `start`. */
export function inGrid(count: number, columns: number, start: Point, gap: number): Point[] {
  return Array.from({ length: count }, (_, i) => ({
    x: start.x + (i % columns) * gap,
    y: start.y + Math.floor(i / columns) * gap,
  }));
}

export interface Field {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rows that fill a field, and how far a node may reach without touching its neighbours. */
export function inField(
  count: number,
  { left, right, top, bottom }: Field,
): { readonly places: Point[]; readonly reach: number } {
  const [width, height] = [right - left, bottom - top];
  const rows = Math.ceil(count / Math.ceil(Math.sqrt((count * width) / height)));
  // As many to a row as that many rows need: the last one is not left with a single node.
  const columns = Math.ceil(count / rows);
  const [dx, dy] = [width / columns, height / rows];
  const places = Array.from({ length: count }, (_, i) => ({
    x: round(left + dx * ((i % columns) + 0.5)),
    y: round(top + dy * (Math.floor(i / columns) + 0.5)),
  }));
  return { places, reach: Math.min(dx, dy) / 2 };
}

/** A regular polygon around (0, 0) as the points of an SVG polygon, a corner at the top. */
export function polygon(corners: number, radius: number): string {
  return onCircle(corners, { x: 0, y: 0 }, radius)
    .map(({ x, y }) => `${round(x)},${round(y)}`)
    .join(' ');
}

/** Two decimals are finer than any screen shows. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A length with two decimals at most: a crowd on the stage is a good part of a page's weight. */
export function short(units: number): number {
  return Math.round(units * 100) / 100;
}
