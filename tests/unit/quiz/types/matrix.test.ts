import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerProblem, answerWords, helpPolicy, mark } from '#quiz/marking/registry.ts';
import { plainText } from '#quiz/prose.ts';
import { answerOf, placedIn } from '#quiz/types/matrix/marking.ts';
import { problemsAfter, questionOf } from '../reading.ts';

const question = questionOf('matrix');
const at = 'content/questions/sessions.yaml, question "sessions/who-listens":';
const right = 'web=client push=client ftp=depends';

describe('marking', () => {
  test.each([
    [right, 'correct', undefined],
    ['ftp=depends push=client web=client', 'correct', undefined],
    ['web=client push=server ftp=depends', 'partial', 2 / 3],
    ['web=client', 'partial', 1 / 3],
    ['web=server push=server ftp=client', 'wrong', undefined],
    ['__proto__=client', 'wrong', undefined],
  ])('%j is %s', (answer, verdict, credit) => {
    const found = mark(question, answer);
    expect([found.verdict, found.credit]).toEqual([verdict, credit]);
  });

  test('says how many rows are right, and not which', () => {
    const words = plainText(mark(question, 'web=server push=server ftp=depends').feedback);
    expect(words).toBe('1 of 3 rows is right.');
  });

  test('names the idea behind a wrong cell, once', () => {
    expect(mark(question, 'web=server push=server ftp=client').misconceptions).toEqual(['M5']);
    expect(mark(question, 'web=client push=client ftp=client').misconceptions).toBeUndefined();
  });

  test.each([
    ['', 'Choose one for each row first.'],
    ['what=ever', 'Choose one for each row first.'],
    ['web=client', 'Choose one for each row: 2 of 3 are still open.'],
    ['web=client push=nowhere ftp=server', 'Choose one for each row: 1 of 3 is still open.'],
    [right, undefined],
  ])('of %j asks for what is missing', (answer, problem) => {
    expect(answerProblem(question, answer)).toBe(problem);
  });

  test('gives one retry', () => {
    expect(helpPolicy(question)).toEqual({ revealAfter: 2, waitsForRun: false });
  });

  test('says an answer in its own words, and garbage as it is', () => {
    expect(plainText(answerWords(question, 'push=client web=server'))).toBe(
      'A browser fetches a page: The server; A phone shows a message at night: The client',
    );
    expect(plainText(answerWords(question, '=='))).toBe('==');
  });

  test('an answer is in the order of the rows and reads back as what was chosen', () => {
    const column = fc.constantFrom(...question.columns.map(({ id }) => id));
    const rows = fc.shuffledSubarray(question.rows.map(({ id }) => id));
    fc.assert(
      fc.property(rows, fc.array(column, { minLength: 3, maxLength: 3 }), (ids, columns) => {
        const placed = new Map(ids.map((id, index) => [id, columns[index]!]));
        const answer = answerOf(question, placed);
        expect(new Map(placedIn(question, answer))).toEqual(placed);
        expect(answerOf(question, placedIn(question, answer))).toBe(answer);
      }),
    );
  });
});

describe('authoring', () => {
  interface Row {
    right: string;
    text: string;
    id: string;
    cells: Record<string, { reason?: string; misconception?: string }>;
  }
  const change = (edit: (rows: Row[]) => void) =>
    problemsAfter('matrix', (_, list) => edit(list('rows') as unknown as Row[]));

  test('the example is read: a reason for every cell, in the order of the columns', () => {
    expect(question.rows.map(({ cells }) => cells.map(({ column }) => column))).toEqual(
      Array(3).fill(['client', 'server', 'depends']),
    );
  });

  test.each<[string, (rows: Row[]) => void, string]>([
    [
      'a cell without a reason',
      ([web]) => delete web!.cells['client']!.reason,
      '`rows[web].cells.client.reason` is missing. Say why the row belongs there, or what somebody overlooks who puts it there.',
    ],
    [
      'a missing cell',
      ([web]) => delete web!.cells['server'],
      '`rows[web].cells.server` is missing. Say why the row belongs there, or what somebody overlooks who puts it there.',
    ],
    [
      'a row without a key',
      ([web]) => delete (web as Partial<Row>).right,
      '`rows[web].right` is missing. Name the one column that the row belongs in.',
    ],
    [
      'a row with two keys',
      ([web]) => Object.assign(web!, { right: ['client', 'server'] }),
      '`rows[web].right` is ["client","server"]. Name the one column that the row belongs in.',
    ],
    [
      'a key that is no column',
      ([web]) => (web!.right = 'cleint'),
      '`rows[web].right` names the column "cleint", and there is none. Did you mean client?',
    ],
    [
      'a cell of no column',
      ([web]) => (web!.cells['elsewhere'] = { reason: 'No.' }),
      '`rows[web].cells` names the column "elsewhere", and there is none. Name one of: client, server, depends.',
    ],
    [
      'a misconception in the right cell',
      ([web]) => (web!.cells['client']!.misconception = 'M5'),
      '`rows[web].cells.client.misconception` is on the right column. Move it to a wrong one.',
    ],
    [
      'an unknown misconception',
      ([web]) => (web!.cells['server']!.misconception = 'M55'),
      '`rows[web].cells.server.misconception` is M55, which content/misconceptions.yaml does not list. Did you mean M5?',
    ],
    [
      'letters in a reason',
      ([web]) => (web!.cells['server']!.reason = 'See answer B.'),
      '`rows[web].cells.server.reason` says "answer B". Options have no letters on the page: repeat their words.',
    ],
    [
      'two rows alike',
      ([web, push]) => (push!.text = web!.text),
      '`rows` says "a browser fetches a page" twice. Let each say something else.',
    ],
  ])('with %s is refused', (_, edit, line) => {
    expect(change(edit)).toEqual([`${at} ${line}`]);
  });

  test('with a catch-all column is refused', () => {
    expect(
      problemsAfter('matrix', (_, list) => (list('columns')[2]!['text'] = 'None of these')),
    ).toEqual([
      `${at} \`columns[depends].text\` says "None of these". Say the thing itself: options stand in any order.`,
    ]);
  });

  test('is no opener', () => {
    expect(problemsAfter('matrix', (fields) => (fields['opener'] = true))).toEqual([
      `${at} \`opener\` is true. Openers are choices or numbers: this one takes an answer for each row.`,
    ]);
  });
});
