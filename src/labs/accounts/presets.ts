import type { PredictionSpec, Preset } from '../define-lab.ts';

const actions: PredictionSpec = {
  question: 'Six people, four shares: how many changes and messages does it take to lock Ann out?',
  metric: 'actions',
  tolerance: 0,
};
const refusals: PredictionSpec = {
  question:
    'Ben mistypes, asks again, asks for the payroll, then for his share again. How many of the four are refused?',
  metric: 'refused',
  tolerance: 0,
};
const seconds: PredictionSpec = {
  question:
    'Twelve people, 200 words, 100 plain guesses a second: how many seconds does the thief search?',
  metric: 'searchSeconds',
  tolerance: 0.25,
};
const unanswered: PredictionSpec = {
  question: 'For eight and a half minutes it is off. How many requests find nobody there?',
  metric: 'unanswered',
  tolerance: 0.3,
};

/** Two of the twelve people have chosen the same word here: their plain hashes are the same. */
const withATwin = 6;

/** Named after what they show. */
export const presets = {
  'revoke-by-share-password': {
    title: 'A password on every share: lock Ann out',
    label: 'Lock out: share passwords',
    params: {},
    prediction: actions,
  },
  'revoke-local-accounts': {
    title: 'A list of accounts on every PC: lock Ann out',
    label: 'Lock out: lists on PCs',
    params: { regime: 'localAccounts' },
    prediction: actions,
  },
  'revoke-by-directory': {
    title: 'One directory: lock Ann out',
    label: 'Lock out: directory',
    params: { regime: 'directory' },
    prediction: {
      question:
        'One change, which takes a minute. How many minutes until every door is shut to Ann?',
      metric: 'shutOutMinutes',
      tolerance: 0.25,
    },
  },
  'twenty-by-twenty': {
    title: 'Twenty people, twenty shares with passwords',
    label: 'Twenty by twenty',
    params: { people: 20, shares: 20 },
    prediction: {
      question: 'Twenty people, twenty shares: how many changes and messages lock Ann out?',
      metric: 'actions',
      tolerance: 0,
    },
  },
  'zoe-is-taken-on': {
    title: 'A list of accounts on every PC: take Zoe on',
    label: 'A newcomer',
    params: { regime: 'localAccounts', story: 'join' },
    prediction: {
      question: 'How many changes does it take until Zoe can work like the others?',
      metric: 'changes',
      tolerance: 0,
    },
  },
  'who-may-what': {
    title: 'A directory: who is it, what may he, who will know',
    label: 'Who may what',
    params: { regime: 'directory', story: 'rights' },
    prediction: refusals,
  },
  'whoever-knows': {
    title: 'A password on every share: the same four requests',
    label: 'Whoever knows it',
    params: { story: 'rights' },
    prediction: refusals,
  },
  'stolen-plain-list': {
    title: 'A stolen list of plain hashes',
    label: 'Stolen: plain hashes',
    params: { regime: 'directory', story: 'theft', people: 12, hashing: 'plain' },
    seed: withATwin,
    prediction: seconds,
  },
  'stolen-salted-list': {
    title: 'A stolen list of salted hashes',
    label: 'Stolen: salted',
    params: { regime: 'directory', story: 'theft', people: 12, hashing: 'salted' },
    seed: withATwin,
    prediction: seconds,
  },
  'stolen-slow-hashes': {
    title: 'A stolen list of salted, slow hashes',
    label: 'Stolen: slow hashes',
    params: { regime: 'directory', story: 'theft', people: 12 },
    seed: withATwin,
    prediction: {
      ...seconds,
      question: 'The same, but a hash costs 10,000 times as much: how many seconds does he search?',
    },
  },
  'nine-x-bug': {
    title: 'Windows 9x: a lock that compares only what is sent',
    label: 'The 9x bug',
    params: { story: 'guess' },
    seed: 2,
    prediction: {
      question: 'Eight bytes, 256 values each: how many guesses until he knows the whole password?',
      metric: 'doorGuesses',
      tolerance: 0.35,
    },
  },
  'directory-down': {
    title: 'The directory is down',
    label: 'Directory down',
    params: { regime: 'directory', story: 'outage' },
    prediction: unanswered,
  },
  'one-pc-down': {
    title: 'No directory, but one of four PCs is down',
    label: 'One PC down',
    params: { story: 'outage' },
    prediction: unanswered,
  },
} as const satisfies Readonly<Record<string, Preset>>;
