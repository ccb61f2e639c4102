import type { NodeId, Scheduled, SimEvent } from '#sim/index.ts';
import {
  administratorId,
  annId,
  benId,
  directoryId,
  guesserId,
  hostIds,
  newcomerId,
  payrollId,
  thiefId,
} from './nodes.ts';
import type { AccountsParams } from './params.ts';
import { horizonMs, outageMs, REQUEST_EVERY_MS, SOON_MS, STORY_AT_MS } from './time-line.ts';

const ZOE_ASKS_EVERY_MS = 30_000;

/** What can be done to this world from outside; stories and buttons do the same. */
export function deeds({ regime, shares }: AccountsParams) {
  const centre = regime === 'directory' ? directoryId : payrollId;
  const other = hostIds(shares)[1] ?? payrollId;
  const benOpens = (share: NodeId, password?: string): Deed => ({
    node: benId,
    event: { type: 'OPEN_SHARE', share, ...(password !== undefined && { password }) },
  });
  return {
    revoke: (user: NodeId): Deed => ({ node: administratorId, event: { type: 'REVOKE', user } }),
    enrol: { node: administratorId, event: { type: 'ENROL' } },
    mistype: benOpens(other, 'wrong'),
    open: benOpens(other),
    payroll: benOpens(payrollId),
    steal: { node: thiefId, event: { type: 'STEAL', where: centre } },
    guess: { node: guesserId, event: { type: 'GUESS' } },
    crash: { node: centre, event: { type: 'CRASH' } },
    restart: { node: centre, event: { type: 'RESTART' } },
  };
}

export interface Deed {
  readonly node: NodeId;
  readonly event: SimEvent;
}

/** First events of the world: what the story is about. */
export function storyOf(values: AccountsParams): Scheduled[] {
  const can = deeds(values);
  const at = (atMs: number, deed: Deed): Scheduled => ({ atMs, ...deed });
  switch (values.story) {
    case 'revoke':
      return [at(STORY_AT_MS, can.revoke(annId))];
    case 'join':
      return [at(STORY_AT_MS, can.enrol), ...zoeAsks(values)];
    case 'rights':
      return [can.mistype, can.open, can.payroll, can.open].map((deed, i) =>
        at(SOON_MS + i * REQUEST_EVERY_MS, deed),
      );
    case 'outage': {
      const downAtMs = 2 * STORY_AT_MS;
      return [at(downAtMs, can.crash), at(downAtMs + outageMs(values), can.restart)];
    }
    case 'theft':
      return [at(SOON_MS, can.steal)];
    case 'guess':
      return [at(SOON_MS, can.guess)];
  }
}

/** The newcomer tries one share after the other, from the start. */
function zoeAsks(values: AccountsParams): Scheduled[] {
  const hosts = hostIds(values.shares);
  const times = Math.floor(horizonMs(values) / ZOE_ASKS_EVERY_MS);
  return Array.from({ length: times }, (_, i) => ({
    atMs: (i + 0.5) * ZOE_ASKS_EVERY_MS,
    node: newcomerId,
    event: { type: 'OPEN_SHARE', share: hosts.at(-1 - (i % hosts.length))! },
  }));
}
