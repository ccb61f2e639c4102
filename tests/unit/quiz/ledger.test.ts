import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import {
  ledgerText,
  nextLedger,
  readLedger,
  reused,
  vanished,
  type Ledger,
} from '#quiz/authoring/ledger.ts';
import { digestOf } from '#quiz/authoring/meaning.ts';
import type { Problem } from '#quiz/authoring/problem.ts';
import type { WrittenQuestion } from '#quiz/authoring/read-question.ts';
import type { QuestionType } from '#quiz/question.ts';
import { example, exampleOf, read } from './reading.ts';
import { choice } from './samples.ts';

const written = (id: string, rev: number, digest: string): WrittenQuestion => ({
  question: { ...choice, id, rev },
  digest,
});

const lines = (problems: readonly Problem[]) =>
  problems.map(({ what, instead }) => `${what} ${instead}`);

const file = 'content/questions/sessions.yaml';
const before: Ledger = nextLedger(new Map(), [
  written('sessions/a', 1, 'aaa'),
  written('sessions/b', 2, 'bbb'),
]);

describe('a question', () => {
  test('that means what it meant is let be, and so is a new one', () => {
    const now = [written('sessions/a', 1, 'aaa'), written('sessions/new', 1, 'ccc')];
    expect(reused(before, now)).toEqual([]);
  });

  test('that means something else has to raise its revision', () => {
    expect(lines(reused(before, [written('sessions/a', 1, 'zzz')]))).toEqual([
      `${file}, question "sessions/a": asks for something else than before, and \`rev\` is still 1. Raise \`rev\` to 2: answers to the old question then stay as history.`,
    ]);
    expect(reused(before, [written('sessions/a', 2, 'zzz')])).toEqual([]);
  });

  test('does not go back to an earlier revision', () => {
    expect(lines(reused(before, [written('sessions/b', 1, 'old')]))).toEqual([
      `${file}, question "sessions/b": \`rev\` is 1, and was 2. Write 2 or more.`,
    ]);
  });

  test('that vanishes has to be retired, and never comes back', () => {
    const now = [written('sessions/a', 1, 'aaa')];
    expect(lines(vanished(before, now))).toEqual([
      `${file}, question "sessions/b": is gone, and content/question-ledger.yaml has it. Bring it back, or run \`npm run ledger\`, which retires its id for good.`,
    ]);
    const after = nextLedger(before, now);
    expect(after.get('sessions/b')).toEqual({
      id: 'sessions/b',
      rev: 2,
      digest: 'bbb',
      retired: true,
    });
    expect(vanished(after, now)).toEqual([]);
    expect(lines(reused(after, [written('sessions/b', 3, 'new')]))).toEqual([
      `${file}, question "sessions/b": \`id\` belonged to a question that is gone. Give this question a new id.`,
    ]);
  });
});

describe('the file', () => {
  test('reads back as what was written', () => {
    const ledger = nextLedger(before, [written('sessions/a', 4, '0123e4567890')]);
    const problems: Problem[] = [];
    expect(readLedger(ledgerText(ledger), problems)).toEqual(ledger);
    expect(problems).toEqual([]);
  });

  test.each(['a: b: c', '- id: x', 'no list'])('%j is refused', (text) => {
    const problems: Problem[] = [];
    expect(readLedger(text, problems).size).toBe(0);
    expect(lines(problems)).toEqual([
      'content/question-ledger.yaml does not read as a ledger. Take the committed file back, then run `npm run ledger`.',
    ]);
  });
});

describe('the digest', () => {
  test('does not depend on the order of fields or on what is undefined', () => {
    expect(digestOf({ a: 1, b: [2, { c: 3, d: 4 }] })).toBe(
      digestOf({ b: [2, { d: 4, c: 3 }], a: 1, e: undefined }),
    );
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
  });

  type Fields = Record<string, unknown>;

  /** Which of the example's questions mean something else after `change`. */
  function changedBy(change: (byType: (type: string) => Fields) => void): string[] {
    const all = parse(example) as Fields[];
    const { digests } = read(example);
    change((type) => all.find((each) => each['type'] === type)!);
    const after = read(stringify(all));
    expect(after.lines).toEqual([]);
    return after.questions.filter((_, i) => after.digests[i] !== digests[i]).map((q) => q.type);
  }

  const options = (question: Fields) => question['options'] as Fields[];

  test('stays when the wording, the help or the order changes', () => {
    expect(
      changedBy((byType) => {
        for (const type of ['choice', 'numeric', 'predict']) byType(type)['prompt'] = 'Why so?';
        options(byType('choice'))[0]!['reason'] = 'Said better.';
        options(byType('choice')).reverse();
        byType('numeric')['hints'] = ['Another hint.'];
        byType('predict')['happened'] = 'Said better.';
      }),
    ).toEqual([]);
  });

  test.each<[string, string, (question: Fields) => void]>([
    ['the id of an option', 'choice', (question) => (options(question)[0]!['id'] = 'other')],
    [
      'which option is right',
      'choice',
      (question) => {
        for (const option of options(question)) delete option['misconception'];
        options(question)[0]!['correct'] = true;
        options(question)[1]!['correct'] = false;
      },
    ],
    ['the unit', 'numeric', (question) => (question['unit'] = 's')],
    [
      'an argument',
      'numeric',
      (question) => {
        question['key'] = { fn: 'tls13FirstByteMs', args: { rttMs: 110 } };
        question['slips'] = [{ value: 1, reason: 'Too low.' }];
      },
    ],
    ['the lab', 'predict', (question) => (question['lab'] = 'queue')],
    ['the seed', 'predict', (question) => (question['seed'] = 99)],
  ])('changes with %s', (_, type, change) => {
    expect(changedBy((byType) => change(byType(type)))).toEqual([type]);
  });

  /** Whether the only question of this type's example means something else after `change`. */
  function meansElse(type: QuestionType, change: (question: Fields) => void): boolean {
    const [question] = parse(exampleOf(type)) as [Fields];
    const before = read(stringify([question]));
    change(question);
    const after = read(stringify([question]));
    expect(after.lines).toEqual([]);
    return after.digests[0] !== before.digests[0];
  }

  const list = (question: Fields, name: string) => question[name] as Fields[];

  test.each<[QuestionType, string, boolean, (question: Fields) => void]>([
    ['select', 'which hold', true, (q) => (list(q, 'options')[2]!['correct'] = true)],
    ['select', 'a better reason', false, (q) => (list(q, 'options')[2]!['reason'] = 'Better.')],
    ['matrix', 'where a row belongs', true, (q) => (list(q, 'rows')[2]!['right'] = 'client')],
    ['matrix', 'the order of the rows', false, (q) => list(q, 'rows').reverse()],
    ['matrix', 'a better head', false, (q) => (q['rowsAre'] = 'Link')],
    ['explain', 'a better model answer', false, (q) => (q['model'] = 'Better.')],
  ])('of %s and %s: changes %s', (type, _, changes, change) => {
    expect(meansElse(type, change)).toBe(changes);
  });
});
