import { inService, type Line } from '#machines/queue-server-line.ts';
import { queueServer } from '#machines/queue-server.ts';
import { isOf, type Meter } from '#sim/index.ts';

/**
 * What is counted at the server since `sinceMs`. Numbers inside are added up over time (areas, in
 * requests·ms), times request by request: Little’s law compares the two, so neither is derived
 * from the other.
 */
export interface QueueTally {
  sinceMs: number;
  /** Up to when the areas have been added up. */
  untilMs: number;
  waitingArea: number;
  busyArea: number;
  workersArea: number;
  arrived: number;
  refused: number;
  admitted: number;
  finished: number;
  /** Let in, but lost when the server crashed. */
  broken: number;
  started: number;
  /** Time in the system, of finished requests. */
  staysMs: number;
  /** Time before service, of requests whose service has begun. */
  waitsMs: number;
  /** When each of the requests now inside came in, by serial number. */
  cameInMs: Map<number, number>;
}

function nothingCounted(nowMs: number): Omit<QueueTally, 'cameInMs'> {
  return {
    sinceMs: nowMs,
    untilMs: nowMs,
    waitingArea: 0,
    busyArea: 0,
    workersArea: 0,
    arrived: 0,
    refused: 0,
    admitted: 0,
    finished: 0,
    broken: 0,
    started: 0,
    staysMs: 0,
    waitsMs: 0,
  };
}

/** Adds up the areas until `nowMs`, `line` being what the server held since the last time. */
function addAreas(tally: QueueTally, line: Line, nowMs: number): void {
  const elapsedMs = nowMs - tally.untilMs;
  tally.waitingArea += line.queue.length * elapsedMs;
  tally.busyArea += inService(line) * elapsedMs;
  tally.workersArea += line.workers * elapsedMs;
  tally.untilMs = nowMs;
}

/** The tally as it stands at `nowMs`, with the time since the last event added up too. */
export function tallyAt(tally: QueueTally, line: Line, nowMs: number): QueueTally {
  const upToNow = { ...tally };
  addAreas(upToNow, line, nowMs);
  return upToNow;
}

function countEnd(tally: QueueTally, serial: number, nowMs: number): void {
  tally.finished++;
  tally.staysMs += nowMs - tally.cameInMs.get(serial)!;
  tally.cameInMs.delete(serial);
}

function countStarts(tally: QueueTally, before: Line, after: Line, nowMs: number): void {
  if (before.slots === after.slots) return;
  after.slots.forEach((job, worker) => {
    if (job === undefined || job === before.slots[worker]) return;
    tally.started++;
    tally.waitsMs += nowMs - tally.cameInMs.get(job.serial)!;
  });
}

/** Counts what happens at the queue server, whichever node that is; there is one in the lab. */
export const queueMeter: Meter<QueueTally> = {
  start: () => ({ ...nothingCounted(0), cameInMs: new Map() }),
  copy: (tally) => ({ ...tally, cameInMs: new Map(tally.cameInMs) }),
  restart: (tally, nowMs) => {
    Object.assign(tally, nothingCounted(nowMs));
  },
  observe: (tally, { atMs, event, before: was, after: is }) => {
    if (!isOf(queueServer, was) || !isOf(queueServer, is)) return;
    const [before, after] = [was.context, is.context];
    addAreas(tally, before, atMs);
    if (event.type === 'REQUEST') {
      tally.arrived++;
      if (after.admitted > before.admitted) {
        tally.admitted++;
        tally.cameInMs.set(after.admitted, atMs);
      } else tally.refused++;
    } else if (event.type === 'DONE') {
      countEnd(tally, before.slots[event['worker'] as number]!.serial, atMs);
    } else if (event.type === 'CRASH') {
      tally.broken += tally.cameInMs.size;
      tally.cameInMs.clear();
    }
    countStarts(tally, before, after, atMs);
  },
};
