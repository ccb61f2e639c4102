import type { WorldView } from '#sim/index.ts';
import { metrics, readersIn } from './metrics.ts';
import { sourceId, serverId } from './nodes.ts';
import type { RaceParams } from './params.ts';
import { distributionOf, raceOf } from './readers.ts';
import type { RaceTally } from './tally.ts';
import { bindingWords, durationText } from './words.ts';

interface Side {
  readonly who: string;
  readonly done: number;
  readonly share: number;
  readonly seconds: number | undefined;
  readonly bound: string;
}

function sideText({ who, done, share, seconds, bound }: Side, all: number): string {
  if (seconds !== undefined) {
    return `The ${who} have all had the file since ${durationText(seconds)}: what held them up was ${bound.startsWith('all') ? '' : 'the '}${bound}.`;
  }
  return `The ${who} have ${Math.floor(share)}% of it on average, ${done} of ${all} have it all.`;
}

function isGone(view: WorldView, node: string): boolean {
  const { value } = view.snapshot(node);
  return value === 'down' || (typeof value === 'object' && value['supplying'] === 'gone');
}

/** The scene in words, one side after the other; what binds is told when a side is through. */
export function describe(view: WorldView<RaceTally>, params: RaceParams): string {
  const bound = bindingWords(distributionOf(raceOf(params)));
  const all = readersIn(view);
  const sides: Side[] = [
    {
      who: 'clients',
      done: view.tally.clientsDone,
      share: metrics.clientsShare.read(view)!,
      seconds: metrics.clientServerSeconds.read(view),
      bound: bound.clientServer,
    },
    {
      who: 'peers',
      done: view.tally.peersDone,
      share: metrics.peersShare.read(view)!,
      seconds: metrics.peerToPeerSeconds.read(view),
      bound: bound.peerToPeer,
    },
  ];
  const gone = [
    ...(isGone(view, serverId) ? ['The server is down: what its clients lack never comes.'] : []),
    ...(isGone(view, sourceId) ? ['The source is gone; the peers have only each other.'] : []),
  ];
  return [...sides.map((side) => sideText(side, all)), ...gone].join(' ');
}
