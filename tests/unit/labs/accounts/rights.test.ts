/** Who is it, what may he, who will know: three steps, and what is left of them without accounts. */
import { describe, expect, test } from 'vitest';
import { busiestTrail, directoryOf, shownLines, trailsOf } from '#labs/accounts/views.ts';
import { act, ended, read, regimes, started, tallyOf } from './runs.ts';

describe.each(['localAccounts', 'directory'] as const)('%s', (regime) => {
  const run = ended({ regime, story: 'rights' });

  test('refuses the wrong password, and the payroll to one who is who he says he is', () => {
    expect(tallyOf(run)).toMatchObject({ opened: 2, refused: 2 });
  });

  test('takes three steps in their order', () => {
    const states = run.trace.flatMap(({ after }) => {
      const step = after.split('.')[1];
      return step === undefined || step === 'waiting' ? [] : [step];
    });
    const first = states.indexOf('authenticating');
    expect(states.indexOf('authorising')).toBeGreaterThan(first);
    expect(states.slice(first)).toContain('recording');
    // A wrong password is recorded, but nobody weighs its rights.
    expect(states[first + 1]).toBe('recording');
  });

  test('writes down who asked, every time', () => {
    for (const { lines, naming } of trailsOf(run.view)) expect(naming).toBe(lines);
    expect(read(run, 'naming')).toBeGreaterThanOrEqual(4);
  });
});

test('share passwords: whoever knows it is in, and the trail names nobody', () => {
  const run = ended({ story: 'rights' });
  expect(tallyOf(run)).toMatchObject({ opened: 3, refused: 1 });
  expect(read(run, 'recorded')).toBe(4);
  expect(read(run, 'naming')).toBe(0);
  expect(busiestTrail(run.view).last.every(({ user }) => user === undefined)).toBe(true);
});

test('the visit to the payroll is shown beside those to the PC where most has happened', () => {
  const run = ended({ story: 'rights' });
  expect(shownLines(run.view).map(({ share, outcome }) => [share, outcome])).toEqual([
    ['PC 1', 'let in'],
    ['PC 2', 'wrong password'],
    ['PC 2', 'let in'],
    ['PC 2', 'let in'],
  ]);
});

test('the directory’s trail also has what happens at the shares', () => {
  const run = ended({ regime: 'directory', story: 'rights' });
  expect(busiestTrail(run.view).last.map(({ share, outcome }) => [share, outcome])).toEqual([
    ['PC 2', 'let in'],
    ['PC 1', 'no right'],
    ['PC 2', 'let in'],
  ]);
});

test('a ticket that was tampered with opens nothing', () => {
  const run = started({ regime: 'directory', story: 'rights' });
  run.runUntil(1_900);
  const ticket = run.trace.find(({ event }) => event.type === 'TICKET')!.event['ticket'] as object;
  const forged = { ...ticket, shares: ['PC 1'] };
  run.intervene('PC 1', { type: 'OPEN', from: 'Ben', ticket: forged });
  run.runUntil(2_100);
  expect(run.trace.some(({ event, node }) => node === 'Ben' && event.type === 'OPENED')).toBe(true);
  const trail = directoryOf(run.view)!.trail.last.at(-1);
  expect(trail).toEqual({ user: 'Ben', share: 'PC 1', outcome: 'wrong password' });
});

test('lists keep no password but where they are told to', () => {
  const run = started({ regime: 'directory' });
  for (const { hash } of Object.values(directoryOf(run.view)!.book.accounts)) {
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
  }
});

test('buttons: Ben mistypes, asks again, asks for the payroll', () => {
  for (const regime of regimes) {
    const given = { regime, story: 'theft' };
    const run = started(given);
    for (const name of ['mistype', 'open', 'payroll']) {
      act(run, name, given);
      run.runUntil(run.nowMs + 1_000);
    }
    const refused = regime === 'sharePasswords' ? 1 : 2;
    expect(tallyOf(run)).toMatchObject({ refused, opened: 3 - refused });
  }
});
