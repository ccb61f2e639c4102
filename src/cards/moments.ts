/** Which moment of its lab stands for a lesson: one that shows at a glance what the lesson is about. */
export interface Moment {
  readonly preset: string;
  readonly seed?: number;
  /** How much of the run has gone by, from 0 to 1. */
  readonly share: number;
  /** The part of the drawing to show, as a `viewBox`. By default all that is in it. */
  readonly view?: string;
}

/** By lesson. A lesson that is not named has the first frame of its lab. */
export const moments: Readonly<Record<string, Moment>> = {
  roles: { preset: 'bittorrent', share: 0.4 },
  addresses: { preset: 'punched-through', share: 0.08 },
  sessions: { preset: 'tls-1-3', share: 0.62 },
  waiting: { preset: 'nearly-full', seed: 5, share: 0.55 },
  'scaling-out': { preset: 'at-random', share: 0.5 },
  accounts: { preset: 'revoke-by-share-password', share: 0.6 },
  peers: { preset: 'four-by-hand', share: 0.3, view: '10 0 620 590' },
  overlay: { preset: 'one-message-blind', share: 0.6 },
  finding: { preset: 'gnutella-flood', share: 0.3 },
  dht: { preset: 'sixteen-nodes', share: 1 },
  swarm: { preset: 'rarest-first', share: 0.25 },
  race: { preset: 'thirty-readers', share: 0.2 },
  failure: { preset: 'hubs-attacked', seed: 4, share: 0.25 },
  trust: { preset: 'one-flipped-byte', share: 0.6 },
  choosing: { preset: 'film-release', share: 0.5 },
};

/** What stands for the course as a whole: both architectures at the same work. */
export const courseMoment = { lab: 'race', ...moments['race']! };
