import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { wordsFor } from './seeding.ts';

/** What is still to come of one stream of chance: plain data, so a machine can keep it in its context. */
export type Dice = readonly number[];

/** The dice of one purpose or node (“peer 7”, “topology”) in a run with this seed. */
export function diceFor(seed: number, name: string): Dice {
  return wordsFor(seed, name);
}

/**
 * Draws from dice. In a machine, draw inside `assign` and keep what is left:
 *
 *     assign(({ context }) => {
 *       const draws = new Draws(context.dice);
 *       return { partner: draws.pick(context.neighbours), dice: draws.dice };
 *     })
 */
export class Draws {
  readonly #generator: RandomGenerator;

  constructor(dice: Dice) {
    this.#generator = xoroshiro128plusFromState([...dice]);
  }

  /** What is left: the dice to draw from next time. */
  get dice(): Dice {
    return this.#generator.getState();
  }

  /** A number in [0, 1). */
  uniform(): number {
    return uniformFloat64(this.#generator);
  }

  /** A whole number from 0 to `count` − 1, each as likely. */
  below(count: number): number {
    return uniformInt(this.#generator, 0, count - 1);
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** One of the list, each as likely; undefined if it is empty. */
  pick<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : list[this.below(list.length)];
  }

  /** `count` different ones of the list (all of them if there are fewer), in random order. */
  some<T>(list: readonly T[], count: number): T[] {
    const pool = [...list];
    const chosen = Math.min(count, pool.length);
    for (let i = 0; i < chosen; i++) {
      const j = i + this.below(pool.length - i);
      [pool[i], pool[j]] = [pool[j]!, pool[i]!];
    }
    return pool.slice(0, chosen);
  }

  /** The list in random order (Fisher–Yates). */
  shuffled<T>(list: readonly T[]): T[] {
    return this.some(list, list.length);
  }
}
