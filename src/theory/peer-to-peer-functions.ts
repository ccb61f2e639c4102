import {
  breakingShare,
  downtimeHoursPerYear,
  indexedAvailability,
  replicasNeeded,
  replicatedAvailability,
} from './availability.ts';
import {
  meanShareRatio,
  offloadedEgressCost,
  peerShareOfTraffic,
  serverEgressCost,
  uploadPerPeerGb,
} from './cost.ts';
import { fullFloodMessages, treeReachBound } from './flooding.ts';
import { oneShotReach, pushRounds, rumourResidue } from './gossip.ts';
import { directShare, relayedShare } from './reachability.ts';
import {
  allReplicasHostile,
  merkleProofHashes,
  overtakingProbability,
  sybilShare,
} from './sybil.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';

const share = (description: string, max = 1): TheoryParam => ({
  unit: '',
  description,
  min: 0,
  max,
});
const count = (description: string, min = 1): TheoryParam => ({
  unit: '',
  description,
  min,
  integer: true,
});
const amount = (unit: string, description: string): TheoryParam => ({ unit, description, min: 0 });

const behindNatShare = share('p: share of hosts behind a NAT.');
const punchingShare = share('h: share of such pairs for which hole punching works.');
const availability = share('a: probability that one copy is there.', 0.999999);
const replicas = count('k: independent copies.');
const readers = count('N: readers.');
const fileGb = amount('GB', 'F: size of the file.');
const pricePerGb = amount('$/GB', 'p: price of a gigabyte that leaves the servers.');
const peerShare = share('Share of the bytes that peers upload.');

