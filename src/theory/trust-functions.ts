import { hostileVote, keysBought } from './sybil.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';
import {
  blocksFetched,
  hashListBytes,
  merkleProofBytes,
  spoiltProbability,
} from './verification.ts';

const count = (description: string, min = 1): TheoryParam => ({
  unit: '',
  description,
  min,
  integer: true,
});
const blocks = count('M: blocks of the file.');
const badShare: TheoryParam = {
  unit: '',
  description: 'p: probability that a block comes bad.',
  min: 0,
  max: 0.999,
};
const perHash = count('k: blocks under one hash.');
const replicas = count('r: copies of a key.');

/** Checking what strangers send, and counting who they are. */
export const trustFunctions: Readonly<Record<string, TheoryFunction>> = {
  blocksFetched: theoryFunction({
    fn: (args) => blocksFetched(args.blocks, args.badShare, args.perHash),
    unit: 'blocks',
    source: 'bep52',
    description: 'Blocks fetched in the mean until all are good.',
    params: { blocks, badShare, perHash },
  }),
  spoiltProbability: theoryFunction({
    fn: (args) => spoiltProbability(args.badShare, args.perHash),
    unit: '',
    source: 'bep52',
    description: 'Probability that one hash over several blocks turns them all down.',
    params: { badShare, perHash },
  }),
  hashListBytes: theoryFunction({
    fn: (args) => hashListBytes(args.blocks, args.perHash),
    unit: 'B',
    source: 'bep52',
    description: 'Bytes of a flat list of SHA-256 hashes.',
    params: { blocks, perHash },
  }),
  merkleProofBytes: theoryFunction({
    fn: (args) => merkleProofBytes(args.leaves),
    unit: 'B',
    source: 'bep52',
    description: 'Bytes of the hashes that prove one block of a file.',
    params: { leaves: count('Blocks of the file.') },
  }),
  hostileVote: theoryFunction({
    fn: (args) => hostileVote(args.hostileShare, args.replicas),
    unit: '',
    source: 'douceur2002',
    description: 'Probability that the attacker has at least half of the copies of a key.',
    params: {
      hostileShare: {
        unit: '',
        description: 'f: share of hostile identities.',
        min: 0,
        max: 1,
      },
      replicas,
    },
  }),
  keysBought: theoryFunction({
    fn: (args) => keysBought(args.sybils, args.replicas),
    unit: 'keys',
    source: 'douceur2002',
    description: 'Keys that an attacker owns who may choose its ids.',
    params: { sybils: count('S: the attacker’s identities.', 0), replicas },
  }),
};
