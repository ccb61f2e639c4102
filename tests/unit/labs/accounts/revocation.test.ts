/** Laws of locking out and taking on, whoever it is and wherever it is written who may come in. */
import { describe, expect, test } from 'vitest';
import { canOpen, hostsOf, personOf } from '#labs/accounts/views.ts';
import { revocationChanges, revocationMessages } from '#theory/accounts.ts';
import { act, ended, read, regimes, started, tallyOf } from './runs.ts';

const HOUR_MS = 3_600_000;

describe.each(regimes)('%s', (regime) => {
  test.each([
    [2, 1],
    [3, 5],
    [6, 4],
    [9, 7],
  ])('%d people, %d shares: so many changes and words as theory says', (people, shares) => {
    const run = ended({ regime, people, shares });
    expect(tallyOf(run).changes).toBe(revocationChanges(regime, shares));
    expect(tallyOf(run).messages).toBe(revocationMessages(regime, people, shares));
  });

  test.each([1, 2, 3, 4, 5])('nobody who is locked out gets in anywhere, seed %d', (seed) => {
    const run = ended({ regime }, seed);
    for (const host of hostsOf(run.view)) expect(canOpen(run.view, 'Ann', host)).toBe(false);
    const before = tallyOf(run).openedByRevoked;
    run.runUntil(run.nowMs + HOUR_MS);
    expect(tallyOf(run).openedByRevoked).toBe(before);
  });

  test('nobody else is locked out once told', () => {
    const run = ended({ regime });
    expect(read(run, 'reach')).toBe(100);
    const before = tallyOf(run).refusedMembers;
    run.runUntil(run.nowMs + HOUR_MS);
    expect(tallyOf(run).refusedMembers).toBe(before);
  });

  test('a second one can be locked out while the first still is being', () => {
    const run = started({ regime });
    run.runUntil(100_000);
    act(run, 'lock-out-ben', { regime });
    run.runUntil(2 * HOUR_MS);
    for (const user of ['Ann', 'Ben']) {
      for (const host of hostsOf(run.view)) expect(canOpen(run.view, user, host)).toBe(false);
    }
    expect(read(run, 'reach')).toBe(100);
  });

  test('who is taken on gets in where the staff does, and not before', () => {
    const run = started({ regime, story: 'join' });
    run.runUntil(60_000);
    const doors = () => hostsOf(run.view).filter((host) => canOpen(run.view, 'Zoe', host)).length;
    expect(doors()).toBe(0);
    run.runUntil(HOUR_MS);
    // A share’s password asks for no role: the payroll opens to whoever was told it.
    expect(doors()).toBe(regime === 'sharePasswords' ? 4 : 3);
  });
});

test('with share passwords people are refused for a while, though they may come in', () => {
  expect(tallyOf(ended({ people: 20, shares: 20 })).refusedMembers).toBeGreaterThan(10);
});

test('a ticket outlives the account, but not its own end', () => {
  const given = { regime: 'directory', ticketMinutes: 10 };
  const run = started(given);
  run.intervene('Ann', { type: 'OPEN_SHARE', share: 'PC 2' });
  run.runUntil(121_000);
  expect(personOf(run.view, 'Ann').ticket).toBeDefined();
  expect(read(run, 'stillOpen')).toBe(100);
  run.runUntil(60_000 + 60_000 + 10 * 60_000);
  expect(personOf(run.view, 'Ann').ticket).toBeUndefined();
  expect(read(run, 'stillOpen')).toBe(0);
  expect(read(run, 'shutOutMinutes')).toBeLessThanOrEqual(1 + 10);
});
