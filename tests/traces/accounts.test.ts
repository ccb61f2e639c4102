/** Four requests of one person, and how one person is locked out. */
import { test } from 'vitest';
import { lab as accounts } from '#labs/accounts/lab.ts';
import { expectGolden } from './golden.ts';
import { goldenLines } from './lab-lines.ts';

test('with a directory: log in, be weighed, be written down', () => {
  expectGolden(
    'accounts-directory',
    goldenLines(accounts, { preset: 'who-may-what', untilMs: 4_200 }),
  );
});

test('with a list on every PC', () => {
  const params = { regime: 'localAccounts', story: 'rights' };
  expectGolden('accounts-lists', goldenLines(accounts, { params, untilMs: 4_200 }));
});

test('with share passwords: three people, two shares', () => {
  const params = { people: 3, shares: 2 };
  expectGolden('accounts-revoked', goldenLines(accounts, { params, untilMs: 260_000 }));
});
