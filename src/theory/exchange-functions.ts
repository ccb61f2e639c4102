import { busyPeerShare, leastExchangeSeconds } from './exchange.ts';
import { theoryFunction, type TheoryFunction } from './theory-function.ts';

/** Swapping pieces. */
export const exchangeFunctions: Readonly<Record<string, TheoryFunction>> = {
  leastExchangeSeconds: theoryFunction({
    fn: (args) => leastExchangeSeconds(args.lackedBytes, args.totalUpBps),
    unit: 's',
    source: 'kurose-ross',
    description: 'Least time in which peers and a source can send what is lacking.',
    params: {
      lackedBytes: { unit: 'bytes', description: 'What is lacking, all together.', min: 0 },
      totalUpBps: { unit: 'bit/s', description: 'All up-links together.', min: 1 },
    },
  }),
  busyPeerShare: theoryFunction({
    fn: (args) => busyPeerShare(args.peersUpBps, args.sourceUpBps),
    unit: '',
    source: 'kurose-ross',
    description: 'Share of the bytes that peers upload if no up-link is ever idle.',
    params: {
      peersUpBps: { unit: 'bit/s', description: 'Up-links of the peers, all together.', min: 0 },
      sourceUpBps: { unit: 'bit/s', description: 'Up-link of the source.', min: 1 },
    },
  }),
};
