/**
 * What opening a connection costs, in round trips: transmission times and the server's own work
 * are left out, so every figure is a lower bound set by distance alone.
 */

/** How client and server set up a connection before the first request. */
export type Protocol = 'http' | 'tls12' | 'tls13' | 'quic' | 'quicZeroRtt';

/**
 * Round trips before the request may be sent. TCP's handshake takes one (RFC 9293 §3.5), TLS 1.2
 * two more (RFC 5246 §7.3), TLS 1.3 one more (RFC 8446 §2). QUIC joins both in one, or in none
 * when it resumes an earlier session (RFC 9000 §7, RFC 9001 §4); such 0-RTT data can be replayed.
 */
const handshakeRoundTrips: Readonly<Record<Protocol, number>> = {
  http: 1,
  tls12: 3,
  tls13: 2,
  quic: 1,
  quicZeroRtt: 0,
};

/** Time until the request may be sent. */
export function handshakeMs(protocol: Protocol, rttMs: number): number {
  return handshakeRoundTrips[protocol] * rttMs;
}

/** Time from the decision to ask until the first byte of the response: handshake + one round trip. */
export function firstByteMs(protocol: Protocol, rttMs: number): number {
  return handshakeMs(protocol, rttMs) + rttMs;
}

/** Time for `objects` objects, one after the other, with a fresh connection for each. */
export function freshConnectionsMs(protocol: Protocol, rttMs: number, objects: number): number {
  return objects * firstByteMs(protocol, rttMs);
}

/** Time for `objects` objects, one after the other, over one connection that is kept open. */
export function persistentConnectionMs(protocol: Protocol, rttMs: number, objects: number): number {
  return (handshakeRoundTrips[protocol] + objects) * rttMs;
}

/**
 * Time for `objects` objects over one connection, where the first (the page) names all the
 * others and these are then asked for at once.
 */
export function multiplexedConnectionMs(
  protocol: Protocol,
  rttMs: number,
  objects: number,
): number {
  return firstByteMs(protocol, rttMs) + (objects > 1 ? rttMs : 0);
}
