import { blindStretch, ringHops, ringHopsOver, ringHopsToOthers, starStress } from './overlays.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';

const peers: TheoryParam = {
  unit: '',
  description: 'N: peers on a full ring, a power of two.',
  min: 2,
  integer: true,
};

/** Overlays: one line of theory each (facts B5, B10). */
export const overlayFunctions: Readonly<Record<string, TheoryFunction>> = {
  overlayRingHops: theoryFunction({
    fn: (args) => ringHops(args.peers),
    unit: 'hops',
    source: 'stoica2001',
    description: 'Mean hops on a full ring, over all pairs.',
    params: { peers },
  }),
  overlayRingHopsToOthers: theoryFunction({
    fn: (args) => ringHopsToOthers(args.peers),
    unit: 'hops',
    source: 'stoica2001',
    description: 'Mean hops on a full ring, over pairs of two different peers.',
    params: { peers },
  }),
  overlayRingHopsOver: theoryFunction({
    fn: (args) => ringHopsOver(args.distance),
    unit: 'hops',
    source: 'stoica2001',
    description: 'Hops on a full ring to a peer so many places further on.',
    params: {
      distance: { unit: '', description: 'Places further on.', min: 0, integer: true },
    },
  }),
  overlayBlindStretch: theoryFunction({
    fn: (args) => blindStretch(args.hops),
    unit: '',
    source: 'chu2000',
    description: 'Mean stretch of an overlay whose neighbours are chosen blindly.',
    params: { hops: { unit: 'hops', description: 'Mean hops.', min: 0 } },
  }),
  overlayStarStress: theoryFunction({
    fn: (args) => starStress(args.receivers),
    unit: 'copies',
    source: 'chu2000',
    description: 'Copies on the source’s own cable if it sends to each receiver itself.',
    params: { receivers: { unit: '', description: 'N: receivers.', min: 1, integer: true } },
  }),
};
