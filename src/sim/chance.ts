import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { wordsFor } from '#chance/index.ts';
import { invert, type Distribution } from './distributions.ts';

/** The state of every stream drawn from so far: plain data, a few numbers each. */
export type ChanceState = ReadonlyMap<string, readonly number[]>;

/**
 * All the chance of a world: one named stream per purpose (arrivals, service, loss, …), each with a
 * seed of its own, so that adding a draw to one does not shift another.
 */
export class Chance {
  readonly #seed: number;
  readonly #streams = new Map<string, RandomGenerator>();

  constructor(seed: number, state: ChanceState = new Map()) {
    this.#seed = seed;
    for (const [name, words] of state)
      this.#streams.set(name, xoroshiro128plusFromState([...words]));
  }

  /** A number in [0, 1) from the stream. */
  uniform(stream: string): number {
    let generator = this.#streams.get(stream);
    if (!generator) {
      generator = xoroshiro128plusFromState(wordsFor(this.#seed, stream));
      this.#streams.set(stream, generator);
    }
    return uniformFloat64(generator);
  }

  /** A duration in ms, drawn by inversion: always exactly one number of the stream. */
  draw(stream: string, distribution: Distribution): number {
    return invert(distribution, this.uniform(stream));
  }

  get state(): ChanceState {
    return new Map([...this.#streams].map(([name, generator]) => [name, generator.getState()]));
  }
}
