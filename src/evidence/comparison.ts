/**
 * A comparison: something a lab's world does, beside what theory says of it. It is the unit of
 * evidence: tests run it and judge it, `npm run evidence` writes its figures down, and the page
 * /evidence/ shows them. To add one, add it to the file of its lab in this folder.
 */

/** What a simulation gave: a mean over runs or batches, and how sure it is. */
export interface Simulated {
  readonly mean: number;
  /** Standard error of the mean; 0 where chance has no part in it. */
  readonly stderr: number;
}

/** How near is near enough. Chosen before the first run; never widened to get a pass. */
export type Tolerance =
  /** Equal, but for rounding: an identity, a fluid model. Relative; 1e-9 by default. */
  | { readonly kind: 'exact'; readonly within?: number }
  /** Within so many standard errors of the simulation itself. */
  | { readonly kind: 'standard-errors'; readonly times: number }
  /** Within this share of theory: 0.05 is ± 5%. */
  | { readonly kind: 'relative'; readonly share: number }
  /** Within this distance, in the quantity's own unit. */
  | { readonly kind: 'absolute'; readonly distance: number }
  /** Theory is a bound: never below it, and at most this share above it. */
  | { readonly kind: 'at-least'; readonly share?: number }
  /** Theory is a bound: never above it. */
  | { readonly kind: 'at-most' };

export interface Comparison {
  /** `<lab>/<case>/<metric>`, for instance `queue/mm1-0.9/timeInSystemMs`. Never reused. */
  readonly id: string;
  readonly lab: string;
  /** The case in words: “One worker, exponential service, ρ = 0.9”. */
  readonly setting: string;
  /** What is compared: “Mean time in the server”. */
  readonly quantity: string;
  /** '' for a plain number or a share. */
  readonly unit: string;
  readonly seeds: readonly number[];
  /** How much was simulated, in words: “169,000 requests”, “20 floods”. */
  readonly runLength: string;
  readonly theory: number;
  /** Where theory has its figure: a function of src/theory, or the entry it is quoted from. */
  readonly theoryFrom: string;
  /** Id of an entry of content/sources.yaml. */
  readonly source: string;
  readonly tolerance: Tolerance;
  /** Runs it. Comparisons that share a run share its result: see {@link onceFor}. */
  readonly simulate: () => Simulated;
}

/** Runs something long at most once, for the several comparisons that read a figure of it. */
export function onceFor<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}
