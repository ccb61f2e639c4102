import { expect, test } from 'vitest';
import { client } from '#machines/client.ts';
import { server } from '#machines/server.ts';
import type { Scheduled } from '#sim/index.ts';
import { covered } from './covered.ts';
import { ann, session, type SessionOptions } from './session-world.ts';

const at = (atMs: number, node: string, type: string, more: object = {}): Scheduled => ({
  atMs,
  node,
  event: { type, ...more },
});
const wrong = { user: 'ann', password: 'wrong' };
const login = { server: { needsLogin: true } };

/** Short stories that together visit every corner of both charts. */
const stories: Readonly<Record<string, SessionOptions>> = {
  'TLS 1.2, a page of three': { client: { security: 'tls12' }, server: { objects: 3 } },
  'TLS 1.3, all at once': {
    client: { security: 'tls13', use: 'multiplexed' },
    server: { objects: 3, workMs: 20 },
  },
  'a fresh connection each': { client: { use: 'fresh' }, server: { objects: 3 } },
  'asks again on a connection kept open, which then idles': {
    client: { leaves: false },
    start: [at(500, 'ann-1', 'VISIT')],
  },
  'log-in': { ...login, client: { credentials: ann } },
  'TLS, then log-in': { ...login, client: { credentials: ann, security: 'tls13' } },
  'a wrong password, then the right one': {
    ...login,
    client: { credentials: wrong },
    start: [at(600, 'ann-1', 'LOG_IN', ann)],
  },
  'the right password after the server has closed': {
    ...login,
    client: { credentials: wrong },
    start: [at(3000, 'ann-1', 'LOG_IN', ann)],
  },
  'an unknown user': { ...login, client: { credentials: { user: 'eve', password: 'right' } } },
  'a log-in that the server has forgotten': {
    ...login,
    client: { credentials: ann, leaves: false },
    start: [at(900, 'server', 'KILL'), at(901, 'server', 'START'), at(1000, 'ann-1', 'VISIT')],
  },
  'more clients than places': { clients: 4, server: { backlog: 2, workMs: 100 } },
  'closes before the answer comes': {
    start: [at(75, 'ann-1', 'CLOSE'), at(400, 'ann-1', 'VISIT'), at(575, 'ann-1', 'CLOSE')],
  },
  'closes and opens at once: the late SYN-ACK is of the old connection': {
    start: [at(20, 'ann-1', 'CLOSE'), at(20, 'ann-1', 'VISIT')],
  },
  'killed while it works, back in time': {
    server: { workMs: 200 },
    start: [at(250, 'server', 'KILL'), at(600, 'server', 'START')],
  },
  'killed for good': { start: [at(10, 'server', 'KILL')] },
  'killed for good, and the user has enough': {
    start: [at(10, 'server', 'KILL'), at(150, 'ann-1', 'CLOSE')],
  },
  'killed while nobody asks': {
    client: { leaves: false },
    start: [at(500, 'server', 'KILL')],
  },
  'without power for good': { server: { workMs: 200 }, start: [at(250, 'server', 'POWER_OFF')] },
  'without power, back in time': {
    start: [at(10, 'server', 'POWER_OFF'), at(2500, 'server', 'START')],
  },
  'without power while the client closes': { start: [at(210, 'server', 'POWER_OFF')] },
  'back without memory while the client closes': {
    start: [at(210, 'server', 'POWER_OFF'), at(220, 'server', 'START')],
  },
  'both close at the same time': {
    client: { leaves: false },
    // The server's idle timer runs from its response at 150 ms.
    start: [at(1130, 'ann-1', 'CLOSE')],
  },
};

test('every state and transition of client and server is reached in some story', () => {
  const clients = covered(client);
  const servers = covered(server);
  for (const options of Object.values(stories)) {
    const machines = { client: clients.machine, server: servers.machine };
    session({ ...options, machines }).run.runUntil(120_000);
  }
  expect([...clients.all].filter((name) => !clients.reached.has(name))).toEqual([]);
  expect([...servers.all].filter((name) => !servers.reached.has(name))).toEqual([]);
  expect(clients.all.size).toBeGreaterThan(40);
  expect(servers.all.size).toBeGreaterThan(40);
});

test('in every story all messages sent are delivered or under way, and in the end no connection is left', () => {
  for (const [name, options] of Object.entries(stories)) {
    const world = session(options);
    while (world.run.nowMs < 100_000 && world.run.step()) {
      const { sent, delivered, lost, inFlight } = world.run.view.messages;
      expect(sent, name).toBe(delivered + lost + inFlight);
    }
    expect(world.server().connections, name).toEqual([]);
    expect(world.run.view.messages.inFlight, name).toBe(0);
    expect(world.state('ann-1'), name).toBe('closed');
  }
});
