/** Round trips of a session, against values computed apart. */
import { expect, test } from 'vitest';
import {
  firstByteMs,
  freshConnectionsMs,
  handshakeMs,
  multiplexedConnectionMs,
  persistentConnectionMs,
} from '#theory/sessions.ts';

test.each([
  ['http', 200],
  ['tls12', 400],
  ['tls13', 300],
  ['quic', 200],
  ['quicZeroRtt', 100],
] as const)('at 100 ms round trip the first byte over %s comes after %d ms', (protocol, timeMs) => {
  expect(firstByteMs(protocol, 100)).toBe(timeMs);
});

test('the request may leave one round trip before the first byte arrives', () => {
  for (const protocol of ['http', 'tls12', 'tls13', 'quic', 'quicZeroRtt'] as const) {
    expect(handshakeMs(protocol, 80)).toBe(firstByteMs(protocol, 80) - 80);
  }
  expect(handshakeMs('quicZeroRtt', 80)).toBe(0);
});

test('eleven objects at 100 ms take 2200 ms fresh, 1200 ms persistent, 300 ms multiplexed', () => {
  expect(freshConnectionsMs('http', 100, 11)).toBe(2200);
  expect(persistentConnectionMs('http', 100, 11)).toBe(1200);
  expect(multiplexedConnectionMs('http', 100, 11)).toBe(300);
});

test('one object takes the same time on every kind of connection', () => {
  for (const protocol of ['http', 'tls12', 'tls13', 'quic', 'quicZeroRtt'] as const) {
    const first = firstByteMs(protocol, 70);
    expect(freshConnectionsMs(protocol, 70, 1)).toBe(first);
    expect(persistentConnectionMs(protocol, 70, 1)).toBe(first);
    expect(multiplexedConnectionMs(protocol, 70, 1)).toBe(first);
  }
});

test('a fresh connection pays for TLS every time, a persistent one once', () => {
  expect(freshConnectionsMs('tls13', 100, 11) - freshConnectionsMs('http', 100, 11)).toBe(1100);
  expect(persistentConnectionMs('tls13', 100, 11) - persistentConnectionMs('http', 100, 11)).toBe(
    100,
  );
});
