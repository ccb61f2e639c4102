/**
 * What B11 of the fact base says about these params: round trips, plus the time the server works.
 * The way of the first byte and of the page is known for one client that nothing goes wrong for.
 */
import {
  firstByteMs,
  freshConnectionsMs,
  multiplexedConnectionMs,
  persistentConnectionMs,
  type Protocol,
} from '#theory/sessions.ts';
import type { SessionParams } from './params.ts';

const protocols = {
  none: 'http',
  tls12: 'tls12',
  tls13: 'tls13',
} as const satisfies Readonly<Record<SessionParams['security'], Protocol>>;

const pageTimes = {
  fresh: freshConnectionsMs,
  keepAlive: persistentConnectionMs,
  multiplexed: multiplexedConnectionMs,
} as const;

/** Time for the page of one undisturbed client, and what it is made of. */
export function undisturbed(values: SessionParams) {
  const { rttMs, security, objects, connections, workMs } = values;
  const protocol = protocols[security];
  const login = loginCost(values);
  const pageRoundTripsMs = pageTimes[connections](protocol, rttMs, objects) + login.roundTripsMs;
  return {
    firstByteMs: firstByteMs(protocol, rttMs) + login.roundTripsMs + login.checkMs + workMs,
    pageMs: pageRoundTripsMs + login.checkMs + objects * workMs,
    roundTrips: pageRoundTripsMs / rttMs,
    connectionsOpened: connections === 'fresh' ? objects + login.connections : 1,
  };
}

/** A log-in is one more exchange, on a connection of its own if each exchange has one. */
function loginCost({ login, rttMs, security, connections, checkMs }: SessionParams) {
  if (login === 'none') return { roundTripsMs: 0, checkMs: 0, connections: 0 };
  if (connections !== 'fresh') return { roundTripsMs: rttMs, checkMs, connections: 0 };
  return { roundTripsMs: firstByteMs(protocols[security], rttMs), checkMs, connections: 1 };
}

export function theory(values: SessionParams): Readonly<Record<string, number | undefined>> {
  return isUndisturbed(values) ? undisturbed(values) : {};
}

function isUndisturbed(values: SessionParams): boolean {
  const { clients, failure, login, rttMs, workMs, checkMs, idleTimeoutMs, patienceMs } = values;
  const getsThePage = login === 'none' || login === 'right';
  const slowestMs = rttMs + Math.max(workMs, login === 'none' ? 0 : checkMs);
  // The next request must come before the server tires, and the response before the client does.
  const inTime = idleTimeoutMs > rttMs && patienceMs > slowestMs;
  return clients === 1 && failure === 'none' && getsThePage && inTime;
}
