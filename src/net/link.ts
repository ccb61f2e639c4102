import type { Chance, Envelope, Passage } from '#sim/index.ts';

/** The way of small messages from one node to another. */
export interface Link {
  /** One-way delay. */
  readonly latencyMs: number;
  /** Up to this much is added, uniformly. */
  readonly jitterMs?: number;
  /** Share of messages that vanish, 0 to 1. */
  readonly lossProbability?: number;
}

/** When a message arrives over this link, or where on its way it vanishes: half-way, to be seen. */
export function passageOver(link: Link, envelope: Envelope, chance: Chance): Passage {
  const { latencyMs, jitterMs = 0, lossProbability = 0 } = link;
  const delayMs = latencyMs + (jitterMs > 0 ? jitterMs * chance.uniform('jitter') : 0);
  const lost = lossProbability > 0 && chance.uniform('loss') < lossProbability;
  return { atMs: envelope.sentAtMs + (lost ? delayMs / 2 : delayMs), lost };
}
