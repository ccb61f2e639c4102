/**
 * Covers: accounts and hashes, authentication, authorisation, audit, roles, share-level and user-level
 * access, revocation, guessing.
 * Question: one person must not get in any more: what does it take?
 * Expect: with a password on every share all S of them change and S(U − 1) words have to be passed on;
 * with a list on every PC it takes S changes; with one directory it takes one, and some minutes until
 * the last ticket has run out. A directory is one place to add, shut, log and steal.
 *
 * In a workgroup a person's PC is a host too; here her two roles stand apart, as a person who asks and a
 * PC that shares. A ticket ends with its holder, where in truth the host reads the end from it. A person
 * sets her own password with the administrator. Only one administrator works, one thing after the
 * other; stolen lists are searched word by word, each guess really hashed; Argon2id runs with the least
 * memory it allows, its true cost is a factor of time. That the 9x bug gives away the whole password
 * byte by byte follows from prefixes of any length being accepted; MS00-072 only says the first.
 */
import { accountDirectory } from '#machines/account-directory.ts';
import { administrator } from '#machines/administrator.ts';
import { listAttacker } from '#machines/list-attacker.ts';
import { passwordGuesser } from '#machines/password-guesser.ts';
import { person } from '#machines/person.ts';
import { shareHost } from '#machines/share-host.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { administratorId } from './nodes.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { horizonMs, paceMs } from './time-line.ts';
import { accountsWorld } from './world.ts';

export const lab = defineLab({
  id: 'accounts',
  title: 'One list, one lock',
  question: 'Ann must not get in any more. What does it take?',
  covers: ['accounts', 'log-in', 'roles', 'audit', 'hashes', 'share passwords'],
  params,
  presets,
  seed: 1,
  roles: {
    person: {
      machine: person,
      label: 'Person',
      shape: 'client',
      description:
        'A person is busy until she needs a share; she logs in if that is asked for, asks, and is ' +
        'inside, refused, or not answered at all.',
    },
    host: {
      machine: shareHost,
      label: 'PC that shares',
      shape: 'server',
      description:
        'A PC waits at its door. With a share password it compares; with accounts it authenticates, ' +
        'then authorises; with tickets it authorises. Then it records. It may be off.',
    },
    directory: {
      machine: accountDirectory,
      label: 'Directory',
      shape: 'server',
      description:
        'The directory answers log-ins in three steps: authenticating, authorising, recording. A ' +
        'wrong password skips the second. It may be down.',
    },
    administrator: {
      machine: administrator,
      label: 'Administrator',
      shape: 'client',
      description:
        'The administrator is free, or does one thing after the other: changing something on a ' +
        'machine, telling a person a password.',
    },
    thief: {
      machine: listAttacker,
      label: 'Thief',
      shape: 'client',
      description:
        'A thief lurks until he has a list; then he guesses word after word until nothing is left.',
    },
    guesser: {
      machine: passwordGuesser,
      label: 'Guesser',
      shape: 'client',
      description:
        'A guesser tries passwords of one byte. If one opens, he has entered and guesses the next ' +
        'byte, until he knows all; if none does, he has given up.',
    },
  },
  selected: administratorId,
  metrics,
  interventions,
  chart: {
    yLabel: 'Doors open, or passwords found, in %',
    series: ['reach', 'stillOpen', 'foundShare'],
  },
  prediction: {
    question: 'How many changes and messages, together, are made until all is done?',
    metric: 'actions',
    tolerance: 0,
  },
  horizonMs,
  paceMs,
  build: accountsWorld,
  theory,
  describe,
});
