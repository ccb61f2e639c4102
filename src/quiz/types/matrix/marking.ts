import type { Marking } from '../../marking/mark.ts';
import type { Paragraph } from '../../prose.ts';
import type { MatrixQuestion } from './question.ts';

/** Row ids with the column that each was put into. */
export type Placed = ReadonlyMap<string, string>;

/** Where `raw` puts the rows; rows and columns that the question does not have are passed over. */
export function placedIn({ rows, columns }: MatrixQuestion, raw: string): Placed {
  const named = new Map(
    raw.split(/\s+/u).map((pair): [string, string] => {
      const [row = '', column = ''] = pair.split('=', 2);
      return [row, column];
    }),
  );
  return new Map(
    rows.flatMap(({ id }): [string, string][] => {
      const column = columns.find((each) => each.id === named.get(id));
      return column ? [[id, column.id]] : [];
    }),
  );
}

/** The same as one text, in the order of the rows. */
export function answerOf({ rows }: MatrixQuestion, placed: Placed): string {
  return rows
    .filter(({ id }) => placed.has(id))
    .map(({ id }) => `${id}=${placed.get(id)}`)
    .join(' ');
}

const textOf = ({ columns }: MatrixQuestion, id: string): Paragraph =>
  columns.find((column) => column.id === id)!.text;

/** A table to fill, one column for each row. Credit per row; which rows are right is not told at once. */
export const matrixMarking: Marking<'matrix'> = {
  problem(question, raw) {
    const open = question.rows.length - placedIn(question, raw).size;
    if (open === 0) return undefined;
    if (open === question.rows.length) return 'Choose one for each row first.';
    return `Choose one for each row: ${open} of ${question.rows.length} ${open === 1 ? 'is' : 'are'} still open.`;
  },
  mark(question, raw) {
    const { rows } = question;
    const placed = placedIn(question, raw);
    const missed = rows.filter(({ id, right }) => placed.get(id) !== right);
    const right = rows.length - missed.length;
    if (missed.length === 0) return { verdict: 'correct', feedback: ['Every row is right.'] };
    const shown = missed.flatMap(
      ({ id, cells }) => cells.find(({ column }) => column === placed.get(id))?.misconception ?? [],
    );
    return {
      ...(right > 0 ? { verdict: 'partial', credit: right / rows.length } : { verdict: 'wrong' }),
      feedback: [`${right} of ${rows.length} rows ${right === 1 ? 'is' : 'are'} right.`],
      ...(shown.length > 0 && { misconceptions: [...new Set(shown)] }),
    };
  },
  words(question, raw) {
    const placed = placedIn(question, raw);
    const said = question.rows.flatMap(({ id, text }) => {
      const column = placed.get(id);
      return column === undefined ? [] : [[...text, ': ', ...textOf(question, column)]];
    });
    if (said.length === 0) return [raw];
    return said.flatMap((words, index) => (index > 0 ? ['; ', ...words] : words));
  },
  right: (question) =>
    question.rows.map(({ text, right }) => [...text, ': ', ...textOf(question, right)]),
  policy: ({ hints }) => ({
    revealAfter: 2,
    ...(hints.length > 0 && { hintAfter: 1 }),
    waitsForRun: false,
  }),
};
