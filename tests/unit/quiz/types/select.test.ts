import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerProblem, answerWords, helpPolicy, mark } from '#quiz/marking/registry.ts';
import { plainText } from '#quiz/prose.ts';
import { answerOf, chosenIn } from '#quiz/types/select/marking.ts';
import { problemsAfter, questionOf } from '../reading.ts';

const question = questionOf('select');
const at = 'content/questions/sessions.yaml, question "sessions/what-a-connection-is":';

describe('marking', () => {
  test.each([
    ['laptop-entry server-entry', 'correct', undefined],
    ['server-entry laptop-entry', 'correct', undefined],
    ['laptop-entry', 'partial', 0.75],
    ['laptop-entry reserved-wire server-entry', 'partial', 0.75],
    ['known-user laptop-entry reserved-wire server-entry', 'partial', 0.5],
    ['reserved-wire known-user', 'wrong', undefined],
  ])('%j is %s', (answer, verdict, credit) => {
    const found = mark(question, answer);
    expect([found.verdict, found.credit]).toEqual([verdict, credit]);
  });

  test('says how many are right, and not which', () => {
    const words = plainText(mark(question, 'laptop-entry known-user').feedback);
    expect(words).toContain('You are right about 2 of the 4 answers');
    for (const { text } of question.options) expect(words).not.toContain(plainText(text));
  });

  test('names the idea behind a wrong option chosen, and behind a right one left out', () => {
    expect(mark(question, 'known-user server-entry').misconceptions).toEqual(['M1', 'M12']);
    expect(mark(question, 'laptop-entry').misconceptions).toBeUndefined();
  });

  test('asks for an answer where none is chosen', () => {
    for (const none of ['', ' ', 'gone', '<b>']) {
      expect(answerProblem(question, none)).toBe('Choose at least one of the answers first.');
    }
  });

  test('gives one retry', () => {
    expect(helpPolicy(question)).toEqual({ revealAfter: 2, waitsForRun: false });
  });

  test('says an answer in its own words, and garbage as it is', () => {
    expect(plainText(answerWords(question, 'server-entry known-user'))).toBe(
      'An entry in the server’s memory; A user whom the server knows by name',
    );
    expect(plainText(answerWords(question, 'gone'))).toBe('gone');
  });

  test('an answer reads back as what was chosen, in whatever order', () => {
    const ids = question.options.map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (chosen) => {
        const answer = answerOf(chosen);
        expect([...chosenIn(question, answer)].sort()).toEqual([...chosen].sort());
        expect(answer).toBe(answerOf([...chosen].reverse()));
      }),
    );
  });
});

describe('authoring', () => {
  const change = (edit: (list: (name: string) => Record<string, unknown>[]) => void) =>
    problemsAfter('select', (_, list) => edit(list));

  test('its source is a link', () => {
    expect(question.misconceptions).toEqual(['M1', 'M12']);
    expect(question.sources).toEqual([
      { title: 'Transmission Control Protocol (TCP)', href: '/sources/#rfc9293' },
    ]);
  });

  test('an unknown source is refused', () => {
    expect(problemsAfter('select', (fields) => (fields['sources'] = ['rfc9239']))).toEqual([
      `${at} \`sources[1]\` is rfc9239, which content/sources.yaml does not list. Did you mean rfc9293?`,
    ]);
  });

  test('without a reason is refused', () => {
    expect(change((list) => delete list('options')[0]!['reason'])).toEqual([
      `${at} \`options[laptop-entry].reason\` is missing. Say why it is right, or what somebody who chooses it overlooks.`,
    ]);
  });

  test('with no right option is refused', () => {
    expect(
      change((list) => list('options').forEach((option) => (option['correct'] = false))),
    ).toEqual([
      `${at} \`options\` has no correct answer. Write \`correct: true\` on each that holds.`,
    ]);
  });

  test('with nothing but right options is refused', () => {
    expect(
      change((list) => list('options').forEach((option) => (option['correct'] = true))),
    ).toEqual([
      `${at} \`options\` has nothing but correct answers. Add one that somebody might believe and that does not hold.`,
    ]);
  });

  test('with an option that stands out by its length is refused', () => {
    const text =
      'A wire, reserved for the two of them for as long as they like to talk to each other';
    expect(change((list) => (list('options')[2]!['text'] = text))).toEqual([
      `${at} \`options\` differ too much in length: reserved-wire has ${text.length} characters, laptop-entry has 31. Keep the longest within 1.6 times the shortest: the odd one out gives the key away.`,
    ]);
  });

  test('with three options is refused', () => {
    const lines = change((list) => list('options').pop());
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Write four to six options');
  });

  test('that asks for what does not hold is refused', () => {
    expect(
      problemsAfter('select', (fields) => (fields['prompt'] = 'Choose all that do not exist.')),
    ).toEqual([
      `${at} \`prompt\` asks for what is not so. Ask for what is so: readers overlook the "not".`,
    ]);
  });

  test('with a catch-all option or letters in a reason is refused', () => {
    expect(
      change((list) => {
        list('options')[0]!['text'] = 'None of the above, as far as known';
        list('options')[1]!['reason'] = 'As option A says.';
      }),
    ).toEqual([
      `${at} \`options[laptop-entry].text\` says "None of the above". Say the thing itself: options stand in any order.`,
      `${at} \`options[server-entry].reason\` says "option A". Options have no letters on the page: repeat their words.`,
    ]);
  });

  test('with an unknown misconception is refused', () => {
    expect(change((list) => (list('options')[0]!['misconception'] = 'M13'))).toEqual([
      `${at} \`options[laptop-entry].misconception\` is M13, which content/misconceptions.yaml does not list. Did you mean M1 or M12?`,
    ]);
  });

  test('is no opener', () => {
    expect(problemsAfter('select', (fields) => (fields['opener'] = true))).toEqual([
      `${at} \`opener\` is true. Openers are choices or numbers: this one takes several answers.`,
    ]);
  });
});
