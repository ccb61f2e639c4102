/**
 * Path data made small: Mermaid writes a straight line as a dozen curves. Everything here is pure
 * geometry on absolute commands; coordinates are in px.
 */

export interface Point {
  x: number;
  y: number;
}

interface Segment {
  command: 'M' | 'L' | 'C' | 'Q' | 'A' | 'Z';
  /** Control points, if any, and the end point last. */
  points: Point[];
  /** Radii, rotation and flags of an arc. */
  arc?: number[];
}

const argumentCount = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 } as const;
const straightWithinPx = 0.25;

function isCommand(letter: string): letter is keyof typeof argumentCount {
  return letter in argumentCount;
}

/** One command with its arguments, seen from `origin`; `at` is where the pen is. */
function toSegment(
  command: keyof typeof argumentCount,
  args: readonly number[],
  origin: Point,
  at: Point,
): Segment {
  if (command === 'H') return { command: 'L', points: [{ x: origin.x + args[0]!, y: at.y }] };
  if (command === 'V') return { command: 'L', points: [{ x: at.x, y: origin.y + args[0]! }] };
  const pairs = command === 'A' ? args.slice(5) : args;
  const points: Point[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    points.push({ x: origin.x + pairs[i]!, y: origin.y + pairs[i + 1]! });
  }
  return command === 'A' ? { command, points, arc: args.slice(0, 5) } : { command, points };
}

/** Reads path data, moved by (dx, dy), as absolute segments. Throws on a command it does not know. */
export function readPath(d: string, dx = 0, dy = 0): Segment[] {
  const segments: Segment[] = [];
  let at: Point = { x: dx, y: dy };
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-df-z])((?:[^a-df-z]|e-?\d)*)/gi)) {
    const command = letter.toUpperCase();
    if (!isCommand(command)) throw new Error(`Path data has the command "${letter}": ${d}`);
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    const count = argumentCount[command];
    if (command === 'Z') segments.push({ command, points: [] });
    for (let i = 0; count > 0 && i + count <= numbers.length; i += count) {
      const origin = letter === command ? { x: dx, y: dy } : at;
      // Further pairs after a "move to" are lines.
      const step = command === 'M' && i > 0 ? 'L' : command;
      const segment = toSegment(step, numbers.slice(i, i + count), origin, at);
      segments.push(segment);
      at = segment.points.at(-1)!;
    }
  }
  return segments;
}

/** Distance of `p` from the stretch between `a` and `b`. */
function distanceFromStretch(p: Point, a: Point, b: Point): number {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return Math.hypot(p.x - a.x, p.y - a.y);
  const along = ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length ** 2;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y));
}

/** Turns curves that are straight into lines and joins lines that go on in the same direction. */
export function simplify(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  let at: Point = { x: 0, y: 0 };
  let start: Point = at;
  for (const segment of segments) {
    const end = segment.points.at(-1) ?? at;
    const straight =
      segment.command !== 'A' &&
      segment.points.every((point) => distanceFromStretch(point, at, end) < straightWithinPx);
    const last = result.at(-1);
    if (segment.command === 'M' || segment.command === 'Z' || !straight) {
      result.push(segment);
      start = at;
    } else if (
      last?.command === 'L' &&
      distanceFromStretch(last.points[0]!, start, end) < straightWithinPx
    ) {
      last.points = [end];
    } else if (Math.hypot(end.x - at.x, end.y - at.y) >= straightWithinPx) {
      start = at;
      result.push({ command: 'L', points: [end] });
    } else {
      continue;
    }
    at = end;
  }
  return result;
}

/** Unit vector in which the path arrives at its end, or leaves its start when `at` is `start`. */
export function direction(segments: readonly Segment[], at: 'start' | 'end'): Point {
  const points = segments.flatMap((segment) => segment.points);
  const ordered = at === 'end' ? points.reverse() : points;
  const tip = ordered[0] ?? { x: 0, y: 0 };
  const before = ordered.find((point) => Math.hypot(point.x - tip.x, point.y - tip.y) > 0.5) ?? tip;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  return { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
}

/** Writes path data with relative commands, rounded to a tenth of a pixel without adding up errors. */
export function writePath(segments: readonly Segment[]): string {
  let out = '';
  let at: Point = { x: 0, y: 0 };
  const round = (value: number) => Math.round(value * 10) / 10;
  const pack = (values: number[]) =>
    values.map((value, i) => (i > 0 && value >= 0 ? ' ' : '') + String(round(value))).join('');
  for (const { command, points, arc } of segments) {
    const to = points.map(({ x, y }) => ({ x: round(x), y: round(y) }));
    const end = to.at(-1) ?? at;
    const relative = to.flatMap(({ x, y }) => [x - at.x, y - at.y]);
    if (command === 'M') out += `M${pack([end.x, end.y])}`;
    else if (command === 'Z') out += 'z';
    else if (command === 'L' && end.y === at.y) out += `h${pack([end.x - at.x])}`;
    else if (command === 'L' && end.x === at.x) out += `v${pack([end.y - at.y])}`;
    else out += `${command.toLowerCase()}${pack([...(arc ?? []), ...relative])}`;
    at = end;
  }
  return out;
}
