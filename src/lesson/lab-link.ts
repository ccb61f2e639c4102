import type { Problem } from '#course/author-error.ts';
import type { Misconception } from '#course/schemas/misconception-schema.ts';
import { adviceFor } from '#hints/advice.ts';
import type { Lab } from '#labs/define-lab.ts';
import { readLink } from '#player/permalink.ts';
import { setupOf } from '#player/setup.ts';

/**
 * What is wrong with a link to a lab in some state, told without its subject: the lab exists and
 * reads the query without a complaint, or here is why not. '' and links elsewhere are not our affair.
 */
export function labLinkProblems(link: string, labs: Readonly<Record<string, Lab>>): Problem[] {
  const [, id = '', query = ''] = /\/labs\/([^/]+)\/(?:\?(.*))?$/u.exec(link) ?? [];
  if (id === '') return [];
  const lab = Object.hasOwn(labs, id) ? labs[id] : undefined;
  if (!lab) {
    const what = `names the lab "${id}", and there is no such lab`;
    return [{ what, instead: adviceFor(id, Object.keys(labs)) }];
  }
  return readLink(lab, setupOf(lab, {}), query).problems.map(({ key, message }) => ({
    what: `has a \`${key}\` that the lab refuses`,
    instead: message,
  }));
}

/** Every misconception whose lab does not have the state that refutes it. */
export function refutationProblems(
  misconceptions: Iterable<Misconception>,
  known: Readonly<Record<string, Lab>>,
): Problem[] {
  return [...misconceptions].flatMap(({ id, lab }) =>
    labLinkProblems(lab, known).map(({ what, instead }) => ({
      what: `content/misconceptions.yaml, entry "${id}": \`lab\` ${what}.`,
      instead,
    })),
  );
}
