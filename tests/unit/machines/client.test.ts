import { describe, expect, test } from 'vitest';
import { ann, session } from './session-world.ts';

const server = 'server';
const kill = (atMs: number) => ({ atMs, node: server, event: { type: 'KILL' } });
const powerOff = (atMs: number) => ({ atMs, node: server, event: { type: 'POWER_OFF' } });
const start = (atMs: number) => ({ atMs, node: server, event: { type: 'START' } });

describe('opening', () => {
  test('the request follows the ACK at once: two round trips to the first byte', () => {
    const { run, sent, events } = session();
    run.runUntil(200);
    expect(sent('ann-1')).toEqual(['0 SYN', '100 ACK', '100 REQUEST', '200 FIN']);
    expect(events('ann-1')).toEqual(['VISIT', 'SYN_ACK', 'RESPONSE']);
  });

  test('TLS 1.2 takes two round trips more: the client finishes first', () => {
    const { run, sent } = session({ client: { security: 'tls12' } });
    run.runUntil(400);
    expect(sent('ann-1')).toEqual([
      '0 SYN',
      '100 ACK',
      '100 CLIENT_HELLO',
      '200 CLIENT_KEY_EXCHANGE',
      '200 FINISHED',
      '300 REQUEST',
      '400 FIN',
    ]);
    expect(sent(server)).toEqual([
      '50 SYN_ACK',
      '150 SERVER_HELLO',
      '250 FINISHED',
      '350 RESPONSE',
    ]);
  });

  test('TLS 1.3 takes one round trip more: the server finishes first', () => {
    const { run, sent } = session({ client: { security: 'tls13' } });
    run.runUntil(300);
    expect(sent('ann-1')).toEqual([
      '0 SYN',
      '100 ACK',
      '100 CLIENT_HELLO',
      '200 FINISHED',
      '200 REQUEST',
      '300 FIN',
    ]);
    expect(sent(server)).toEqual([
      '50 SYN_ACK',
      '150 SERVER_HELLO',
      '150 FINISHED',
      '250 RESPONSE',
    ]);
  });

  test('a SYN into silence is sent again after 1, 2 and 4 seconds; after 8 more the client gives up', () => {
    const { run, sent, state } = session({ start: [powerOff(0)] });
    run.runUntil(14_999);
    expect(sent('ann-1')).toEqual(['0 SYN', '1000 SYN', '3000 SYN', '7000 SYN']);
    expect(state('ann-1')).toBe('synSent');
    run.runUntil(15_000);
    expect(state('ann-1')).toBe('closed');
  });
});

describe('asking', () => {
  test('one kept connection serves one object after another', () => {
    const { run, sent } = session({ server: { objects: 3 } });
    run.runUntil(1000);
    const requests = sent('ann-1').filter((line) => line.endsWith('REQUEST'));
    expect(requests).toEqual(['100 REQUEST', '200 REQUEST', '300 REQUEST']);
  });

  test('multiplexed, all that the page names is asked for at once', () => {
    const { run, sent } = session({ client: { use: 'multiplexed' }, server: { objects: 4 } });
    run.runUntil(1000);
    const requests = sent('ann-1').filter((line) => line.endsWith('REQUEST'));
    expect(requests).toEqual(['100 REQUEST', ...Array.from({ length: 3 }, () => '200 REQUEST')]);
  });

  test('with fresh connections every object has a port of its own, and the server closes each', () => {
    const { run, sent, client } = session({ client: { use: 'fresh' }, server: { objects: 3 } });
    run.runUntil(1000);
    expect(sent(server).filter((line) => line.endsWith('FIN'))).toEqual([
      '150 FIN',
      '350 FIN',
      '550 FIN',
    ]);
    expect(client().port).toBe(49_152 + 2);
  });

  test('a connection that is still open saves the second visit the handshake', () => {
    const visit = { atMs: 500, node: 'ann-1', event: { type: 'VISIT' } };
    const { run, sent } = session({ client: { leaves: false }, start: [visit] });
    run.runUntil(700);
    expect(sent('ann-1').filter((line) => line.endsWith('SYN'))).toHaveLength(1);
    expect(sent('ann-1').at(-1)).toBe('500 REQUEST');
  });
});

describe('log-in', () => {
  const needsLogin = { needsLogin: true };

  test('comes before the first request and is worth more than one connection', () => {
    const { run, sent } = session({
      client: { credentials: ann, use: 'fresh' },
      server: { ...needsLogin, objects: 2 },
    });
    run.runUntil(2000);
    const lines = sent('ann-1').filter((line) => /LOGIN|REQUEST/.test(line));
    expect(lines).toEqual(['100 LOGIN', '400 REQUEST', '600 REQUEST']);
  });

  test('when the server has forgotten it, the client logs in again by itself', () => {
    const visit = { atMs: 1000, node: 'ann-1', event: { type: 'VISIT' } };
    const { run, events, client } = session({
      client: { credentials: ann, leaves: false },
      server: needsLogin,
      start: [kill(800), start(850), visit],
    });
    run.runUntil(3000);
    expect(events('ann-1').slice(-6, -1)).toEqual([
      'SYN_ACK',
      'LOGIN_REQUIRED',
      'LOGIN_OK',
      'RESPONSE',
      'FIN',
    ]);
    expect(client().received).toBe(1);
  });
});

