/** Where everything stands on the session lab's stage, in the stage's own units. */
import type { Point } from '../stage/geometry.ts';

/** The two lifelines of the ladder; a single client and the server stand above them. */
export const clientX = 112;
export const serverX = 534;

const pairY = 44;
const pairRadius = 24;
const ladderHeight = 350;

/** A client and the place it stands at. */
interface Standing extends Point {
  readonly radius: number;
}

export interface Layout {
  readonly clients: readonly Standing[];
  readonly server: Standing;
  /** The ladder's first and last line. */
  readonly top: number;
  readonly bottom: number;
  /** Height of the whole stage. */
  readonly height: number;
}

/** One client and the server stand above their lifelines; several make a crowd above the ladder. */
export function layoutOf(clients: number): Layout {
  return clients === 1 ? pair() : crowd(clients);
}

function pair(): Layout {
  const top = 142;
  return {
    clients: [{ x: clientX, y: pairY, radius: pairRadius }],
    server: { x: serverX, y: pairY, radius: pairRadius },
    top,
    bottom: top + ladderHeight,
    height: top + ladderHeight + 8,
  };
}

const crowdGap = 44;
const crowdColumnX = [150, 330] as const;
const crowdTop = 26;
/** More than so many stand in two columns. */
const ROWS = 6;

function crowd(count: number): Layout {
  const rows = Math.min(count, ROWS);
  const clients = Array.from({ length: count }, (_, i) => ({
    x: count > ROWS ? crowdColumnX[i < ROWS ? 0 : 1] : crowdColumnX[0],
    y: crowdTop + (i % ROWS) * crowdGap,
    radius: 12,
  }));
  const last = crowdTop + (rows - 1) * crowdGap;
  const server = { x: serverX, y: Math.max(70, (crowdTop + last) / 2), radius: 28 };
  const top = Math.max(last + 30, server.y + 95) + 34;
  return {
    clients,
    server,
    top,
    bottom: top + ladderHeight,
    height: top + ladderHeight + 8,
  };
}
