import { describe, expect, test } from 'vitest';
import { checkAnswer, isOpen, newAttempt, resumeAttempt } from '#quiz/attempt.ts';
import { answerProblem, answerWords, mark } from '#quiz/marking/registry.ts';
import { plainText } from '#quiz/prose.ts';
import { itemKey } from '#quiz/question.ts';
import { playing } from '#quiz/types/play/playing.ts';
import type { PlayQuestion } from '#quiz/types/play/question.ts';
import { exampleOf, problemsAfter, questionOf, read } from '../reading.ts';
import { memoryRecord } from '../samples.ts';

const question = questionOf('play');
const at = 'content/questions/sessions.yaml, question "sessions/be-the-tracker":';
const perfect = 'list list nothing nothing nothing';

describe('marking', () => {
  test.each([
    [perfect, 'correct', undefined, 'All 5 moves were those of the real machine.'],
    [
      'file list list nothing nothing nothing',
      'partial',
      4 / 5,
      '4 of 5 steps were right at the first move.',
    ],
    [
      'file nothing list file list file nothing list nothing file nothing',
      'wrong',
      undefined,
      '0 of 5 steps were right at the first move.',
    ],
    ['list list', 'wrong', undefined, 'This run was not played to its end.'],
    [`${perfect} list`, 'wrong', undefined, 'This run was not played to its end.'],
    ['gone', 'wrong', undefined, 'This run was not played to its end.'],
  ])('%j is %s', (answer, verdict, credit, words) => {
    const found = mark(question, answer);
    expect([found.verdict, found.credit, plainText(found.feedback)]).toEqual([
      verdict,
      credit,
      words,
    ]);
  });

  test.each([
    ['', 'Play on to the end: 0 of 5 steps are done.'],
    ['list file', 'Play on to the end: 1 of 5 steps are done.'],
    ['lists', 'This is no run of this machine.'],
    [`${perfect} list`, 'This is no run of this machine.'],
    [perfect, undefined],
  ])('%j: %s', (answer, problem) => {
    expect(answerProblem(question, answer)).toBe(problem);
  });

  test('the whole run is one attempt, and opens every reason', () => {
    const record = memoryRecord();
    const attempt = checkAnswer(question, newAttempt(question), `file ${perfect}`, record);
    expect(isOpen(attempt)).toBe(true);
    expect(record.recall(itemKey(question))?.first).toMatchObject({
      verdict: 'partial',
      credit: 4 / 5,
    });
    expect(isOpen(resumeAttempt(question, record.recall(itemKey(question))))).toBe(true);
  });

  test('says a run in a line, and garbage as it is', () => {
    expect(answerWords(question, `file ${perfect}`)).toEqual(['4 of 5 steps right at first']);
    expect(answerWords(question, 'gone')).toEqual(['gone']);
  });
});

test('a run knows what was tried at each step', () => {
  expect(playing(question, ' list  file nothing ')).toEqual({
    tries: [['list'], ['file', 'nothing']],
    at: 1,
  });
  expect(playing(question, perfect)?.at).toBe(5);
  expect(playing(question, 'constructor')).toBeUndefined();
});

test('what the real machine sends stands in the run', () => {
  expect(question.steps.map(({ sent }) => plainText(sent))).toEqual([
    'an empty list to Ann',
    'a list: Ann to Bob',
    'nothing',
    'nothing',
    'nothing',
  ]);
  expect(question.steps.map(({ after }) => after.join(' '))).toEqual([
    'listening',
    'listening',
    'listening',
    'down',
    'down',
  ]);
  expect(plainText(question.steps[3]!.event)).toBe('The power fails');
});

test('a peer takes and gives in one run', () => {
  const peer = read(exampleOf('play')).questions[1] as PlayQuestion;
  expect(peer.steps.map(({ sent }) => plainText(sent))).toEqual([
    'INTERESTED to Ann',
    'nothing',
    expect.stringMatching(/^REQUEST [234] to Ann$/u),
    'UNCHOKE to Bob',
    'PIECE 1 to Bob',
  ]);
  expect(peer.steps.at(-1)!.after).toEqual(['supplying.uploading', 'consuming.downloading']);
  expect(mark(peer, 'interested nothing ask unchoke give').verdict).toBe('correct');
});

describe('authoring', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'a move that the machine does not make',
      { move: 'nothing' },
      [
        '`steps[1].move` is nothing, and the machine makes the move list (it sends PEERS to ann). Write that move, and mend `why`.',
      ],
    ],
    [
      'an unknown move',
      { move: 'lists' },
      ['`steps[1].move` names the move "lists". Did you mean list?'],
    ],
    [
      'a note on an unknown move',
      { notes: { fil: 'No.' } },
      ['`steps[1].notes` names the move "fil". Did you mean file?'],
    ],
    [
      'a note on the right move',
      { notes: { list: 'Yes.' } },
      ['`steps[1].notes` speaks of list, the right move. Say it in `why`.'],
    ],
    [
      'an unknown event',
      { event: 'ANNOUCE from ann' },
      [
        '`steps[1].event` names the event "ANNOUCE from ann", which cannot come to this machine. Did you mean ANNOUNCE from ann or ANNOUNCE from dan or ANNOUNCE from bob?',
      ],
    ],
    ['no reason', { why: '' }, ['`steps[1].why` is "". Say why the machine does this now.']],
  ])('%s is refused', (_, change, messages) => {
    const lines = problemsAfter('play', (__, list) => Object.assign(list('steps')[0]!, change));
    expect(lines).toEqual(messages.map((message) => `${at} ${message}`));
  });

  test('what the machine sends has to be a move, and one move only', () => {
    const lines = problemsAfter('play', (_, list) => {
      list('moves')[0]!['sends'] = 'PEERS to ann';
    });
    expect(lines).toEqual([
      `${at} \`steps[2]\` makes the machine send PEERS to bob, and no move does. Let one move have exactly this in \`sends\`.`,
    ]);
    const twice = problemsAfter('play', (_, list) => {
      list('moves')[1]!['sends'] = ['PEERS'];
    });
    expect(twice[0]).toBe(
      `${at} \`steps[1]\` makes the machine send PEERS to ann, and so do the moves list and file. Let one move have exactly this in \`sends\`.`,
    );
  });

  test('an id twice is refused', () => {
    const lines = problemsAfter('play', (_, list) => {
      list('moves').push({ id: 'file', text: 'Wait', sends: 'WAIT' });
    });
    expect(lines).toEqual([`${at} \`moves\` has the id "file" twice. Rename one.`]);
  });
});

test('its meaning is the run and the moves, not the words', () => {
  const text = exampleOf('play');
  const [before] = read(text).digests;
  expect(read(text.replace('You are down.', 'Nobody hears it.')).digests[0]).toBe(before);
  expect(read(text.replace('stopped from ann', 'stopped from bob')).digests[0]).not.toBe(before);
});
