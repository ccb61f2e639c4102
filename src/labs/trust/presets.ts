import type { PredictionSpec, Preset } from '../define-lab.ts';

const lost: PredictionSpec = {
  question: 'What share of the keys, in percent, is lost to the attacker?',
  metric: 'lostShare',
  tolerance: 0.25,
};
const innocent: PredictionSpec = {
  question: 'How many of the three honest peers will you blame or suspect?',
  metric: 'innocentAccused',
  tolerance: 0,
};

/** Named after what they show. Sixteen blocks, four peers, one of them a poisoner. */
export const presets = {
  'one-flipped-byte': {
    title: 'One of four peers flips a byte in every block; every block has a proof',
    params: {},
  },
  'nobody-checks': {
    title: 'The same poisoner, and the name of the file is believed',
    params: { check: 'none' },
    prediction: {
      question: 'How many of the 16 blocks you keep are spoilt?',
      metric: 'wrongKept',
      tolerance: 0.25,
    },
  },
  'whole-file-hash': {
    title: 'The same poisoner, and one hash for the whole file',
    label: 'One hash for the file',
    params: { check: 'file' },
    prediction: {
      question: 'How many blocks have been fetched in vain when you find out?',
      metric: 'wasted',
      tolerance: 0,
    },
  },
  blamed: {
    title: 'The same poisoner, and one hash for every four blocks',
    label: 'Who is to blame?',
    params: { check: 'piece' },
    prediction: innocent,
  },
  'five-hashes': {
    title: 'Thirty-two blocks, and a proof for each',
    label: 'How long is a proof?',
    params: { blocks: 32 },
    prediction: {
      question: 'The file has 32 blocks. How many hashes prove that one of them is right?',
      metric: 'proofHashes',
      tolerance: 0,
    },
  },
  'a-lying-root': {
    title: 'A search result hands out the root of another file',
    params: { hashesFrom: 'search', poison: 'decoy' },
    prediction: { ...innocent, question: 'How many of the three honest peers will you ban?' },
  },
  'publishers-root': {
    title: 'The same peers, but the root comes from the publisher',
    label: 'The publisher’s root',
    params: { poison: 'decoy' },
    prediction: innocent,
  },
  'three-replicas': {
    title: 'Half of all identities are one attacker; three copies of each key',
    label: 'Fakes, three copies',
    params: { model: 'identities' },
    prediction: lost,
  },
  'eight-replicas': {
    title: 'The same attacker; eight copies of each key',
    label: 'Fakes, eight copies',
    params: { model: 'identities', copies: 8 },
    prediction: {
      question: 'Of 400 keys, how many are lost to the attacker?',
      metric: 'keysLost',
      tolerance: 0.5,
    },
  },
  'nine-fakes-to-one': {
    title: 'Nine fake identities to one honest; three copies',
    params: { model: 'identities', honest: 20, fakes: 180 },
    prediction: { ...lost, tolerance: 0.1 },
  },
  'a-vote-is-stuffed': {
    title: 'Half are fake, eight copies, and no hash to check by: most votes win',
    params: { model: 'identities', copies: 8, reading: 'vote' },
    prediction: { ...lost, tolerance: 0.1 },
  },
  'chosen-ids': {
    title: 'Thirty fakes that can choose their ids; three copies',
    params: { model: 'identities', fakes: 30, chosenIds: true },
    prediction: {
      question: 'How many of the 400 keys does the attacker own with 30 identities?',
      metric: 'keysLost',
      tolerance: 0,
    },
  },
  enrolled: {
    title: 'Nine fakes to one, and a server that enrols each person once',
    params: { model: 'identities', honest: 20, fakes: 180, enrolment: true },
    prediction: { ...lost, tolerance: 0 },
  },
} as const satisfies Readonly<Record<string, Preset>>;
