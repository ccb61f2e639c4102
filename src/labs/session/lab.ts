/**
 * Covers: a session step by step: the TCP handshake, TLS 1.2 and 1.3, log-in, request and response,
 * keep-alive, multiplexing, idle time-out, orderly close, a full backlog, a server that fails.
 * Question: how long does it take until something arrives, and what is the time spent on?
 * Expect: with a quick server the time is a number of round trips: two for a first byte over TCP,
 * three with TLS 1.3, four with TLS 1.2; connections that are kept save them. A full backlog refuses,
 * a dead process resets, a machine without power says nothing: the client backs off and retries.
 */
import { client } from '#machines/client.ts';
import { server } from '#machines/server.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { horizonMs, paceMs } from './time-line.ts';
import { firstClientId, worldOf } from './world.ts';

export const lab = defineLab({
  id: 'session',
  title: 'A session, step by step',
  question: 'How long until the first byte arrives, and what is the time spent on?',
  covers: [
    'TCP handshake',
    'TLS',
    'log-in',
    'round trips',
    'keep-alive',
    'backlog',
    'time-outs',
    'retries',
  ],
  params,
  presets,
  seed: 1,
  roles: {
    client: {
      machine: client,
      label: 'Client',
      shape: 'client',
      description:
        'A client is closed until it wants a page. It opens a connection, secures it and logs in ' +
        'if it must, and requests one object after another or several at once. If the server ' +
        'refuses or is lost, it backs off and tries again.',
    },
    server: {
      machine: server,
      label: 'Server',
      shape: 'server',
      description:
        'Two layers side by side. Transport, the operating system’s part, listens for connections ' +
        'until the backlog is full. Application, the server process, waits, reads a message, ' +
        'works or checks a password, replies, and waits again.',
    },
  },
  selected: firstClientId,
  metrics,
  interventions: () => interventions,
  chart: {
    yLabel: 'Objects received, connections at the server',
    series: ['objectsReceived', 'openConnections'],
  },
  prediction: {
    question: 'How many milliseconds after the click does the first byte of the page arrive?',
    metric: 'firstByteMs',
    tolerance: 0.05,
  },
  horizonMs,
  paceMs,
  build: worldOf,
  theory,
  describe,
});
