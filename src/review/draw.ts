/**
 * Which questions a check asks. Pure and seeded: the same reader with the same record gets the same
 * check after a reload, and another one after another record.
 */
import { own, type Progress, type ProgressItem } from '#progress/document.ts';
import { shuffled } from '#quiz/marking/shuffle.ts';

/** What a draw needs to know of a question. */
export interface Candidate {
  /** Key of the item: `sessions/first-byte@1`. */
  readonly key: string;
  readonly objective: string;
  /** Ids of the wrong ideas that its wrong answers express. */
  readonly misconceptions: readonly string[];
}

/** The questions of each lesson that a check may ask, in the order of the course. */
export type Catalogue = Readonly<Record<string, readonly Candidate[]>>;

const mostInFinal = 24;
const perLesson = 2;
const leastInLesson = 4;

type Reader = Pick<Progress, 'items' | 'checks' | 'learner'>;

const isKnown = (item: ProgressItem | undefined) => item?.last?.verdict === 'correct';
const isNew = (item: ProgressItem | undefined) => !item?.first && item?.shownAt === undefined;

/** The candidates in the reader's own order, which another check changes. */
function seeded(all: readonly Candidate[], scope: string, { learner, checks }: Reader) {
  const round = own(checks, scope)?.at ?? 0;
  const named = all.map((candidate) => ({ ...candidate, id: candidate.key }));
  return shuffled(named, learner, `${scope}/${round}`);
}

/** The first of `from` for which `rank` is lowest, and the others in their order. */
function best(from: readonly Candidate[], rank: (each: Candidate) => number) {
  const lowest = Math.min(...from.map(rank));
  return from.find((each) => rank(each) === lowest);
}

/**
 * Keys of the final check: up to two of every lesson and 24 in all. Questions that meet an idea
 * which the reader still holds come first, then those of objectives not shown yet.
 */
export function drawFinal(
  catalogue: Catalogue,
  reader: Reader,
  held: ReadonlySet<string>,
): string[] {
  const shown = new Set(
    Object.values(catalogue)
      .flat()
      .filter(({ key }) => isKnown(own(reader.items, key)))
      .map(({ objective }) => objective),
  );
  const rank = ({ objective, misconceptions }: Candidate) =>
    misconceptions.some((id) => held.has(id)) ? 0 : shown.has(objective) ? 2 : 1;

  const lessons = Object.values(catalogue);
  const drawn: Candidate[][] = lessons.map(() => []);
  // Every lesson gets its first before any gets its second; the most pressing seconds come first.
  for (let turn = 0; turn < perLesson; turn += 1) {
    const picks = lessons.flatMap((all, lesson) => {
      const taken = drawn[lesson]!;
      const rest = seeded(all, 'final', reader).filter(
        ({ key }) => !taken.some((each) => each.key === key),
      );
      // The second question is about something else, where there is anything else.
      const other = rest.filter(({ objective }) =>
        taken.every((each) => each.objective !== objective),
      );
      const pick = best(other.length > 0 ? other : rest, rank);
      return pick ? [{ lesson, pick }] : [];
    });
    const room = mostInFinal - drawn.flat().length;
    const pressing = picks.toSorted((a, b) => rank(a.pick) - rank(b.pick)).slice(0, room);
    for (const { lesson, pick } of pressing) drawn[lesson]!.push(pick);
  }
  return drawn.flat().map(({ key }) => key);
}

/**
 * Keys of a lesson's check: one question per objective, four at least. What was never answered comes
 * first, so that the check tells something.
 */
export function drawLesson(lesson: string, all: readonly Candidate[], reader: Reader): string[] {
  const order = seeded(all, lesson, reader);
  const rank = ({ key }: Candidate) => (isNew(own(reader.items, key)) ? 0 : 1);
  const objectives = [...new Set(all.map(({ objective }) => objective))];
  const drawn = objectives.map((objective) => {
    return best(
      order.filter((each) => each.objective === objective),
      rank,
    )!;
  });
  while (drawn.length < Math.min(leastInLesson, all.length)) {
    const rest = order.filter(({ key }) => !drawn.some((each) => each.key === key));
    drawn.push(best(rest, rank)!);
  }
  return all.filter(({ key }) => drawn.some((each) => each.key === key)).map(({ key }) => key);
}
