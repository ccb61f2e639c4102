import type { Offer } from '#machines/process-exchange.ts';
import type { WorldView } from '#sim/index.ts';
import type { Point } from '../stage/index.ts';
import { onTheWay } from '../stage/travel.ts';
import type { NodeShape } from '../define-lab.ts';
import { isHelper, type Arrow, type Process } from './drawing.ts';
import { processOf, type Role } from './observed.ts';

/** An arrow as it is drawn now. */
export interface DrawnArrow extends Arrow {
  readonly offers: Offer;
}

/** Lines and heads of many arrows, each as the data of one path. */
export interface ArrowPaths {
  readonly lines: string;
  readonly heads: string;
}

/** Distance of an arrow from the middle of its nodes, and the size of its head. */
export const arrowInset = 25;
const HEAD = 9;

/** All arrows as one text, so that a picture can tell whether any of them has changed. */
export function arrowText(view: WorldView, processes: readonly Process[]): string {
  return processes
    .flatMap(({ id }) =>
      processOf(view, id).contacts.map(({ node, offers }) => `${id}|${node}|${offers}`),
    )
    .join('\n');
}

export function arrowsFrom(text: string): DrawnArrow[] {
  return text.split('\n').flatMap((line) => {
    const [asker, server, offers] = line.split('|');
    return asker && server ? [{ asker, server, offers: offers as Offer }] : [];
  });
}

/** Paths of these arrows, each on the side of the way on which its requests travel. */
export function arrowPaths(
  arrows: readonly Arrow[],
  places: ReadonlyMap<string, Point>,
): ArrowPaths {
  let [lines, heads] = ['', ''];
  for (const { asker, server } of arrows) {
    const [from, to] = [places.get(asker)!, places.get(server)!];
    const start = onTheWay(from, to, 0, arrowInset);
    const tip = onTheWay(from, to, 1, arrowInset);
    const angle = (tip.degrees * Math.PI) / 180;
    const corner = (turn: number) => {
      const x = tip.x - HEAD * Math.cos(angle + turn);
      const y = tip.y - HEAD * Math.sin(angle + turn);
      return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
    };
    lines += `M${start.x} ${start.y}L${tip.x} ${tip.y}`;
    heads += `M${tip.x} ${tip.y}L${corner(0.45)}L${corner(-0.45)}Z`;
  }
  return { lines, heads };
}

const shapes: Readonly<Record<Exclude<Role, 'none'>, NodeShape>> = {
  client: 'client',
  server: 'server',
  peer: 'peer',
  helper: 'index',
};

/** Its role as a shape; until it has one, the shape one would guess from who runs it. */
export function shapeOf(role: Role, process: Process): NodeShape {
  if (role !== 'none') return shapes[role];
  if (isHelper(process)) return 'index';
  return process.runBy === 'operator' ? 'server' : 'client';
}

export const roleWords: Readonly<Record<Role, string>> = {
  client: 'only asks: a client',
  server: 'only serves: a server',
  peer: 'asks and serves: a peer',
  helper: 'helps to find',
  none: 'no part in it yet',
};
