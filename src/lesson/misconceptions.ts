import { failOn } from '#course/author-error.ts';
import { course } from '#course/collections.ts';
import type { Misconception } from '#course/schemas/misconception-schema.ts';
import { labs } from '#labs/registry.ts';
import { refutationProblems } from './lab-link.ts';

/**
 * The wrong ideas by id, held against the labs that refute them. `lab` is a path inside the site:
 * put it behind the base with `labLinkHref` of `#course/links.ts`.
 *
 * @throws AstroError that lists every state that no lab has.
 */
export async function misconceptions(): Promise<ReadonlyMap<string, Misconception>> {
  const all = (await course()).misconceptions;
  failOn(refutationProblems(all.values(), labs));
  return all;
}
