import {
  accountsKept,
  byteWiseGuesses,
  guessingSeconds,
  meanGuesses,
  onePassGuesses,
  revocationChanges,
  revocationMessages,
  roleEntries,
  saltedGuesses,
  wholeGuesses,
} from './accounts.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';

const count = (unit: string, description: string, min = 1): TheoryParam => ({
  unit,
  description,
  min,
  max: 1_000_000,
  integer: true,
});
const people = count('people', 'U: people who may come in.');
const shares = count('shares', 'S: PCs that share something.');
const candidates = count('words', 'N: words of the dictionary.');
const length: TheoryParam = { ...count('bytes', 'n: bytes of the password.'), max: 32 };

/** Accounts, rights, revocation, guessing. */
export const accountFunctions: Readonly<Record<string, TheoryFunction>> = {
  workgroupAccounts: theoryFunction({
    fn: (args) => accountsKept('localAccounts', args.people, args.shares),
    unit: 'accounts',
    source: 'sandhu1996',
    description: 'Accounts of a workgroup in which every PC has its own list: U·S.',
    params: { people, shares },
  }),
  directoryAccounts: theoryFunction({
    fn: (args) => accountsKept('directory', args.people, 1),
    unit: 'accounts',
    source: 'rfc4511',
    description: 'Accounts of a directory: one a person.',
    params: { people },
  }),
  sharePasswordChanges: theoryFunction({
    fn: (args) => revocationChanges('sharePasswords', args.shares),
    unit: 'changes',
    source: 'samba-smbconf',
    description: 'Passwords to change until one person is locked out of all shares: S.',
    params: { shares },
  }),
  sharePasswordMessages: theoryFunction({
    fn: (args) => revocationMessages('sharePasswords', args.people, args.shares),
    unit: 'messages',
    source: 'samba-smbconf',
    description: 'Messages to the others until all know all new passwords: S(U − 1).',
    params: { people, shares },
  }),
  roleEntries: theoryFunction({
    fn: (args) => roleEntries(args.people, args.roles, args.permissions),
    unit: 'entries',
    source: 'sandhu1996',
    description: 'Entries of a role-based list: permissions of roles, and one role a person.',
    params: {
      people,
      roles: count('roles', 'Roles.'),
      permissions: count('permissions', 'Permissions a role may have.'),
    },
  }),
  meanGuesses: theoryFunction({
    fn: (args) => meanGuesses(args.candidates),
    unit: 'guesses',
    source: 'rfc9106',
    description: 'Mean number of guesses until a word of a dictionary is found: (N + 1)/2.',
    params: { candidates },
  }),
  onePassGuesses: theoryFunction({
    fn: (args) => onePassGuesses(args.people, args.candidates),
    unit: 'guesses',
    source: 'rfc9106',
    description: 'Mean number of guesses until all passwords of an unsalted list are found.',
    params: { people, candidates },
  }),
  saltedGuesses: theoryFunction({
    fn: (args) => saltedGuesses(args.weak, args.strong, args.candidates),
    unit: 'guesses',
    source: 'rfc9106',
    description: 'Mean number of guesses until a salted list is searched through.',
    params: {
      weak: count('people', 'People whose password is in the dictionary.', 0),
      strong: count('people', 'People whose password is not.', 0),
      candidates,
    },
  }),
  guessingSeconds: theoryFunction({
    fn: (args) => guessingSeconds(args.guesses, args.guessesPerSecond, args.costFactor),
    unit: 's',
    source: 'rfc9106',
    description: 'Time of so many guesses: guesses × cost factor ÷ rate.',
    params: {
      guesses: { unit: 'guesses', description: 'Guesses made.', min: 0 },
      guessesPerSecond: { unit: 'guesses/s', description: 'Rate with a plain hash.', min: 1e-9 },
      costFactor: { unit: '', description: 'Cost of one hash, in plain hashes.', min: 1 },
    },
  }),
  byteWiseGuesses: theoryFunction({
    fn: (args) => byteWiseGuesses(args.length).most,
    unit: 'guesses',
    source: 'ms00-072',
    description: 'Most guesses a password needs that can be found byte by byte: 256·n.',
    params: { length },
  }),
  wholeGuesses: theoryFunction({
    fn: (args) => wholeGuesses(args.length),
    unit: 'guesses',
    source: 'ms00-072',
    description: 'Most guesses a password needs that has to be found as a whole: 256ⁿ.',
    params: { length },
  }),
};