describe('trouble', () => {
  test('pauses double from try to try, and chance takes away at most half of each', () => {
    const { run, state } = session({ start: [kill(0)] });
    run.runUntil(60_000);
    const at = (type: string) =>
      run.trace
        .filter((entry) => entry.node === 'ann-1' && entry.event.type === type)
        .map((entry) => entry.atMs);
    const resets = at('RST');
    const pauses = at('RETRY').map((atMs, i) => atMs - resets[i]!);
    expect(pauses).toHaveLength(6);
    pauses.forEach((pauseMs, i) => {
      expect(pauseMs).toBeGreaterThanOrEqual(100 * 2 ** i);
      expect(pauseMs).toBeLessThanOrEqual(200 * 2 ** i);
    });
    expect(state('ann-1')).toBe('closed');
  });

  test('clients that are refused at the same moment do not come back at the same moment', () => {
    const { run } = session({ clients: 5, start: [kill(0)] });
    run.runUntil(1000);
    const first = run.trace.filter((entry) => entry.event.type === 'RETRY').slice(0, 5);
    expect(new Set(first.map((entry) => entry.atMs)).size).toBe(5);
  });

  test('a killed process is noticed at once, a machine without power only by patience', () => {
    const killed = session({ server: { workMs: 400 }, start: [kill(300)] });
    killed.run.runUntil(350);
    expect(killed.state('ann-1')).toBe('backingOff');
    const dark = session({ server: { workMs: 400 }, start: [powerOff(300)] });
    dark.run.runUntil(2099);
    expect(dark.state('ann-1')).toBe('established.requesting');
    dark.run.runUntil(2100);
    expect(dark.state('ann-1')).toBe('backingOff');
    expect(dark.sent('ann-1').at(-1)).toBe('2100 RST');
  });

  test('after a crash the objects already received are not asked for again', () => {
    const { run, client } = session({ server: { objects: 4 }, start: [kill(320), start(330)] });
    run.runUntil(5000);
    const asked = run.trace
      .filter((entry) => entry.node === server && entry.event.type === 'REQUEST')
      .map((entry) => entry.event['object']);
    expect(asked).toEqual([1, 2, 3, 3, 4].slice(0, asked.length));
    expect(client().received).toBe(4);
  });

  test('a client that asks nothing does not notice that the other end is gone, until it asks', () => {
    const visit = { atMs: 5000, node: 'ann-1', event: { type: 'VISIT' } };
    const { run, state, client } = session({
      client: { leaves: false },
      start: [powerOff(500), start(600), visit],
    });
    run.runUntil(4999);
    expect(state('ann-1')).toBe('established.idle');
    run.runUntil(5100);
    expect(state('ann-1')).toBe('backingOff');
    run.runUntil(6000);
    expect(client().received).toBe(1);
  });

  test('a server that closes before it answers counts as a failed try, not as an invitation', () => {
    // The server tires exactly when the next message of the handshake arrives.
    const { run, state, events } = session({
      client: { security: 'tls12' },
      server: { idleTimeoutMs: 100 },
    });
    run.runUntil(60_000);
    expect(state('ann-1')).toBe('closed');
    expect(events('ann-1').filter((type) => type === 'RETRY')).toHaveLength(6);
  });

  test('a late reset of an earlier connection does not disturb the present one', () => {
    // The server closes at 1150 ms, the client asks at 1180 ms, before it knows: the answer is RST.
    const visit = { atMs: 1180, node: 'ann-1', event: { type: 'VISIT' } };
    const { run, events, client } = session({
      client: { leaves: false, backOffMs: 50 },
      start: [visit],
    });
    run.runUntil(2000);
    const late = run.trace.find((entry) => entry.node === 'ann-1' && entry.event.type === 'RST');
    expect(late).toMatchObject({ atMs: 1280, before: 'synSent', after: 'synSent' });
    expect(events('ann-1').filter((type) => type === 'RETRY')).toHaveLength(1);
    expect(client().received).toBe(1);
  });
});

describe('closing', () => {
  test('FIN, FIN-ACK, ACK: then neither side knows the connection any more', () => {
    const { run, sent, state, server: context } = session();
    run.runUntil(350);
    expect(sent('ann-1').slice(-2)).toEqual(['200 FIN', '300 ACK']);
    expect(sent(server).slice(-1)).toEqual(['250 FIN_ACK']);
    expect(state('ann-1')).toBe('closed');
    expect(context().connections).toEqual([]);
    expect(run.nextMs).toBe(Infinity);
  });

  test('one who closes before the SYN-ACK comes resets the half-open connection', () => {
    const close = { atMs: 60, node: 'ann-1', event: { type: 'CLOSE' } };
    const { run, sent, server: context } = session({ start: [close] });
    run.runUntil(100);
    expect(sent('ann-1')).toEqual(['0 SYN', '100 RST']);
    expect(context().connections).toHaveLength(1);
    run.runUntil(150);
    expect(context().connections).toEqual([]);
  });
});
