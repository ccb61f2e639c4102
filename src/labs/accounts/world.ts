import { diceFor, Draws } from '#chance/index.ts';
import { accountDirectory } from '#machines/account-directory.ts';
import { administrator } from '#machines/administrator.ts';
import { listAttacker } from '#machines/list-attacker.ts';
import { passwordGuesser } from '#machines/password-guesser.ts';
import { person } from '#machines/person.ts';
import type { Guard } from '#machines/share-guard.ts';
import { shareHost } from '#machines/share-host.ts';
import { randomBytes } from '#machines/share-lock.ts';
import { createNet } from '#net/index.ts';
import type { NodeId, NodeSpec, Scenario } from '#sim/index.ts';
import {
  administratorId,
  annId,
  directoryId,
  guesserId,
  hostIds,
  newcomerId,
  payrollId,
  thiefId,
} from './nodes.ts';
import type { AccountsParams } from './params.ts';
import { commonPasswords } from './passwords.ts';
import { bookOf, entryOf, membersOf, rightsOfRoles, type Member } from './staff.ts';
import { storyOf } from './story.ts';
import { accountsMeter, type AccountsTally } from './tally.ts';
import { CHANGE_MS, isOfficeHours, LATENCY_MS, TELL_MS, WORD_MS } from './time-line.ts';

/** Mean time between two shares, and time in one, at work; in a story of milliseconds, all is quick. */
const GAP_MS = 60_000;
const INSIDE_MS = 30_000;
const QUICK_INSIDE_MS = 300;

type SharePasswords = Readonly<Record<NodeId, string>>;

/** A password for every share. */
function sharePasswords({ shares, passwordBytes }: AccountsParams, seed: number): SharePasswords {
  const entries = hostIds(shares).map((id) => {
    const draws = new Draws(diceFor(seed, `lock of ${id}`));
    return [id, randomBytes(draws, passwordBytes)] as const;
  });
  return Object.fromEntries(entries);
}

/** The key that directory and hosts share. */
function secretOf(seed: number): string {
  return diceFor(seed, 'secret').join(' ');
}

function guardOf(
  id: NodeId,
  values: AccountsParams,
  seed: number,
  staff: readonly Member[],
  passwords: SharePasswords,
): Guard {
  switch (values.regime) {
    case 'sharePasswords': {
      const lock = { password: passwords[id]!, comparesPrefix: values.prefixBug };
      return { kind: 'password', lock };
    }
    case 'localAccounts':
      return { kind: 'accounts', book: bookOf(staff, values, seed, id) };
    case 'directory':
      return { kind: 'tickets', secret: secretOf(seed) };
  }
}

function personOf(
  { user, role, password }: Member,
  values: AccountsParams,
  seed: number,
  passwords: SharePasswords,
): NodeSpec {
  const { regime, shares, ticketMinutes } = values;
  const isHere = user !== newcomerId;
  const input = {
    id: user,
    directory: regime === 'directory' ? directoryId : undefined,
    password,
    told: isHere && regime === 'sharePasswords' ? passwords : {},
    uses: rightsOfRoles(shares)[role],
    meanGapMs: isHere && isOfficeHours(values) ? GAP_MS : Infinity,
    insideMs: isOfficeHours(values) ? INSIDE_MS : QUICK_INSIDE_MS,
    ticketMs: ticketMinutes * 60_000,
    dice: diceFor(seed, user),
  };
  return { id: user, machine: person, input };
}

function outsiders(values: AccountsParams): NodeSpec[] {
  const { regime, candidates, guessesPerSecond, costFactor, passwordBytes } = values;
  const dictionary = commonPasswords(candidates);
  const atDirectory = regime === 'directory';
  const target = atDirectory ? directoryId : payrollId;
  const guessing = { target, user: annId, asks: atDirectory ? 'LOGIN' : 'OPEN' } as const;
  return [
    {
      id: thiefId,
      machine: listAttacker,
      input: { id: thiefId, dictionary, guessesPerSecond, costFactor },
    },
    {
      id: guesserId,
      machine: passwordGuesser,
      input: { ...guessing, length: passwordBytes },
    },
  ];
}

/** People, PCs that share, one who looks after it all, and two who should not come in. */
export function accountsWorld(
  values: AccountsParams,
  seed: number,
): Omit<Scenario<AccountsTally>, 'sampling'> {
  const { regime } = values;
  const members = membersOf(values, seed);
  const staff = members.filter(({ user }) => user !== newcomerId);
  const passwords = sharePasswords(values, seed);
  const hosts = hostIds(values.shares);
  const directory = regime === 'directory' ? directoryId : undefined;
  const book = () => bookOf(staff, values, seed, directoryId);
  return {
    nodes: [
      ...members.map((member) => personOf(member, values, seed, passwords)),
      ...hosts.map((id) => ({
        id,
        machine: shareHost,
        input: { id, guard: guardOf(id, values, seed, staff, passwords), directory },
      })),
      ...(directory === undefined
        ? []
        : [
            {
              id: directory,
              machine: accountDirectory,
              input: { book: book(), secret: secretOf(seed) },
            },
          ]),
      {
        id: administratorId,
        machine: administrator,
        input: {
          regime,
          directory: directoryId,
          hosts,
          members: staff.map(({ user }) => user),
          passwords,
          newcomer: entryOf(members.at(-1)!, new Draws(diceFor(seed, 'salt of the newcomer'))),
          dice: diceFor(seed, administratorId),
          changeMs: CHANGE_MS,
          tellMs: TELL_MS,
        },
      },
      ...outsiders(values),
    ],
    medium: createNet({
      link: (_from, _to, { type }) => ({ latencyMs: type === 'TELL' ? WORD_MS : LATENCY_MS }),
    }),
    meter: accountsMeter,
    start: storyOf(values),
  };
}
