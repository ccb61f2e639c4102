/** Machines by the name that authors give them: one line per machine. */
import { client } from './client.ts';
import { peer } from './peer.ts';
import type { Playable } from './playable.ts';
import { queue } from './queue.ts';
import { server } from './server.ts';
import { tracker } from './tracker.ts';

export const playables: Readonly<Record<string, Playable>> = {
  client,
  server,
  queue,
  tracker,
  peer,
};
