import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { NumericQuestion } from '#quiz/types/numeric/question.ts';
import { plainText } from '#quiz/prose.ts';
import { variantCount, variantOf } from '#quiz/variants.ts';
import { example, problemsAfter, read } from './reading.ts';

const number = 'content/questions/sessions.yaml, question "sessions/first-byte-ms":';

type Fields = Record<string, unknown>;

/** The example with its round trip varied. */
function vary(question: Fields): void {
  const args = { rttMs: '$rttMs' };
  Object.assign(question, {
    vary: { rttMs: { unit: 'ms', values: [100, 60, 180] } },
    values: { older: { fn: 'tls12FirstByteMs', args } },
    prompt: 'A round trip takes {rttMs}. When does the first byte arrive?',
    key: { fn: 'tls13FirstByteMs', args },
    slips: [
      { value: { fn: 'httpFirstByteMs', args }, reason: 'That leaves TLS out.' },
      { value: '$rttMs', reason: 'One trip of {rttMs}, not {older}.' },
    ],
  });
}

function varied(change: (question: Fields) => void = () => undefined): string[] {
  return problemsAfter('numeric', (question) => {
    vary(question);
    change(question);
  });
}

describe('a question with several sets of numbers', () => {
  const written = (parse(example) as Fields[]).find(({ type }) => type === 'numeric')!;
  vary(written);
  const { questions, lines } = read(stringify([written]));
  const question = questions[0] as NumericQuestion;

  test('is computed wholly for each set, the first being the question itself', () => {
    expect(lines).toEqual([]);
    expect(variantCount(question)).toBe(3);
    const sets = [0, 1, 2].map((index) => variantOf(question, index));
    expect(sets.map(({ key }) => key)).toEqual([300, 180, 540]);
    expect(sets.map(({ tolerance }) => tolerance)).toEqual([3, 1.8, 5.4]);
    expect(sets.map(({ slips }) => slips.map(({ value }) => value))).toEqual([
      [200, 100],
      [120, 60],
      [360, 180],
    ]);
    expect(sets.map(({ prompt }) => plainText(prompt[0]!))).toEqual([
      'A round trip takes 100\u00a0ms. When does the first byte arrive?',
      'A round trip takes 60\u00a0ms. When does the first byte arrive?',
      'A round trip takes 180\u00a0ms. When does the first byte arrive?',
    ]);
    expect(plainText(sets[2]!.slips[1]!.reason)).toBe('One trip of 180\u00a0ms, not 720\u00a0ms.');
    expect(plainText(sets[1]!.solution[0]!)).toContain('180\u00a0ms');
  });

  test('keeps what numbers do not change', () => {
    expect(variantOf(question, 2)).toMatchObject({ id: question.id, unit: 'ms', rev: 2 });
  });
});

describe('sets of numbers', () => {
  test('of different lengths are refused', () => {
    const lists = {
      rttMs: { unit: 'ms', values: [100, 60, 180] },
      other: { unit: '', values: [1, 2] },
    };
    expect(varied((question) => (question['vary'] = lists))).toEqual([
      `${number} \`vary.other\` has 2 numbers, and another list has 3. Write as many numbers in each list: the first of all lists make one question, and so on.`,
    ]);
  });

  test('with a single set are refused', () => {
    const lists = { rttMs: { unit: 'ms', values: [100] } };
    expect(varied((question) => (question['vary'] = lists))).toEqual([
      `${number} \`vary.rttMs.values\` is [100]. List at least two numbers: the first is the one of the lesson.`,
    ]);
  });

  test('say which of them a slip is right in', () => {
    expect(
      varied((question) => {
        Object.assign(question['vary'] as Fields, { slip: { unit: 'ms', values: [10, 20, 540] } });
        (question['slips'] as Fields[])[1]!['value'] = '$slip';
      }),
    ).toEqual([
      `${number} \`slips[2]\` is 540\u00a0ms, which is marked right (the key is 540\u00a0ms), in set 3 of the numbers (rttMs 180\u00a0ms, slip 540\u00a0ms). Leave it out, or narrow the tolerance.`,
    ]);
  });

  test('say in which of them one slip hides another', () => {
    const [line] = varied((question) => {
      Object.assign(question['vary'] as Fields, { slip: { unit: 'ms', values: [10, 120, 30] } });
      (question['slips'] as Fields[])[1]!['value'] = '$slip';
    });
    expect(line).toContain('which slip 1 already covers, in set 2 of the numbers (rttMs 60');
  });

  test('allow no typed slip', () => {
    expect(varied((question) => ((question['slips'] as Fields[])[1]!['value'] = 7))).toEqual([
      `${number} \`slips[2]\` is 7 with all numbers of \`vary\`. Write { fn, args }, or list the numbers under \`vary\` and write $ and their name.`,
    ]);
  });

  test('allow no value under one of their names', () => {
    const values = { rttMs: { fn: 'tls12FirstByteMs', args: { rttMs: 100 } } };
    expect(
      varied((question) => {
        question['values'] = values;
        question['slips'] = (question['slips'] as Fields[]).slice(0, 1);
      }),
    ).toContain(
      `${number} \`values.rttMs\` has the name of a number in \`vary\`. Give it another name.`,
    );
  });

  test('allow none that hides the key', () => {
    const key = { unit: '', values: [1, 2, 3] };
    expect(varied((question) => Object.assign(question['vary'] as Fields, { key }))).toContain(
      `${number} \`vary.key\` takes the name of the key. Give the value another name.`,
    );
  });
});

describe('a name with a $', () => {
  test('that resembles a number gets a suggestion', () => {
    const key = { fn: 'tls13FirstByteMs', args: { rttMs: '$rttMS' } };
    expect(varied((question) => (question['key'] = key))[0]).toBe(
      `${number} \`key.args.rttMs\` names $rttMS, and \`vary\` has no such number. Did you mean $rttMs?`,
    );
  });

  test('without a list is told where to write one', () => {
    const key = { fn: 'tls13FirstByteMs', args: { rttMs: '$trip' } };
    expect(problemsAfter('numeric', (question) => (question['key'] = key))[0]).toBe(
      `${number} \`key.args.rttMs\` names $trip, and \`vary\` has no such number. List trip under \`vary\`.`,
    );
  });

  test('that is no name is refused', () => {
    const key = { fn: 'tls13FirstByteMs', args: { rttMs: 'rttMs' } };
    expect(varied((question) => (question['key'] = key))[0]).toBe(
      `${number} \`key.args.rttMs\` is "rttMs". Write $ and the name of a number in \`vary\`, such as $rttMs.`,
    );
  });

  test('as a slip is given in the unit of the question', () => {
    const change = (question: Fields) => {
      question['unit'] = 's';
      vary(question);
    };
    expect(problemsAfter('numeric', change)).toEqual([]);
    const lists = { rttMs: { unit: 'Mb', values: [100, 60, 180] } };
    expect(varied((question) => (question['vary'] = lists))[0]).toBe(
      `${number} \`slips[2]\` gives Mb, not ms. Write unit: Mb.`,
    );
  });
});
