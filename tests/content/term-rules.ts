/** Which terms a lesson uses before it has explained them. */
import { mappedLessons } from '#course/course-map.ts';
import type { Term } from '#course/schemas/term-schema.ts';
import { components } from './components.ts';
import type { Item } from './reading-order.ts';

/** Words that everybody has: the course sharpens them in the lesson that needs them sharp. */
const everyday = new Set([
  'availability',
  'bandwidth',
  'connection',
  'host',
  'piece',
  'queue',
  'request',
  'response',
  'router',
  'seed',
  'throughput',
  'ticket',
]);

const orderOf = (lesson: string) => mappedLessons.find(({ id }) => id === lesson)?.order ?? 0;

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/**
 * Whether a text uses one of the names; abbreviations only as they are written. “Peer 1” is a label of
 * a lab, and no use of the word.
 */
function uses(text: string, { term, also = [] }: Pick<Term, 'term' | 'also'>): boolean {
  return [term, ...also]
    .filter((name) => name.length > 2)
    .some((name) => {
      const flags = /\p{Lu}/u.test(name) ? 'u' : 'iu';
      return new RegExp(`(?<![\\p{L}-])${escaped(name)}s?(?![\\p{L}-]|\\s\\d)`, flags).test(text);
    });
}

interface Explaining {
  /** The paragraph without the names of the terms that it explains. */
  text: string;
  readonly line: number;
  readonly explains: string[];
  /** Lessons that it links to: whoever wants to know finds the terms there. */
  readonly leadsTo: string[];
}

/** The paragraphs after the opening story, which may raise what only the lesson answers. */
function paragraphs(items: readonly Item[]): Explaining[] {
  const all: Explaining[] = [];
  const opener = items.findIndex((item) => item.kind === 'component' && item.name === 'Opener');
  for (const item of items.slice(opener + 1)) {
    if (item.kind === 'words') {
      all.push({ text: item.text, line: item.line, explains: [], leadsTo: [] });
    }
    if (item.kind === 'link')
      all.at(-1)?.leadsTo.push(/^\.\.\/([^/]+)\//u.exec(item.href)?.[1] ?? '');
    if (item.kind === 'component' && item.name === 'Term') {
      all.at(-1)?.explains.push(String(item.props['id']));
    }
  }
  return all;
}

/** The terms that a lesson explains. */
export function explainedIn(items: readonly Item[]): string[] {
  return components(items, 'Term').map(({ props }) => String(props['id']));
}

/**
 * Terms that the lesson uses without a `<Term>` in that paragraph, an earlier one, or the next: first
 * it is seen, then it gets its name. What earlier lessons have explained is `known`; everyday words
 * count only where the lesson is to sharpen them.
 */
export function unexplainedTerms(
  items: readonly Item[],
  terms: readonly Term[],
  lesson: string,
  known: ReadonlySet<string> = new Set(),
): string[] {
  const wanted = terms.filter(
    ({ id, lesson: own }) =>
      own !== undefined &&
      !known.has(id) &&
      (everyday.has(id) ? own === lesson : orderOf(own) >= orderOf(lesson)),
  );
  const explained = new Set<string>();
  const found = new Map<string, string>();
  const all = paragraphs(items);
  for (const [at, { text, line, explains, leadsTo }] of all.entries()) {
    for (const id of [...explains, ...(all[at + 1]?.explains ?? [])]) explained.add(id);
    // “Idle time-out” explains itself, and is no use of “time-out”.
    const rest = terms
      .filter(({ id }) => explained.has(id))
      .flatMap(({ term, also = [] }) => [term, ...also])
      .reduce((left, name) => left.replaceAll(new RegExp(escaped(name), 'giu'), ' '), text);
    for (const term of wanted) {
      if (explained.has(term.id) || found.has(term.id) || !uses(rest, term)) continue;
      if (leadsTo.includes(term.lesson!)) continue;
      found.set(term.id, `line ${line}: ${term.id}, explained in ${term.lesson}`);
    }
  }
  return [...found.values()];
}
