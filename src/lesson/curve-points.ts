/** A point in the units of the axes. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const samples = 160;

/**
 * Points along `f` from `from` to `to`, evenly spaced, ending where the curve leaves the picture at
 * `top`: there it is cut between two samples, so that steep curves end exactly at the edge.
 */
export function curvePoints(
  f: (x: number) => number,
  from: number,
  to: number,
  top = Infinity,
): readonly Point[] {
  const points: Point[] = [];
  for (let step = 0; step <= samples; step += 1) {
    const x = from + ((to - from) * step) / samples;
    const point = { x, y: f(x) };
    const before = points.at(-1);
    if (point.y > top) {
      if (before) points.push(crossing(before, point, top));
      break;
    }
    points.push(point);
  }
  return points;
}

function crossing(below: Point, above: Point, y: number): Point {
  const share = (y - below.y) / (above.y - below.y);
  return { x: below.x + share * (above.x - below.x), y };
}

/** Moves places apart downwards until neighbours are at least `gap` apart, keeping their order. */
export function spread(places: readonly number[], gap: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]!);
  const moved = [...places];
  for (let i = 1; i < order.length; i += 1) {
    const [above, here] = [order[i - 1]!, order[i]!];
    moved[here] = Math.max(moved[here]!, moved[above]! + gap);
  }
  return moved;
}
