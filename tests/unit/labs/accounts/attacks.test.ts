/** A stolen list, and guesses at the door. */
import { describe, expect, test } from 'vitest';
import { guesserOf, hostsOf, thiefOf } from '#labs/accounts/views.ts';
import { act, ended, read, started } from './runs.ts';

const theft = { story: 'theft', regime: 'directory', people: 8 };

describe('a stolen list', () => {
  test.each(['plain', 'salted', 'argon2id'])(
    'of %s hashes gives up the common passwords only',
    (hashing) => {
      const run = ended({ ...theft, hashing });
      expect(run.view.snapshot('thief').value).toBe('finished');
      expect(read(run, 'foundShare')).toBe(75);
    },
  );

  test('of passwords gives up all of them, without a guess', () => {
    const run = ended({ ...theft, hashing: 'clear' });
    expect([read(run, 'foundShare'), read(run, 'searchGuesses')]).toEqual([100, 0]);
  });

  test('one pass over plain hashes serves everybody; salts make it a pass for each', () => {
    expect(read(ended({ ...theft, hashing: 'plain' }), 'searchGuesses')).toBe(200);
    expect(read(ended({ ...theft, hashing: 'salted' }), 'searchGuesses')).toBeGreaterThan(2 * 200);
  });

  test('salted alike, a slow hash takes the same guesses and as many times the time as it costs', () => {
    const [fast, slow] = ['salted', 'argon2id'].map((hashing) => ended({ ...theft, hashing }));
    expect(read(slow!, 'searchGuesses')).toBe(read(fast!, 'searchGuesses'));
    expect(read(slow!, 'searchSeconds')).toBeCloseTo(10_000 * read(fast!, 'searchSeconds')!, 3);
  });

  test('the same password has the same plain hash, and another salted one', () => {
    for (const [hashing, distinct] of [
      ['plain', 11],
      ['salted', 12],
    ] as const) {
      const { entries } = thiefOf(ended({ ...theft, people: 12, hashing }, 6).view).search!;
      expect(new Set(entries.map(({ hash }) => hash)).size).toBe(distinct);
    }
  });

  test('of a PC with a share password is that password', () => {
    const run = started({});
    act(run, 'steal');
    run.runUntil(1_000);
    const { guard } = hostsOf(run.view)[0]!;
    expect(thiefOf(run.view).search!.found.map(({ password }) => password)).toEqual([
      guard.kind === 'password' ? guard.lock.password : '',
    ]);
  });
});

describe('at the door', () => {
  test.each([1, 2, 3, 4])('a lock that compares a part gives away the whole, seed %d', (seed) => {
    const run = ended({ story: 'guess' }, seed);
    const { known, guesses, enteredAfter } = guesserOf(run.view);
    const { guard } = hostsOf(run.view)[0]!;
    expect(known).toBe(guard.kind === 'password' ? guard.lock.password : '');
    expect(enteredAfter).toBeLessThanOrEqual(256);
    expect(guesses).toBeLessThanOrEqual(256 * 8);
  });

  test.each([{ prefixBug: false }, { regime: 'localAccounts' }, { regime: 'directory' }])(
    'no single byte opens with %o',
    (given) => {
      const run = ended({ story: 'guess', ...given });
      expect(run.view.snapshot('guesser').value).toBe('givenUp');
      expect([read(run, 'doorGuesses'), read(run, 'bytesKnown')]).toEqual([256, 0]);
    },
  );

  test('guesses at a share name nobody, guesses at an account name it', () => {
    expect(read(ended({ story: 'guess' }), 'naming')).toBe(0);
    expect(read(ended({ story: 'guess', regime: 'directory' }), 'naming')).toBe(256);
  });
});
