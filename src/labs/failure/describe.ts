import type { WorldView } from '#sim/index.ts';
import { counted } from '../counted.ts';
import { DAY_MS } from './replicas-world.ts';
import { knowing, metrics } from './metrics.ts';
import { indexId, makerId } from './nodes.ts';
import { together, type FailureParams } from './params.ts';
import type { FailureTally } from './tally.ts';
import { failuresOf, gives, hostsOf, regionOf, storyOf } from './views.ts';

type View = WorldView<FailureTally>;

function withCopies(view: View, values: FailureParams): string {
  const { tries, served } = view.tally;
  const hosts = hostsOf(view);
  const there = hosts.filter((host) => gives(view, host)).length;
  const day = `Day ${Math.floor(view.nowMs / DAY_MS)}.`;
  const now = `${there} of ${counted(hosts.length, 'host')} ${there === 1 ? 'is' : 'are'} there now.`;
  const sofar =
    tries === 0
      ? 'The reader has not tried yet.'
      : `${served} of ${counted(tries, 'try', 'tries')} ${served === 1 ? 'was' : 'were'} served.`;
  return [day, now, sofar, centre(view, values), cause(view, values)].filter(Boolean).join(' ');
}

function centre(view: View, { index }: FailureParams): string {
  if (!index || view.snapshot(indexId).value === 'answering') return '';
  return 'The index does not answer: the copies are there, but nobody finds them.';
}

function cause(view: View, values: FailureParams): string {
  const faulty = view.snapshot(makerId).value === 'faulty';
  if (together(values) < 2 || (!faulty && values.commonCause === 0)) return '';
  const crashed = hostsOf(view).filter(
    (id) => regionOf(view, id, 'consuming') === 'crashed',
  ).length;
  const now = faulty ? `A bad update keeps ${counted(crashed, 'host')} crashed, all at once. ` : '';
  return `${now}The formula takes hosts for independent; those with the same software are not.`;
}

function inNetwork(view: View, { order }: FailureParams): string {
  const known = failuresOf(view)!;
  const { victims, peers } = known;
  const { survivors, pieces } = storyOf(known).at(-1)!;
  const how = order === 'random' ? 'at random' : 'the most connected first';
  const failed = `${victims.length} of ${peers.length} peers have failed, ${how}.`;
  if (survivors === 0) return `${failed} Nobody is left.`;
  const share = Math.round(metrics.largest.read(view)!);
  const rest = pieces - 1;
  const standing =
    rest === 0
      ? 'All survivors still hang together.'
      : `${share}% of the survivors hang together; the rest are in ${counted(rest, 'smaller piece')}.`;
  const reached = metrics.reached.read(view);
  const news = reached === undefined ? '' : ` The last news reached ${counted(reached, 'peer')}.`;
  return `${failed} ${standing}${news}`;
}

function inGossip(view: View, { hosts }: FailureParams): string {
  const { up, know } = knowing(view);
  const rounds = counted(metrics.rounds.read(view) ?? 0, 'round');
  const off = hosts - up;
  const away = off === 0 ? '' : ` ${counted(off, 'peer')} ${off === 1 ? 'is' : 'are'} off.`;
  if (know === up) return `All ${counted(up, 'peer')} that are there know, after ${rounds}.${away}`;
  return `After ${rounds} ${know} of ${counted(up, 'peer')} ${know === 1 ? 'knows' : 'know'} the news.${away}`;
}

/** The scene in words. */
export function describe(view: View, values: FailureParams): string {
  switch (values.model) {
    case 'replicas':
      return withCopies(view, values);
    case 'network':
      return inNetwork(view, values);
    case 'gossip':
      return inGossip(view, values);
  }
}
