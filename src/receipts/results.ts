/** All receipts as one table for a spreadsheet: a line for each, two columns for each question. */
import { csvFile } from '#files/csv.ts';
import { twins, type HandedIn } from './collection.ts';
import { twinText } from './words.ts';

const head = [
  'source',
  'name',
  'class',
  'lesson',
  'made_utc',
  'code',
  'hash',
  'questions',
  'answered',
  'points_stated',
  'points_recomputed',
  'marked_differently',
  'not_recomputed',
  'note',
];

const isoOf = (at: number) => new Date(at).toISOString();

/** The CSV file of what was handed in. */
export function resultsFile(all: readonly HandedIn[]): string {
  const items = [
    ...new Set(all.flatMap(({ receipt }) => receipt.answers.map(({ item }) => item))),
  ].sort();
  const notes = twins(all).map((twin) => (twin ? twinText(twin) : ''));
  const rows = all.map(({ source, receipt, check }, index) => {
    const { name = '', group = '', scope, madeAt, score, answers } = receipt;
    const count = (kinds: readonly string[]) =>
      check.answers.filter(({ recomputed }) => kinds.includes(recomputed.kind)).length;
    const given = new Map(answers.map((answer) => [answer.item, answer]));
    return [
      source,
      name,
      group,
      scope === '*' ? 'whole course' : scope,
      isoOf(madeAt),
      check.code,
      check.hashFits ? 'fits' : 'changed',
      score.questions,
      score.answered,
      score.points,
      check.points,
      count(['differs']),
      count(['by-run', 'unmarked', 'unknown']),
      notes[index]!,
      ...items.flatMap((item) => {
        const answer = given.get(item);
        return answer ? [answer.credit, answer.answer] : ['', ''];
      }),
    ];
  });
  return csvFile([
    [...head, ...items.flatMap((item) => [`${item} credit`, `${item} answer`])],
    ...rows,
  ]);
}
