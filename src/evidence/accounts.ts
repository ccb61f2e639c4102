/**
 * The lab on accounts against what each way of keeping them costs. Work: every order of changes and
 * words counted in full runs, exactly. Guessing at home: everybody's password is one of 200 common
 * ones; salted SHA-256 for seeds 1 to 30 of 20 people (600 passwords), one pass over plain hashes for
 * seeds 1 to 200 of 10, Argon2id for seeds 1 to 6 of 10, all within three standard errors. The 9x lock:
 * eight bytes, seeds 1 to 200, the mean within three standard errors and never above 256 a byte.
 */
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as accounts } from '#labs/accounts/lab.ts';
import { estimate } from '#labs/measure.ts';
import type { ParamValues } from '#labs/params.ts';
import { thiefId } from '#labs/accounts/nodes.ts';
import { thiefOf } from '#labs/accounts/views.ts';
import { Run, type WorldView } from '#sim/index.ts';
import {
  accountsKept,
  byteWiseGuesses,
  meanGuesses,
  onePassGuesses,
  revocationChanges,
  revocationMessages,
  saltedGuesses,
  type Regime,
} from '#theory/accounts.ts';
import { onceFor, type Comparison, type Simulated } from './comparison.ts';
import { seedsTo } from './seeds.ts';

const lab: Lab = accounts;
const theoryFrom = 'src/theory/accounts.ts';

/** The end of a run with these params. */
function endOf(given: ParamValues, seed: number): WorldView {
  const params = paramsOf(lab, undefined, given);
  const run = new Run(lab.build(params, seed), { seed, record: false });
  run.runUntil(lab.horizonMs(params));
  return run.view;
}

function read(view: WorldView, metric: string): number {
  return lab.metrics[metric]!.read(view)!;
}

function summary(values: readonly number[]): Simulated {
  const { mean, stderr } = estimate(values);
  return { mean, stderr };
}

const words: Readonly<Record<Regime, string>> = {
  sharePasswords: 'a password on every share',
  localAccounts: 'a list on every PC',
  directory: 'one directory',
};
const sources: Readonly<Record<Regime, string>> = {
  sharePasswords: 'samba-smbconf',
  localAccounts: 'sandhu1996',
  directory: 'rfc4511',
};

/** What it takes to lock one person out, and how many accounts there were before. */
function revocation(regime: Regime, people: number, shares: number): Comparison[] {
  const end = onceFor(() => endOf({ regime, people, shares }, 1));
  const common = {
    lab: lab.id,
    setting: `${people} people, ${shares} shares, ${words[regime]}: one is locked out`,
    seeds: [1],
    runLength: 'to the end',
    theoryFrom,
    source: sources[regime],
    tolerance: { kind: 'exact' },
  } as const;
  const of = (metric: string, quantity: string, unit: string, theory: number): Comparison => ({
    ...common,
    id: `accounts/${regime}-${people}-${shares}/${metric}`,
    quantity,
    unit,
    theory,
    simulate: () => ({ mean: read(end(), metric), stderr: 0 }),
  });
  return [
    of('changes', 'Changes on machines', 'changes', revocationChanges(regime, shares)),
    of(
      'messages',
      'Passwords told to people',
      'messages',
      revocationMessages(regime, people, shares),
    ),
    of(
      'accountsHeld',
      'Accounts that are left',
      'accounts',
      accountsKept(regime, people - 1, shares),
    ),
    of('stillOpen', 'Doors still open to who is locked out', '%', 0),
  ];
}

/** Guesses on each entry of a stolen list, from several runs. */
function theft(hashing: string, people: number, seeds: readonly number[]) {
  const given = { story: 'theft', regime: 'directory', people, hashing, weakShare: 100 };
  return seeds.map((seed) => thiefOf(endOf(given, seed)).search!);
}

/** From the moment the thief has the list until he is through with it, by the clock of the world. */
function searchMs(hashing: string): number {
  const given = { story: 'theft', regime: 'directory', people: 10, hashing, weakShare: 100 };
  const run = new Run(lab.build(paramsOf(lab, undefined, given), 1), { seed: 1, record: false });
  const playOn = (state: string) => {
    while (run.view.snapshot(thiefId).value !== state) run.step();
    return run.nowMs;
  };
  const beginsAtMs = playOn('guessing');
  return playOn('finished') - beginsAtMs;
}

