import { inside, type Line } from '#machines/queue-server-line.ts';
import { queueServer } from '#machines/queue-server.ts';
import { isOf, SimError, type WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import { serverId } from './nodes.ts';
import { tallyAt, type QueueTally } from './tally.ts';

type View = WorldView<QueueTally>;

/** Who is inside the server now. */
export function lineOf(view: WorldView): Line {
  const snapshot = view.snapshot(serverId);
  if (isOf(queueServer, snapshot)) return snapshot.context;
  throw new SimError(
    `The node “${serverId}” is not a queue server.`,
    'Give it the machine of src/machines/queue-server.ts.',
  );
}

/** A quotient that is not there yet while there is nothing to divide by. */
function per(total: number, count: number): number | undefined {
  return count > 0 ? total / count : undefined;
}

function upToNow(view: View): QueueTally {
  return tallyAt(view.tally, lineOf(view), view.nowMs);
}

function measuredMs({ sinceMs, untilMs }: QueueTally): number {
  return untilMs - sinceMs;
}

function numberInSystem(view: View): number | undefined {
  const tally = upToNow(view);
  return per(tally.waitingArea + tally.busyArea, measuredMs(tally));
}

function finishedPerMs(view: View): number | undefined {
  const tally = upToNow(view);
  return per(tally.finished, measuredMs(tally));
}

function timeInSystemMs({ tally }: View): number | undefined {
  return per(tally.staysMs, tally.finished);
}

function times(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}

/** Measured at the server; where theory knows a quantity, it goes by the same name. */
export const metrics = {
  timeInSystemMs: {
    label: 'Mean time in the server',
    unit: 'ms',
    read: timeInSystemMs,
  },
  waitingTimeMs: {
    label: 'Mean waiting time',
    unit: 'ms',
    read: ({ tally }) => per(tally.waitsMs, tally.started),
  },
  numberInSystem: {
    label: 'Mean number in the server',
    unit: 'requests',
    read: numberInSystem,
  },
  numberWaiting: {
    label: 'Mean number waiting',
    unit: 'requests',
    read: (view) => {
      const tally = upToNow(view);
      return per(tally.waitingArea, measuredMs(tally));
    },
  },
  throughputTimesTime: {
    label: 'Throughput × mean time (Little’s law)',
    unit: 'requests',
    read: (view) => times(finishedPerMs(view), timeInSystemMs(view)),
  },
  numberNow: {
    label: 'Number in the server now',
    unit: 'requests',
    read: (view) => inside(lineOf(view)),
  },
  utilisation: {
    label: 'Utilisation',
    unit: '',
    read: (view) => {
      const tally = upToNow(view);
      return per(tally.busyArea, tally.workersArea);
    },
  },
  refusedShare: {
    label: 'Share of requests refused',
    unit: '',
    read: ({ tally }) => per(tally.refused, tally.arrived),
  },
  throughputPerSecond: {
    label: 'Requests finished',
    unit: 'requests/s',
    read: (view) => times(finishedPerMs(view), 1000),
  },
} as const satisfies Readonly<Record<string, Metric<QueueTally>>>;
