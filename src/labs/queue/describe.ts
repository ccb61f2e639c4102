import { inService } from '#machines/queue-server-line.ts';
import type { WorldView } from '#sim/index.ts';
import { counted } from '../counted.ts';
import { lineOf } from './metrics.ts';
import { serverId } from './nodes.ts';
import { placesOf, type QueueParams } from './params.ts';
import type { QueueTally } from './tally.ts';

function atWork(busy: number, workers: number): string {
  if (workers === 1) return busy === 0 ? 'The worker is idle' : 'The worker is busy';
  const all = workers === 2 ? 'Both workers' : `All ${workers} workers`;
  if (busy === 0) return `${all} are idle`;
  if (busy >= workers) return `${all} are busy`;
  return `${busy} of ${workers} workers ${busy === 1 ? 'is' : 'are'} busy`;
}

function inLine(waiting: number): string {
  return waiting === 0 ? 'nobody waits' : `${counted(waiting, 'request waits', 'requests wait')}`;
}

/** The scene in words: who is being served, who waits, how many came and what became of them. */
export function describe(view: WorldView<QueueTally>, params: QueueParams): string {
  const { arrived, finished, refused, broken } = view.tally;
  const line = lineOf(view);
  const state = view.snapshot(serverId).value;
  const now =
    state === 'down'
      ? 'The server is down.'
      : `${atWork(inService(line), line.workers)}, ${inLine(line.queue.length)}` +
        `${state === 'full' ? ` and every one of the ${placesOf(params)} places is taken` : ''}.`;
  if (arrived === 0) return `${now} No request has come yet.`;
  const ends = [
    `${finished} answered`,
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(broken > 0 ? [`${broken} lost in a crash`] : []),
  ];
  return `${now} Of ${counted(arrived, 'request', 'requests')} so far: ${ends.join(', ')}.`;
}
