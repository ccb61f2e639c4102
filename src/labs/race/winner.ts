/** Who is through first, on the home page and in questions. */
import type { Contest } from '../define-lab.ts';
import { metrics } from './metrics.ts';
import type { RaceTally } from './tally.ts';

export type Winner = 'clients' | 'peers' | 'tie';

export const winners: readonly Winner[] = ['clients', 'peers', 'tie'];

export const winnerWords: Readonly<Record<Winner, string>> = {
  clients: 'The server’s clients',
  peers: 'The peers',
  tie: 'Both at about the same time',
};

/** Times that differ by less than this share look the same. */
const ABOUT = 0.15;

/** Who was through first, if the server’s side took so many times as long. */
export function winnerOf(speedUp: number): Winner {
  if (speedUp > 1 + ABOUT) return 'peers';
  return speedUp < 1 / (1 + ABOUT) ? 'clients' : 'tie';
}

export const contest: Contest<RaceTally> = {
  contestants: winnerWords,
  winner(view) {
    const server = metrics.clientServerSeconds.read(view);
    const peers = metrics.peerToPeerSeconds.read(view);
    // Whoever never gets there has lost against whoever did.
    if (server === undefined) return peers === undefined ? undefined : 'peers';
    return peers === undefined ? 'clients' : winnerOf(server / peers);
  },
};
