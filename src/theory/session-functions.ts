import {
  firstByteMs,
  freshConnectionsMs,
  handshakeMs,
  multiplexedConnectionMs,
  persistentConnectionMs,
  type Protocol,
} from './sessions.ts';
import { theoryFunction, type TheoryFunction } from './theory-function.ts';
import { objects, rttMs } from './theory-params.ts';

const protocols: Readonly<Record<Protocol, { readonly words: string; readonly source: string }>> = {
  http: { words: 'HTTP over TCP, no TLS', source: 'rfc9293' },
  tls12: { words: 'TCP and TLS 1.2', source: 'rfc8446' },
  tls13: { words: 'TCP and TLS 1.3', source: 'rfc8446' },
  quic: { words: 'QUIC', source: 'rfc9000' },
  quicZeroRtt: { words: 'QUIC with 0-RTT resumption', source: 'rfc9001' },
};

function functionsOf(protocol: Protocol): Record<string, TheoryFunction> {
  const { words, source } = protocols[protocol];
  return {
    [`${protocol}HandshakeMs`]: theoryFunction({
      fn: (args) => handshakeMs(protocol, args.rttMs),
      unit: 'ms',
      source,
      description: `${words}: time until the first request may be sent.`,
      params: { rttMs },
    }),
    [`${protocol}FirstByteMs`]: theoryFunction({
      fn: (args) => firstByteMs(protocol, args.rttMs),
      unit: 'ms',
      source,
      description: `${words}: time to the first byte of the first response.`,
      params: { rttMs },
    }),
    [`${protocol}FreshPageMs`]: theoryFunction({
      fn: (args) => freshConnectionsMs(protocol, args.rttMs, args.objects),
      unit: 'ms',
      source,
      description: `${words}: a page of several objects, a fresh connection for each.`,
      params: { rttMs, objects },
    }),
    [`${protocol}PersistentPageMs`]: theoryFunction({
      fn: (args) => persistentConnectionMs(protocol, args.rttMs, args.objects),
      unit: 'ms',
      source,
      description: `${words}: a page of several objects, one by one over one connection.`,
      params: { rttMs, objects },
    }),
    [`${protocol}MultiplexedPageMs`]: theoryFunction({
      fn: (args) => multiplexedConnectionMs(protocol, args.rttMs, args.objects),
      unit: 'ms',
      source,
      description: `${words}: a page of several objects, all at once after the first.`,
      params: { rttMs, objects },
    }),
  };
}

/** What a session costs in time, by protocol: `httpFirstByteMs`, `tls13PersistentPageMs`, … */
export const sessionFunctions: Readonly<Record<string, TheoryFunction>> = {
  ...functionsOf('http'),
  ...functionsOf('tls12'),
  ...functionsOf('tls13'),
  ...functionsOf('quic'),
  ...functionsOf('quicZeroRtt'),
};
