import {
  blindStretch,
  pathDelay,
  ringHops,
  ringHopsOver,
  ringHopsToOthers,
  starStress,
  stretch,
} from './overlays.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';

const peers: TheoryParam = {
  unit: '',
  description: 'N: peers on a full ring, a power of two.',
  min: 2,
  integer: true,
};

const hopMs = (which: string): TheoryParam => ({
  unit: 'ms',
  description: `Delay of the ${which} hop.`,
  min: 0,
});

/** Overlays: one line of theory each. */
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
  overlayThreeHopsMs: theoryFunction({
    fn: (args) => pathDelay([args.firstMs, args.secondMs, args.thirdMs]),
    unit: 'ms',
    source: 'chu2000',
    description: 'Delay of a message that takes three hops over an overlay.',
    params: { firstMs: hopMs('first'), secondMs: hopMs('second'), thirdMs: hopMs('third') },
  }),
  overlayStretch: theoryFunction({
    fn: (args) => stretch(args.overlayMs, args.directMs),
    unit: '',
    source: 'chu2000',
    description: 'Stretch of one path over an overlay.',
    params: {
      overlayMs: { unit: 'ms', description: 'Delay over the overlay.', min: 0 },
      directMs: { unit: 'ms', description: 'Delay of the direct path.', min: 1e-9 },
    },
  }),
  overlayStarStress: theoryFunction({
    fn: (args) => starStress(args.receivers),
    unit: 'copies',
    source: 'chu2000',
    description: 'Copies on the source’s own cable if it sends to each receiver itself.',
    params: { receivers: { unit: '', description: 'N: receivers.', min: 1, integer: true } },
  }),
};
