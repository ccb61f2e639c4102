/** Accounts and passwords, against values computed apart. */
import { expect, test } from 'vitest';
import {
  accountsKept,
  byteWiseGuesses,
  enrolmentChanges,
  enrolmentMessages,
  guessingSeconds,
  lastChangeMs,
  onePassGuesses,
  revocationChanges,
  revocationMessages,
  roleEntries,
  saltedGuesses,
  wholeGuesses,
} from '#theory/accounts.ts';
import { evaluateTheory } from '#theory/registry.ts';

test('20 people and 20 PCs: 400 accounts in a workgroup, 20 in a domain', () => {
  expect(accountsKept('localAccounts', 20, 20)).toBe(400);
  expect(accountsKept('directory', 20, 20)).toBe(20);
  expect(accountsKept('sharePasswords', 20, 20)).toBe(0);
});

test('locking one of 20 out of 20 shares: 20 changes and 380 words, 20 changes, or one', () => {
  expect(revocationChanges('sharePasswords', 20)).toBe(20);
  expect(revocationMessages('sharePasswords', 20, 20)).toBe(380);
  expect(revocationChanges('localAccounts', 20)).toBe(20);
  expect(revocationMessages('localAccounts', 20, 20)).toBe(0);
  expect(revocationChanges('directory', 20)).toBe(1);
});

test('taking one on: a word for every share, a change on every PC, or one change', () => {
  expect([enrolmentChanges('sharePasswords', 4), enrolmentMessages('sharePasswords', 4)]).toEqual([
    0, 4,
  ]);
  expect([enrolmentChanges('localAccounts', 4), enrolmentMessages('localAccounts', 4)]).toEqual([
    4, 0,
  ]);
  expect(enrolmentChanges('directory', 4)).toBe(1);
});

test('the last door shuts with the last change, before the last words', () => {
  const work = { people: 6, shares: 4, changeMs: 60_000, tellMs: 20_000 };
  expect(lastChangeMs('sharePasswords', work)).toBe(4 * 60_000 + 3 * 5 * 20_000);
  expect(lastChangeMs('localAccounts', work)).toBe(4 * 60_000);
  expect(lastChangeMs('directory', work)).toBe(60_000);
});

test('5 roles of 50 permissions and 20 assignments instead of 1,000 grants', () => {
  expect(roleEntries(20, 5, 50)).toBe(270);
});

test('a salt makes every person a search of her own; without one the last word counts', () => {
  expect(onePassGuesses(1, 200)).toBeCloseTo(100.5, 9);
  expect(onePassGuesses(2, 2)).toBeCloseTo(1.75, 9);
  expect(onePassGuesses(1000, 20)).toBeCloseTo(20, 9);
  expect(saltedGuesses(9, 3, 200)).toBe(9 * 100.5 + 600);
  expect(guessingSeconds(1000, 100, 10_000)).toBe(100_000);
});

test('the 9x lock: 256 guesses a byte instead of a power of 256', () => {
  expect(byteWiseGuesses(1)).toEqual({ mean: 128.5, most: 256 });
  expect(byteWiseGuesses(8)).toEqual({ mean: 1028, most: 2048 });
  expect(wholeGuesses(2)).toBe(65_536);
});

test('authors reach them by name', () => {
  expect(evaluateTheory('sharePasswordMessages', { people: 20, shares: 20 })).toBe(380);
  expect(evaluateTheory('workgroupAccounts', { people: 20, shares: 20 })).toBe(400);
  expect(evaluateTheory('byteWiseGuesses', { length: 8 })).toBe(2048);
});
