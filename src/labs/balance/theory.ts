import { choicesTimeInSystemMs, roundRobinTimeInSystemMs } from '#theory/balancing.ts';
import { mmc } from '#theory/queues.ts';
import { arrivalsPerSecond, slowedServiceMs, utilisationOf, type BalanceParams } from './params.ts';

/**
 * What theory has for each policy. The formula for two choices is that of endlessly many servers: with
 * few it gives a little less than a run. For the shortest queue there is none.
 */
function timeInSystemMs(values: BalanceParams): number | undefined {
  const load = utilisationOf(values);
  const serviceMs = slowedServiceMs(values);
  if (load >= 1) return undefined;
  switch (values.policy) {
    case 'random':
      return choicesTimeInSystemMs(1, load, serviceMs);
    case 'roundRobin':
      return roundRobinTimeInSystemMs(values.servers, load, serviceMs);
    case 'choices':
      return choicesTimeInSystemMs(values.choices, load, serviceMs);
    case 'pooled':
      return mmc(arrivalsPerSecond(values), 1000 / serviceMs, values.servers).timeInSystemMs;
    case 'shortest':
      return undefined;
  }
}

export function theory(values: BalanceParams): Readonly<Record<string, number | undefined>> {
  const load = utilisationOf(values);
  return {
    timeInSystemMs: timeInSystemMs(values),
    throughputPerSecond: arrivalsPerSecond(values) / Math.max(1, load),
  };
}
