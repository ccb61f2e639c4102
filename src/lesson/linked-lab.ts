import { labLinkHref } from '#course/links.ts';
import type { Lab } from '#labs/define-lab.ts';

/** A lab state as a page links it. */
export interface LinkedLab {
  readonly href: string;
  /** The lab's title. */
  readonly lab: string;
  /** What the state shows: the title of its situation, else the lab's question. */
  readonly shows: string;
}

/**
 * A lab state that content names, `/labs/queue/?preset=busy`, with words to link it by. The link has
 * been checked (`page-references.ts`).
 */
export function linkedLab(
  link: string,
  labs: Readonly<Record<string, Lab>>,
  base: string,
): LinkedLab {
  const [, id, query] = /^\/labs\/([^/]+)\/\??(.*)$/u.exec(link)!;
  const lab = labs[id!]!;
  const preset = new URLSearchParams(query).get('preset') ?? '';
  return {
    href: labLinkHref(link, base),
    lab: lab.title,
    shows: lab.presets[preset]?.title ?? lab.question,
  };
}
