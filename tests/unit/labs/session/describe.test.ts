import { expect, test } from 'vitest';
import { paramsOf } from '#labs/define-lab.ts';
import { lab } from '#labs/session/lab.ts';
import type { SessionParams } from '#labs/session/params.ts';
import type { presets } from '#labs/session/presets.ts';
import { Run } from '#sim/index.ts';

function wordsAt(preset: keyof typeof presets, atMs: number, given: Partial<SessionParams> = {}) {
  const params = paramsOf(lab, preset, given) as SessionParams;
  const run = new Run(lab.build(params, lab.seed), { seed: lab.seed });
  run.runUntil(atMs);
  return lab.describe(run.view, params);
}

test.each([
  [
    'first-visit',
    60,
    'The client has sent SYN and waits for SYN-ACK. The server is waiting and has 1 connection.',
  ],
  [
    'tls-1-2',
    120,
    'The connection is open. The client has said hello in TLS and waits for the server’s hello. The server is waiting and has 1 connection.',
  ],
  [
    'tls-1-2',
    220,
    'Client and server have exchanged keys; the client waits for the server to finish. The server is waiting and has 1 connection.',
  ],
  [
    'server-at-work',
    160,
    'The client has received nothing yet and waits for the page. The server is reading what has come and has 1 connection.',
  ],
  [
    'server-at-work',
    200,
    'The client has received nothing yet and waits for the page. The server is working on the request for the page and has 1 connection.',
  ],
  [
    'keep-alive',
    350,
    'The client has 2 of 11 objects and waits for object 3. The server is waiting and has 1 connection.',
  ],
  [
    'multiplexed',
    250,
    'The client has 1 of 11 objects and waits for 10 more, asked for at once. The server is waiting and has 1 connection.',
  ],
  [
    'multiplexed',
    600,
    'The client has the whole page (11 objects) and has no connection any more. The server is waiting and has no connection.',
  ],
  [
    'wrong-password',
    200,
    'The client has sent the name “ann” and a password, and waits for the verdict. The server is checking the password against the salted hash and has 1 connection.',
  ],
  [
    'wrong-password',
    500,
    'The log-in was refused. The client is not told whether the name or the password is wrong; the connection stays open. The server is waiting and has 1 connection.',
  ],
  [
    'server-crash',
    400,
    'Try 1 has failed; the client pauses before it tries again. The server process is dead; its machine answers everything with RST.',
  ],
  [
    'power-cut',
    2350,
    'The client has sent its SYN 2 times and got no answer. The server is waiting and has 1 connection.',
  ],
] as const)('one client: %s at %d ms', (preset, atMs, words) => {
  expect(wordsAt(preset, atMs)).toBe(words);
});

test('several clients are counted by what they do, and the backlog by its places', () => {
  expect(wordsAt('full-backlog', 320)).toBe(
    'Of 8 clients: 4 requesting, 1 backing off, 2 connecting, 1 closed. The server is working on the request for the page and has 4 connections, 3 of 3 backlog places taken, 3 messages not yet read; 2 refused so far.',
  );
  expect(wordsAt('full-backlog-dropped', 320)).toContain('; 2 dropped so far.');
});