const withEverybodyWeak = {
  lab: lab.id,
  unit: 'guesses',
  theoryFrom,
  source: 'rfc9106',
  tolerance: { kind: 'standard-errors', times: 3 },
} as const;

const stolen: readonly Comparison[] = [
  {
    ...withEverybodyWeak,
    id: 'accounts/stolen-salted/own-guesses',
    setting: '20 people, 200 words, salted SHA-256',
    quantity: 'Mean guesses until a password is found',
    seeds: seedsTo(30),
    runLength: '600 passwords',
    theory: meanGuesses(200),
    simulate: () =>
      summary(
        theft('salted', 20, seedsTo(30)).flatMap(({ found }) =>
          found.map(({ ownGuesses }) => ownGuesses),
        ),
      ),
  },
  {
    ...withEverybodyWeak,
    id: 'accounts/stolen-plain/guesses',
    setting: '10 people, 200 words, plain SHA-256',
    quantity: 'Mean guesses until all passwords are found, in one pass',
    seeds: seedsTo(200),
    runLength: '200 lists',
    theory: onePassGuesses(10, 200),
    simulate: () => summary(theft('plain', 10, seedsTo(200)).map(({ guesses }) => guesses)),
  },
  {
    ...withEverybodyWeak,
    id: 'accounts/stolen-argon2id/guesses',
    setting: '10 people, 200 words, Argon2id (8 KiB, one pass)',
    quantity: 'Mean guesses until all passwords are found',
    seeds: seedsTo(6),
    runLength: '6 lists',
    theory: saltedGuesses(10, 0, 200),
    simulate: () => summary(theft('argon2id', 10, seedsTo(6)).map(({ guesses }) => guesses)),
  },
  {
    ...withEverybodyWeak,
    id: 'accounts/stolen-argon2id/slowdown',
    setting: '10 people, 200 words: Argon2id beside salted SHA-256, the same passwords',
    quantity: 'Times as long as the search takes',
    unit: '',
    seeds: [1],
    runLength: 'one list each',
    theory: 10_000,
    theoryFrom: 'the cost factor that was set',
    tolerance: { kind: 'exact' },
    simulate: () => ({ mean: searchMs('argon2id') / searchMs('salted'), stderr: 0 }),
  },
];

const BYTES = 8;
const atTheDoor = onceFor(() =>
  seedsTo(200).map((seed) => endOf({ story: 'guess', passwordBytes: BYTES }, seed)),
);

function door(
  metric: string,
  quantity: string,
  theory: { readonly mean: number; readonly most: number },
): Comparison[] {
  const common = {
    lab: lab.id,
    setting: `A lock that compares only what is sent, ${BYTES} bytes`,
    unit: 'guesses',
    seeds: seedsTo(200),
    runLength: '200 passwords',
    theoryFrom,
    source: 'ms00-072',
  };
  const values = () => atTheDoor().map((view) => read(view, metric));
  return [
    {
      ...common,
      id: `accounts/9x/${metric}`,
      quantity: `Mean guesses until ${quantity}`,
      theory: theory.mean,
      tolerance: { kind: 'standard-errors', times: 3 },
      simulate: () => summary(values()),
    },
    {
      ...common,
      id: `accounts/9x/${metric}-most`,
      quantity: `Most guesses until ${quantity}`,
      theory: theory.most,
      tolerance: { kind: 'at-most' },
      simulate: () => ({ mean: Math.max(...values()), stderr: 0 }),
    },
  ];
}

export const accountsComparisons: readonly Comparison[] = [
  ...(['sharePasswords', 'localAccounts', 'directory'] as const).flatMap((regime) => [
    ...revocation(regime, 20, 20),
    ...revocation(regime, 6, 4),
    ...revocation(regime, 2, 1),
  ]),
  ...stolen,
  ...door('enteredAfter', 'the door opens', byteWiseGuesses(1)),
  ...door('doorGuesses', 'the whole password is known', byteWiseGuesses(BYTES)),
];
