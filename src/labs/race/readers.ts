import type { Distribution } from '#theory/distribution.ts';
import type { RaceParams } from './params.ts';

/** One who wants the file: as a client and, with the same links, as a peer. */
export interface Reader {
  readonly upMbps: number;
  readonly downMbps: number;
  readonly freeRider: boolean;
}

/** A race with whatever links its readers have. */
export interface Race {
  readonly fileMbit: number;
  readonly serverUpMbps: number;
  readonly readers: readonly Reader[];
  /** Into so many pieces the peers cut the file; without them they pass on bit by bit. */
  readonly pieces: number | undefined;
}

/** All alike but for the free riders, who are the last, and one slow down-link, the first reader’s. */
export function raceOf(params: RaceParams): Race {
  const { readers: count, freeRiders, readerUpMbps, readerDownMbps, slowestDownMbps } = params;
  const riders = Math.round((count * freeRiders) / 100);
  const slow = slowestDownMbps > 0 ? Math.min(slowestDownMbps, readerDownMbps) : readerDownMbps;
  return {
    fileMbit: params.fileMbit,
    serverUpMbps: params.serverUpMbps,
    readers: Array.from({ length: count }, (_, i) => ({
      upMbps: readerUpMbps,
      downMbps: i === 0 ? slow : readerDownMbps,
      freeRider: i >= count - riders,
    })),
    pieces: params.model === 'pieces' ? params.pieces : undefined,
  };
}

/** The race as the formulas see it. */
export function distributionOf({ fileMbit, serverUpMbps, readers }: Race): Distribution {
  return {
    fileMbit,
    serverUpMbps,
    readers: readers.length,
    readersUpMbps: readers.reduce(
      (sum, { freeRider, upMbps }) => sum + (freeRider ? 0 : upMbps),
      0,
    ),
    slowestDownMbps: Math.min(...readers.map(({ downMbps }) => downMbps)),
  };
}
