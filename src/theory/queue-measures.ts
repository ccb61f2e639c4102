/** What one queueing model says about its steady state. Shares are between 0 and 1. */
export interface QueueMeasures {
  /** Mean share of the workers that is busy. */
  readonly utilisation: number;
  /** Share of arrivals that finds every place taken and is refused. */
  readonly refusedShare: number;
  /** Requests finished per second. */
  readonly throughputPerSecond: number;
  /** Mean number of requests waiting or being served, L. */
  readonly numberInSystem: number;
  /** Mean number of requests waiting, L_q. */
  readonly numberWaiting: number;
  /** Mean time from arrival to the end of service, W. */
  readonly timeInSystemMs: number;
  /** Mean time from arrival to the start of service, W_q. */
  readonly waitingTimeMs: number;
}

/**
 * Fills in the measures from the numbers in the system and waiting, by Little's law L = λW with
 * the rate of those who are let in (Little, Operations Research 9(3), 1961).
 */
export function measuresByLittle(known: {
  readonly numberInSystem: number;
  readonly numberWaiting: number;
  readonly arrivalsPerSecond: number;
  readonly refusedShare: number;
  /** Requests per second that all workers together can finish. */
  readonly capacityPerSecond: number;
}): QueueMeasures {
  const { numberInSystem, numberWaiting, refusedShare } = known;
  const throughputPerSecond = known.arrivalsPerSecond * (1 - refusedShare);
  return {
    utilisation: throughputPerSecond / known.capacityPerSecond,
    refusedShare,
    throughputPerSecond,
    numberInSystem,
    numberWaiting,
    timeInSystemMs: (1000 * numberInSystem) / throughputPerSecond,
    waitingTimeMs: (1000 * numberWaiting) / throughputPerSecond,
  };
}