/** Reachability, flooding, availability, gossip, trust and cost: one line of theory each. */
export const peerToPeerFunctions: Readonly<Record<string, TheoryFunction>> = {
  natDirectShare: theoryFunction({
    fn: (args) => directShare(args.behindNatShare, args.punchingShare),
    unit: '',
    source: 'ford2005',
    description: 'Share of pairs that connect without a relay.',
    params: { behindNatShare, punchingShare },
  }),
  natRelayedShare: theoryFunction({
    fn: (args) => relayedShare(args.behindNatShare, args.punchingShare),
    unit: '',
    source: 'ford2005',
    description: 'Share of pairs that need a relay.',
    params: { behindNatShare, punchingShare },
  }),
  floodReachBound: theoryFunction({
    fn: (args) => treeReachBound(args.degree, args.timeToLive),
    unit: 'hosts',
    source: 'ritter2001',
    description: 'Most hosts that a flooded query can reach.',
    params: { degree: count('d: neighbours of each host.', 2), timeToLive: count('TTL: hops.') },
  }),
  floodMessages: theoryFunction({
    fn: (args) => fullFloodMessages(args.hosts, args.links),
    unit: 'messages',
    source: 'ritter2001',
    description: 'Messages of a flood that covers a connected graph.',
    params: { hosts: count('N: hosts.'), links: count('E: links between them.') },
  }),
  replicatedAvailability: theoryFunction({
    fn: (args) => replicatedAvailability(args.availability, args.replicas),
    unit: '',
    source: 'rfc5694',
    description: 'Probability that at least one of several independent copies is there.',
    params: { availability, replicas },
  }),
  replicasNeeded: theoryFunction({
    fn: (args) => replicasNeeded(args.availability, args.wanted),
    unit: 'copies',
    source: 'rfc5694',
    description: 'Fewest independent copies for a wanted availability.',
    params: {
      availability: { ...availability, min: 1e-6 },
      wanted: share('A: availability wanted.', 0.999999999),
    },
  }),
  indexedAvailability: theoryFunction({
    fn: (args) => indexedAvailability(args.index, args.availability, args.replicas),
    unit: '',
    source: 'rfc5694',
    description: 'Availability of copies that only an index can find.',
    params: { index: share('Availability of the index.'), availability, replicas },
  }),
  downtimeHoursPerYear: theoryFunction({
    fn: (args) => downtimeHoursPerYear(args.availability),
    unit: 'h',
    source: 'rfc5694',
    description: 'Hours a year in which something is down.',
    params: { availability: share('Its availability.') },
  }),
  breakingShare: theoryFunction({
    fn: (args) => breakingShare(args.meanDegree, args.meanSquaredDegree),
    unit: '',
    source: 'cohen2000',
    description: 'Share of nodes whose random loss breaks a network apart.',
    params: {
      meanDegree: amount('', '⟨k⟩: mean number of neighbours.'),
      meanSquaredDegree: amount('', '⟨k²⟩: mean of its square.'),
    },
  }),
  gossipPushRounds: theoryFunction({
    fn: (args) => pushRounds(args.hosts),
    unit: 'rounds',
    source: 'pittel1987',
    description: 'Rounds until all hosts know, each who knows telling one other per round.',
    params: { hosts: count('n: hosts.', 2) },
  }),
  gossipResidue: theoryFunction({
    fn: (args) => rumourResidue(args.stopAfter),
    unit: '',
    source: 'demers1987',
    description: 'Share of hosts that a rumour misses.',
    params: { stopAfter: count('k: tellers stop with probability 1/k at a telling in vain.') },
  }),
  gossipOneShotReach: theoryFunction({
    fn: (args) => oneShotReach(args.fanOut),
    unit: '',
    source: 'demers1987',
    description: 'Share of hosts reached if each tells a few others once.',
    params: { fanOut: count('F: others that each tells.', 2) },
  }),
  sybilShare: theoryFunction({
    fn: (args) => sybilShare(args.honest, args.sybils),
    unit: '',
    source: 'douceur2002',
    description: 'Share of identities that belong to one attacker.',
    params: { honest: count('N: honest identities.'), sybils: count('S: the attacker’s.', 0) },
  }),
  allReplicasHostile: theoryFunction({
    fn: (args) => allReplicasHostile(args.hostileShare, args.replicas),
    unit: '',
    source: 'douceur2002',
    description: 'Probability that every copy, placed at random, lies with the attacker.',
    params: { hostileShare: share('f: share of hostile identities.'), replicas },
  }),
  merkleProofHashes: theoryFunction({
    fn: (args) => merkleProofHashes(args.leaves),
    unit: 'hashes',
    source: 'bep52',
    description: 'Hashes that prove one block of a file.',
    params: { leaves: count('Blocks of the file.') },
  }),
  overtakingProbability: theoryFunction({
    fn: (args) => overtakingProbability(args.attackerShare, args.blocks),
    unit: '',
    source: 'nakamoto2008',
    description: 'Probability that an attacker ever overtakes the honest chain.',
    params: {
      attackerShare: share('q: the attacker’s share of the work.'),
      blocks: count('z: blocks that the payee waits for.', 0),
    },
  }),
  serverEgressCost: theoryFunction({
    fn: (args) => serverEgressCost(args.readers, args.fileGb, args.pricePerGb),
    unit: '$',
    source: 'rfc5694',
    description: 'What the operator pays if every copy leaves its servers.',
    params: { readers, fileGb, pricePerGb },
  }),
  offloadedEgressCost: theoryFunction({
    fn: (args) => offloadedEgressCost(args.readers, args.fileGb, args.pricePerGb, args.peerShare),
    unit: '$',
    source: 'rfc5694',
    description: 'What the operator pays if peers carry a share of the bytes.',
    params: { readers, fileGb, pricePerGb, peerShare },
  }),
  uploadPerPeerGb: theoryFunction({
    fn: (args) => uploadPerPeerGb(args.fileGb, args.peerShare),
    unit: 'GB',
    source: 'rfc5694',
    description: 'What each peer uploads on average.',
    params: { fileGb, peerShare },
  }),
  peerShareOfTraffic: theoryFunction({
    fn: (args) => peerShareOfTraffic(args.serverShare, args.peerShare),
    unit: '',
    source: 'kreitz2010',
    description: 'Part of what crosses the network that peers send.',
    params: {
      serverShare: share('Share of all data used that servers deliver.'),
      peerShare: { ...peerShare, description: 'Share of all data used that peers deliver.' },
    },
  }),
  meanShareRatio: theoryFunction({
    fn: (args) => meanShareRatio(args.readers, args.copies),
    unit: '',
    source: 'rfc5694',
    description: 'Mean ratio of upload to download among peers.',
    params: {
      readers,
      copies: { ...count('σ: copies that the source gives away.'), integer: true },
    },
  }),
};
