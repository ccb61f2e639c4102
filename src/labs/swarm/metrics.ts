import type { WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import type { ParamValues } from '../params.ts';
import { percent } from '../percent.ts';
import type { SwarmTally } from './tally.ts';
import { boardOf, chokersOf, isComplete, piecesHeld } from './views.ts';

type View = WorldView<SwarmTally>;

const inRounds = ({ model }: ParamValues) => model === 'rounds';
const inChoking = ({ model }: ParamValues) => model === 'choking';
const withFreeRiders = (params: ParamValues) => inChoking(params) && params['freeRiders'] !== 0;

/** Bytes per second that one of a class of peers has got, on average. */
function rateBytes(view: View, freeRiders: boolean): number | undefined {
  const count = chokersOf(view).filter(([, peer]) => peer.freeRider === freeRiders).length;
  const seconds = (view.nowMs - view.tally.sinceMs) / 1000;
  if (count === 0 || seconds <= 0) return undefined;
  const { contributorBytes, freeRiderBytes } = view.tally;
  return (freeRiders ? freeRiderBytes : contributorBytes) / count / seconds;
}

function kilobytes(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytes / 1000;
}

export const metrics = {
  rounds: {
    label: 'Rounds until all have everything',
    unit: 'rounds',
    applies: inRounds,
    /** Nothing, as long as somebody lacks something: a run that stops short has no such number. */
    read: (view) => (isComplete(view) ? boardOf(view)!.round : undefined),
  },
  haveShare: {
    label: 'Share of the file a peer has',
    unit: '%',
    applies: inRounds,
    read: (view) => {
      const known = boardOf(view);
      if (!known) return undefined;
      const held = piecesHeld(known).reduce((sum, count) => sum + count, 0);
      return percent(held, (known.peers.length - 1) * known.copies.length);
    },
  },
  finishedShare: {
    label: 'Peers that have everything',
    unit: '%',
    applies: inRounds,
    read: (view) => {
      const known = boardOf(view);
      if (!known) return undefined;
      const whole = piecesHeld(known).filter((count) => count === known.copies.length).length;
      return percent(whole, known.peers.length - 1);
    },
  },
  rarestCopies: {
    label: 'Copies of the rarest piece',
    unit: 'copies',
    applies: inRounds,
    read: (view) => {
      const known = boardOf(view);
      return known && Math.min(...known.copies);
    },
  },
  contributorRate: {
    label: 'A contributor downloads',
    unit: 'kB/s',
    applies: inChoking,
    read: (view) => kilobytes(rateBytes(view, false)),
  },
  freeRiderRate: {
    label: 'A free rider downloads',
    unit: 'kB/s',
    applies: withFreeRiders,
    read: (view) => kilobytes(rateBytes(view, true)),
  },
  advantage: {
    label: 'Contributor ÷ free rider',
    unit: '',
    applies: withFreeRiders,
    read: (view) => {
      const [contributor, freeRider] = [rateBytes(view, false), rateBytes(view, true)];
      return contributor !== undefined && freeRider ? contributor / freeRider : undefined;
    },
  },
} as const satisfies Readonly<Record<string, Metric<SwarmTally>>>;
