import { onCircle, type Point } from '../stage/geometry.ts';
import { hostsOf, isHelper, type Drawing, type Process } from './drawing.ts';

/** A host as a box, and where in it its processes stand. */
export interface HostBox {
  readonly host: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly boxes: readonly HostBox[];
  readonly places: ReadonlyMap<string, Point>;
  /** Where the hosts end and the words begin, and the height of all. */
  readonly bottom: number;
  readonly height: number;
}

export const radius = 17;
/** Below the lowest host: the verdict, why, and what the kinds of arrows mean. */
export const linesBelow = { verdict: 38, reason: 66, arrows: 96 };
const FOOT = 108;

const middle: Point = { x: 320, y: 206 };
const ring = { rx: 248, ry: 170 };
const corners: readonly Point[] = [
  { x: 52, y: 32 },
  { x: 588, y: 32 },
];
/** Room of a process: from above its shape to below its name. */
const cell = { width: 84, widthAlone: 112, height: 80, above: 28 };

/** Users around, the operator’s in the middle, helpers in the corners: arrows cross few boxes then. */
function hostPlaces(drawing: Drawing): Map<string, Point> {
  const hosts = hostsOf(drawing);
  if (hosts.length === 1) return new Map([[hosts[0]!, middle]]);
  const first = (host: string) => drawing.processes.find((process) => process.host === host)!;
  const helpers = hosts.filter((host) => isHelper(first(host)));
  const atCorner = helpers.slice(0, corners.length);
  const around = hosts.filter((host) => first(host).runBy === 'user');
  const inside = hosts.filter((host) => !around.includes(host) && !atCorner.includes(host));
  const behind = inside.filter((host) => isBehind(drawing, first(host)));
  const front = inside.filter((host) => !behind.includes(host));
  return new Map([
    ...zipped(around, aroundPlaces(around.length)),
    ...zipped([...front, ...behind], insidePlaces(front.length, behind.length)),
    ...zipped(atCorner, corners),
  ]);
}

/** True for a server that only other servers ask. */
function isBehind({ processes, arrows }: Drawing, { id }: Process): boolean {
  const asked = arrows.filter(({ server }) => server === id);
  const standsIn = (node: string) => processes.find((one) => one.id === node)!.standsIn;
  return asked.length > 0 && asked.every(({ asker }) => standsIn(asker));
}

function zipped(hosts: readonly string[], places: readonly Point[]): [string, Point][] {
  return hosts.map((host, i) => [host, places[i]!]);
}

/** From the top clockwise; one or two stand at the sides. */
function aroundPlaces(count: number): Point[] {
  if (count <= 2) return [-1, 1].map((side) => ({ x: middle.x + side * ring.rx, y: middle.y }));
  return onCircle(count, { x: 0, y: 0 }, 1).map(({ x, y }) => ({
    x: middle.x + ring.rx * x,
    y: middle.y + ring.ry * y,
  }));
}

/** Rows in the middle: those that users ask, below them those that only servers ask. */
function insidePlaces(front: number, behind: number): Point[] {
  const rows = [
    ...rowsOf(front, front <= 2 ? 2 : Math.ceil(front / 2)),
    // The lowest row of several is a short one: users’ hosts are near on both sides of it.
    ...rowsOf(behind, behind > 3 ? behind - 2 : 3),
  ];
  const stepX = [112, 112, 100, 98];
  const stepY = rows.length > 2 ? 84 : 98;
  return rows.flatMap((inRow, row) =>
    Array.from({ length: inRow }, (_, i) => ({
      x: middle.x + stepX[inRow - 1]! * (i - (inRow - 1) / 2),
      y: middle.y + stepY * (row - (rows.length - 1) / 2),
    })),
  );
}

/** How many stand in each row. */
function rowsOf(count: number, most: number): number[] {
  const rows = Math.ceil(count / most);
  return Array.from({ length: rows }, (_, row) => Math.min(most, count - row * most));
}

/** The same places, moved up so that no room is left empty above them. */
function atTop(places: ReadonlyMap<string, Point>): Map<string, Point> {
  const highest = Math.min(...[...places.values()].map(({ y }) => y));
  const up = highest - cell.above - 4;
  return new Map([...places].map(([host, { x, y }]) => [host, { x, y: y - up }]));
}

/** How so many processes stand in one host. */
function gridOf(count: number): { readonly columns: number; readonly rows: number } {
  const columns = count <= 3 ? count : Math.min(4, Math.ceil(count / 2));
  return { columns, rows: Math.ceil(count / columns) };
}

/** Everything on the stage, with each process on the host where it is now. */
export function layoutOf(drawing: Drawing, hostNow: (process: Process) => string): Layout {
  const boxes: HostBox[] = [];
  const places = new Map<string, Point>();
  const hosts = atTop(hostPlaces(drawing));
  const isAlone = hosts.size === 1;
  const cellWidth = isAlone ? cell.widthAlone : cell.width;
  for (const [host, centre] of hosts) {
    const here = drawing.processes.filter((process) => hostNow(process) === host);
    if (here.length === 0) continue;
    const { columns, rows } = gridOf(here.length);
    const [width, height] = [columns * cellWidth + 4, rows * cell.height + 2];
    const x = Math.max(4, Math.min(636 - width, centre.x - width / 2));
    const y = centre.y - cell.above;
    boxes.push({ host, x, y, width, height });
    here.forEach(({ id }, i) => {
      const row = Math.floor(i / columns);
      const column = (i % columns) + 0.5;
      places.set(id, { x: x + 2 + cellWidth * column, y: centre.y + cell.height * row });
    });
  }
  // By the drawing at first, so that the stage keeps its height when a process moves.
  const lowest = Math.max(...[...hosts.values()].map(({ y }) => y));
  const rowsAtFirst = isAlone ? gridOf(drawing.processes.length).rows : 1;
  const bottom = lowest - cell.above + cell.height * rowsAtFirst;
  return { boxes, places, bottom, height: bottom + FOOT };
}
