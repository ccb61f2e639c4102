/** The part of the time that a ladder diagram shows, and where in it a moment stands. */

/** Round trips that are seen at once: more would be too close to each other to be read. */
const ROUND_TRIPS_SHOWN = 5;
/** The present moment stands so far down once the ladder has begun to move. */
const NOW_AT = 0.8;

export interface LadderScale {
  readonly fromMs: number;
  readonly untilMs: number;
  /** From a time to a height on the stage; above the top for what is over. */
  readonly y: (atMs: number) => number;
}

interface Room {
  readonly top: number;
  readonly bottom: number;
}

/** Shows the whole time line if it is short, else the part around `nowMs`. */
export function ladderScale(
  { nowMs, rttMs, horizonMs }: { nowMs: number; rttMs: number; horizonMs: number },
  { top, bottom }: Room,
): LadderScale {
  const lengthMs = Math.min(horizonMs, ROUND_TRIPS_SHOWN * rttMs);
  const fromMs = Math.max(0, Math.min(nowMs - NOW_AT * lengthMs, horizonMs - lengthMs));
  return {
    fromMs,
    untilMs: fromMs + lengthMs,
    y: (atMs) => top + ((atMs - fromMs) / lengthMs) * (bottom - top),
  };
}

/** In the part that is shown, every round trip counted from `originMs`, forward and back. */
export function ticksOf(
  { fromMs, untilMs }: LadderScale,
  { originMs, rttMs }: { readonly originMs: number; readonly rttMs: number },
): readonly number[] {
  const first = Math.ceil((fromMs - originMs) / rttMs);
  const count = Math.floor((untilMs - originMs) / rttMs) - first + 1;
  return Array.from({ length: count }, (_, i) => originMs + (first + i) * rttMs);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point of the line from `a` to `b` at height `y`, or `a` if the line begins below it. */
export function enteredAt(a: Point, b: Point, y: number): Point {
  if (a.y >= y || a.y === b.y) return a;
  const share = Math.min(1, (y - a.y) / (b.y - a.y));
  return { x: a.x + (b.x - a.x) * share, y };
}
