import { answered, balancer } from '#machines/balancer.ts';
import { isOf, type Meter } from '#sim/index.ts';

/** What the balancer sees of its requests since `sinceMs`. */
export interface BalanceTally {
  sinceMs: number;
  arrived: number;
  finished: number;
  /** Broken off by a server that crashed. */
  broken: number;
  /** From reaching the balancer to the answer, of finished requests. */
  staysMs: number;
  /** When each request under way came, by client and the client's number. */
  cameInMs: Map<string, number>;
}

function nothingCounted(nowMs: number): Omit<BalanceTally, 'cameInMs'> {
  return { sinceMs: nowMs, arrived: 0, finished: 0, broken: 0, staysMs: 0 };
}

/** Counts requests at the balancer: in from the clients, out to them. */
export const balanceMeter: Meter<BalanceTally> = {
  start: () => ({ ...nothingCounted(0), cameInMs: new Map() }),
  copy: (tally) => ({ ...tally, cameInMs: new Map(tally.cameInMs) }),
  restart: (tally, nowMs) => {
    Object.assign(tally, nothingCounted(nowMs));
  },
  observe: (tally, { atMs, event, from, before }) => {
    if (!isOf(balancer, before)) return;
    if (event.type === 'REQUEST') {
      tally.arrived++;
      tally.cameInMs.set(`${from} ${String(event['number'])}`, atMs);
      return;
    }
    if (event.type !== 'RESPONSE' && event.type !== 'RESET') return;
    const request = answered(before.context, from!);
    const key = `${request.client} ${request.number}`;
    if (event.type === 'RESPONSE') {
      tally.finished++;
      tally.staysMs += atMs - tally.cameInMs.get(key)!;
    } else tally.broken++;
    tally.cameInMs.delete(key);
  },
};
