import { describe, expect, test } from 'vitest';
import { answerProblem, answerWords, helpPolicy, mark } from '#quiz/marking/registry.ts';
import { plainText } from '#quiz/prose.ts';
import { variantCount, variantOf } from '#quiz/variants.ts';
import { exampleOf, problemsAfter, questionOf, read } from '../reading.ts';

const question = questionOf('next-state');
const at = 'content/questions/sessions.yaml, question "sessions/last-place":';

describe('marking', () => {
  test.each([
    ['full', 'correct', 'Two callers and two places.'],
    ['listening', 'wrong', 'There is no place left.'],
    ['gone', 'wrong', 'This state is no longer offered.'],
    ['', 'wrong', 'This state is no longer offered.'],
  ])('%j is %s', (answer, verdict, words) => {
    const found = mark(question, answer);
    expect([found.verdict, plainText(found.feedback)]).toEqual([verdict, words]);
  });

  test('names the idea behind a wrong state', () => {
    expect(mark(question, 'refusing').misconceptions).toEqual(['M5']);
    expect(question.misconceptions).toEqual(['M5']);
  });

  test('asks for a state, and gives one retry', () => {
    expect(answerProblem(question, '<b>')).toBe('Choose one of the states first.');
    expect(answerProblem(question, 'full')).toBeUndefined();
    expect(helpPolicy(question)).toEqual({ revealAfter: 2, waitsForRun: false });
  });

  test('says an answer with the meaning of the state, and garbage as it is', () => {
    expect(plainText(answerWords(question, 'full'))).toBe(
      'full. Every place in the backlog is taken.',
    );
    expect(answerWords(question, 'gone')).toEqual(['gone']);
  });
});

describe('the moment', () => {
  test('is told in words', () => {
    expect(question.before.map(plainText)).toEqual(['SYN from Ann']);
    expect(plainText(question.state)).toMatch(/^listening\. Takes new connections/);
    expect(plainText(question.event)).toBe('SYN from Bob');
  });

  test('a state that does not change is one that stays', () => {
    const texts = question.options.map(({ text }) => plainText(text));
    expect(texts[1]).toMatch(/^It stays listening\./);
  });

  test('has others for practice', () => {
    expect(variantCount(question)).toBe(2);
    const other = variantOf(question, 1);
    expect(other.id).toBe(question.id);
    expect(plainText(other.event)).toBe('SYN from Cleo');
    expect(mark(other, 'full').verdict).toBe('correct');
    expect(mark(other, 'refusing').verdict).toBe('wrong');
  });
});

describe('authoring', () => {
  test.each<[string, string, unknown, string]>([
    [
      'no region',
      'region',
      undefined,
      '`region` is missing. Write one of: transport, application.',
    ],
    [
      'an unknown region',
      'region',
      'transprot',
      '`region` is "transprot". Write one of: transport, application.',
    ],
    [
      'an unknown event',
      'event',
      'SIN from bob',
      '`event` names the event "SIN from bob", which cannot come to this machine. Did you mean SYN from bob or FIN from bob or ACK from bob?',
    ],
  ])('%s is refused', (_, field, value, message) => {
    expect(problemsAfter('next-state', (fields) => (fields[field] = value))).toEqual([
      `${at} ${message}`,
    ]);
  });

  test.each<[string, number, Record<string, unknown>, string[]]>([
    [
      'an unknown state',
      1,
      { state: 'listning' },
      [
        '`options[listning].state` is "listning", which the machine is never in. Did you mean listening?',
      ],
    ],
    [
      'no reason',
      1,
      { reason: undefined },
      [
        '`options[2].reason` is missing. Say why it goes there, or what somebody who thinks so overlooks.',
      ],
    ],
    [
      'the key on a wrong state',
      1,
      { correct: true },
      [
        '`options[listening]` is marked correct, and the machine goes to "full". Mark that one, and mend the reasons.',
      ],
    ],
    [
      'a right state that is not marked',
      0,
      { correct: false },
      [
        '`options[full]` is where the machine goes, and is not marked correct. Write `correct: true`, and a reason that says why.',
      ],
    ],
    [
      'no right state',
      0,
      { state: 'silent', correct: false },
      ['`options` lacks "full", where the machine goes. Add it, with its reason.'],
    ],
    [
      'a state twice',
      2,
      { state: 'listening', misconception: undefined },
      ['`options` has the state "listening" twice. Leave one out.'],
    ],
  ])('%s is refused', (_, index, change, messages) => {
    const lines = problemsAfter('next-state', (__, list) =>
      Object.assign(list('options')[index]!, change),
    );
    expect(lines).toEqual(messages.map((message) => `${at} ${message}`));
  });

  test('a problem in another moment says in which', () => {
    const lines = problemsAfter('next-state', (_, list) => {
      list('more')[0]!['event'] = 'KILL';
    });
    expect(lines[0]).toBe(
      `${at} \`more[1].options\` lacks "refusing", where the machine goes. Add it, with its reason.`,
    );
  });

  test('a machine in one state at a time has no region', () => {
    const lines = problemsAfter('next-state', (fields) => {
      Object.assign(fields, { machine: 'tracker', settings: {} });
    });
    expect(lines).toEqual([
      `${at} \`region\` is "transport". Leave it out: this machine is in one state at a time.`,
    ]);
  });
});

test('its meaning is the moment and the states, not the words', () => {
  const text = exampleOf('next-state');
  const [before] = read(text).digests;
  expect(read(text.replace('Cleo is refused.', 'No place for Cleo.')).digests[0]).toBe(before);
  expect(read(text.replace('state: refusing', 'state: silent')).digests[0]).not.toBe(before);
});
