import { describe, expect, test } from 'vitest';
import { problemsAfter } from './reading.ts';

const first = 'content/questions/sessions.yaml, question "sessions/first-byte":';
const number = 'content/questions/sessions.yaml, question "sessions/first-byte-ms":';
const guess = 'content/questions/sessions.yaml, question "sessions/page-time":';

describe('any question', () => {
  test.each<[string, string, unknown, string]>([
    ['a misspelt type', 'type', 'chioce', '`type` is "chioce". Did you mean choice?'],
    [
      'an unknown field',
      'promt',
      'x',
      '`promt` is no field of a question here. Did you mean prompt?',
    ],
    [
      'a field that resembles none',
      'zzzzzzzz',
      'x',
      '`zzzzzzzz` is no field of a question here. Leave it out.',
    ],
    [
      'a field of another field',
      'paragraph',
      '#a',
      '`paragraph` is no field of a question here. It stands inside another field: see where other questions of this type have it.',
    ],
    [
      'a text where fields are wanted',
      'values',
      'mm1',
      '`values` is "mm1". Write names and values in braces, { name: value }.',
    ],
    ['no prompt', 'prompt', undefined, '`prompt` is missing. Write the question.'],
    ['an empty prompt', 'prompt', ' ', '`prompt` is " ". Write the question.'],
    ['a broken revision', 'rev', 1.5, '`rev` is 1.5. Write a whole number, 1 or more.'],
    [
      'no objective',
      'objective',
      undefined,
      '`objective` is missing. Name the objective of the lesson that this question checks.',
    ],
    [
      'no way back to the text',
      'seeAlso',
      undefined,
      '`seeAlso` is missing. Write { paragraph: "#heading" }, and `lab` where a lab shows it.',
    ],
    [
      'a broken heading',
      'seeAlso',
      { paragraph: 'round-trips' },
      '`seeAlso.paragraph` is "round-trips". Write a heading of this lesson (#round-trips) or another (/lessons/waiting/#load).',
    ],
    [
      'a lab link to another place',
      'seeAlso',
      { paragraph: '#a', lab: 'https://example.org' },
      '`seeAlso.lab` is "https://example.org". Write the permalink of a lab from /labs/ on, such as /labs/session/?preset=tls-1-3.',
    ],
    [
      'a negated question',
      'prompt',
      'Which of these does not need a trip?',
      '`prompt` asks for what is not so. Ask for what is so: readers overlook the "not".',
    ],
    [
      'block Markdown',
      'prompt',
      '- One\n- Two',
      '`prompt` has "- One", which is not inline. Use paragraphs with `code`, *emphasis*, **strong** and [links](#heading) only.',
    ],
    [
      'HTML',
      'prompt',
      'Why <b>two</b>?',
      '`prompt` has the HTML "<b>". Use paragraphs with `code`, *emphasis*, **strong** and [links](#heading) only.',
    ],
    [
      'a link to a script',
      'prompt',
      'Why [two](javascript:alert)?',
      '`prompt` links to "javascript:alert". Link to a heading (#round-trips), a page of the course (/lessons/…/) or https.',
    ],
    [
      'a value that is not computed',
      'prompt',
      'Why {trips}?',
      '`prompt` uses {trips}, and the question computes no such value. Add trips under `values`, or write the braces differently.',
    ],
    [
      'a letter in a hint',
      'hints',
      ['Compare A and B.'],
      '`hints[1]` says "A and B". Options have no letters on the page: repeat their words.',
    ],
  ])('with %s is refused', (_, field, value, line) => {
    expect(problemsAfter('choice', (question) => (question[field] = value))).toEqual([
      `${first} ${line}`,
    ]);
  });

  test.each(['first-byte', 'Sessions/first byte', 'sessions/'])('has no id like %j', (id) => {
    expect(problemsAfter('choice', (question) => (question['id'] = id))).toEqual([
      `content/questions/sessions.yaml, question "${id}": \`id\` is "${id}". Write \`<lesson>/<slug>\` in small letters and hyphens, such as sessions/first-byte.`,
    ]);
  });

  test('stands in the file of its lesson', () => {
    expect(problemsAfter('choice', (question) => (question['id'] = 'waiting/load'))).toEqual([
      'content/questions/sessions.yaml, question "waiting/load": `id` is not of this file. Start it with sessions/.',
    ]);
  });

  test.each([
    'Why does a server not start a conversation?',
    'A client does not answer. What happens next?',
    'What takes longest?',
  ])('may ask %j', (prompt) => {
    expect(problemsAfter('choice', (question) => (question['prompt'] = prompt))).toEqual([]);
  });

  test.each([
    'Which one is NOT a cost?',
    'All of these are costs except which?',
    'What isn’t a cost?',
    'Which statement is false?',
    'Which is *not* a cost?',
  ])('may not ask %j', (prompt) => {
    expect(problemsAfter('choice', (question) => (question['prompt'] = prompt))).toHaveLength(1);
  });
});

describe('a choice', () => {
  test('without a reason for an option is refused', () => {
    expect(problemsAfter('choice', (_, list) => delete list('options')[0]!['reason'])).toEqual([
      `${first} \`options[one].reason\` is missing. Say why it is right, or what somebody who chooses it overlooks.`,
    ]);
  });

  test('without a key is refused', () => {
    expect(problemsAfter('choice', (_, list) => delete list('options')[1]!['correct'])).toEqual([
      `${first} \`options\` has no correct answer. Write \`correct: true\` on one option.`,
    ]);
  });

  test('with two keys is refused', () => {
    expect(problemsAfter('choice', (_, list) => (list('options')[0]!['correct'] = true))).toEqual([
      `${first} \`options\` has 2 correct answers (one, two). Leave \`correct: true\` on one; where two hold, reword until only one does.`,
    ]);
  });

  test.each([2, 5])('with %d options is refused', (count) => {
    const lines = problemsAfter('choice', (question, list) => {
      const [one, two, none] = list('options');
      question['options'] = [two, one, none, { ...none, id: 'd' }, { ...none, id: 'e' }].slice(
        0,
        count,
      );
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Write three options, four at most: more are rarely plausible.');
  });

  test('whose key stands out by its length is refused', () => {
    const text = 'Two, because the connection must stand before the request may leave the client';
    expect(problemsAfter('choice', (_, list) => (list('options')[1]!['text'] = text))).toEqual([
      `${first} \`options\` differ too much in length: two has 78 characters, one has 20. Keep the longest within 1.6 times the shortest: the odd one out gives the key away.`,
    ]);
  });

  test('of short options may differ in length', () => {
    expect(
      problemsAfter('choice', (_, list) => {
        list('options').forEach(
          (option, index) => (option['text'] = ['2', '1,200 ms', '40 ms'][index]),
        );
      }),
    ).toEqual([]);
  });

  test.each(['All of the above ones', 'Both of them are needed', 'None of these here'])(
    'with %j is refused',
    (text) => {
      const lines = problemsAfter('choice', (_, list) => (list('options')[0]!['text'] = text));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(
        /`options\[one\]\.text` says ".+"\. Say the thing itself: options stand in any order\.$/u,
      );
    },
  );

  test.each(['Option B is nearer.', 'A and C are both costs.', 'Compare with (b).'])(
    'whose feedback says %j is refused',
    (reason) => {
      const lines = problemsAfter('choice', (_, list) => (list('options')[0]!['reason'] = reason));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain('Options have no letters on the page: repeat their words.');
    },
  );

  test('with an unknown misconception is refused', () => {
    expect(
      problemsAfter('choice', (_, list) => (list('options')[2]!['misconception'] = 'M55')),
    ).toEqual([
      `${first} \`options[none].misconception\` is M55, which content/misconceptions.yaml does not list. Did you mean M5?`,
    ]);
  });

  test('with a misconception on its key is refused', () => {
    expect(
      problemsAfter('choice', (_, list) => (list('options')[1]!['misconception'] = 'M5')),
    ).toEqual([
      `${first} \`options[two].misconception\` is on the correct option. Move it to a wrong one.`,
    ]);
  });

  test('with two options alike is refused', () => {
    expect(
      problemsAfter('choice', (_, list) => {
        Object.assign(list('options')[2]!, { id: 'one', text: 'One, for the Request' });
      }),
    ).toEqual([
      `${first} \`options\` has the id "one" twice. Give each an id of its own.`,
      `${first} \`options\` says "one, for the request" twice. Let each say something else.`,
    ]);
  });

  test('with an unquoted number as its text is told to quote it', () => {
    expect(problemsAfter('choice', (_, list) => (list('options')[0]!['text'] = 300))).toEqual([
      `${first} \`options[one].text\` is 300. Write what the reader chooses, as text: quote a number, "300 ms".`,
    ]);
  });
});

describe('a number', () => {
  test.each<[string, string, unknown, string]>([
    [
      'an unknown formula',
      'key',
      { fn: 'tls31FirstByteMs', args: { rttMs: 100 } },
      '`key` cannot be computed: There is no formula "tls31FirstByteMs". Did you mean tls12FirstByteMs or tls13FirstByteMs or httpFirstByteMs?',
    ],
    [
      'an unknown argument',
      'key',
      { fn: 'tls13FirstByteMs', args: { rtt: 100 } },
      '`key` cannot be computed: tls13FirstByteMs has no argument "rtt". It takes rttMs.',
    ],
    ['a typed key', 'key', 300, '`key` is 300. Write { fn, args }.'],
    [
      'a tolerance without a kind',
      'tolerance',
      0.01,
      '`tolerance` is 0.01. Write { relative: 0.02 } for 2% either way, or { absolute: 5 }.',
    ],
    [
      'no slips',
      'slips',
      [],
      '`slips` is []. Write at least one usual mistake: the number it leads to and a reason.',
    ],
    [
      'no hint',
      'hints',
      undefined,
      '`hints` is missing. Write at least one hint: it is shown after the first miss.',
    ],
    [
      'a value named key',
      'values',
      {
        older: { fn: 'tls12FirstByteMs', args: { rttMs: 100 } },
        key: { fn: 'tls12FirstByteMs', args: { rttMs: 100 } },
      },
      '`values.key` takes the name of the key. Give the value another name.',
    ],
    [
      'letters in the solution',
      'solution',
      'So option B gives {older}.',
      '`solution` says "option B". Options have no letters on the page: repeat their words.',
    ],
    [
      'letters in the first step',
      'step',
      'As in (b).',
      '`step` says "(b)". Options have no letters on the page: repeat their words.',
    ],
    [
      'a solution that misspells a value',
      'solution',
      'So {oldr}.',
      '`solution` uses {oldr}, and the question computes no such value. Did you mean {older}?',
    ],
  ])('with %s is refused', (_, field, value, line) => {
    expect(problemsAfter('numeric', (question) => (question[field] = value))).toEqual([
      `${number} ${line}`,
    ]);
  });

  test('in a unit that the formula cannot give is refused', () => {
    expect(problemsAfter('numeric', (question) => (question['unit'] = 'Mb'))[0]).toBe(
      `${number} \`key\` gives ms, not Mb. Write unit: ms.`,
    );
  });

  test('in another unit of the same measure is converted', () => {
    expect(problemsAfter('numeric', (question) => (question['unit'] = 's'))).toEqual([]);
  });

  test('with a slip that is marked right is refused', () => {
    expect(problemsAfter('numeric', (_, list) => (list('slips')[0]!['value'] = 301))).toEqual([
      `${number} \`slips[1]\` is 301\u00a0ms, which is marked right (the key is 300\u00a0ms). Leave it out, or narrow the tolerance.`,
    ]);
  });

  test('with a slip that another hides is refused', () => {
    expect(problemsAfter('numeric', (_, list) => (list('slips')[1]!['value'] = 201))).toEqual([
      `${number} \`slips[2]\` is 201\u00a0ms, which slip 1 already covers. Join the two, or narrow the tolerance.`,
    ]);
  });

  test('with a slip by an unknown formula is refused', () => {
    expect(
      problemsAfter('numeric', (_, list) => (list('slips')[0]!['value'] = { fn: 'x', args: {} })),
    ).toEqual([
      `${number} \`slips[1]\` cannot be computed: There is no formula "x". src/theory/registry.ts names them all; so does "npm run -s sim -- theory".`,
    ]);
  });
});

describe('a prediction', () => {
  test.each<[string, string, unknown, string]>([
    [
      'nothing to predict',
      'metric',
      undefined,
      '`metric` is missing, and so is `contestants`. Write one of the two: a number to predict, or who may win.',
    ],
    [
      'a number and contestants',
      'contestants',
      [
        { id: 'a', text: 'One server' },
        { id: 'b', text: 'The peers' },
      ],
      '`metric` stands beside `contestants`. Write one of the two: a number to predict, or who may win.',
    ],
    ['no lab', 'lab', undefined, '`lab` is missing. Name the lab, such as queue.'],
    [
      'no explanation',
      'happened',
      undefined,
      '`happened` is missing. Say what the run shows and why.',
    ],
    [
      'letters in the explanation',
      'happened',
      'As choice A said.',
      '`happened` says "choice A". Options have no letters on the page: repeat their words.',
    ],
    [
      'a place among the openers',
      'opener',
      true,
      '`opener` is true. Openers are choices or numbers: a prediction needs its lab.',
    ],
    [
      'a list as a parameter',
      'params',
      { keepAlive: [1] },
      '`params.keepAlive` is [1]. Write the value of the parameter.',
    ],
    [
      'too few points of a curve',
      'curve',
      { points: 5, most: 20 },
      '`curve.points` is 5. Write a whole number from 6 to 10.',
    ],
    [
      'no end of its axis',
      'curve',
      { points: 8 },
      '`curve.most` is missing. Write where the axis ends, a number above 0.',
    ],
    [
      'a curve that starts beside its axis',
      'curve',
      { points: 8, most: 20, start: 21 },
      '`curve.start` is 21, which is not on the axis. Write a number from 0 to 20, or leave it out.',
    ],
  ])('with %s is refused', (_, field, value, line) => {
    expect(problemsAfter('predict', (question) => (question[field] = value))).toEqual([
      `${guess} ${line}`,
    ]);
  });

  test('of a curve needs the seed of its run', () => {
    expect(
      problemsAfter('predict', (question) => {
        question['curve'] = { points: 8, most: 20 };
        delete question['seed'];
      }),
    ).toEqual([
      `${guess} \`seed\` is missing. Write the seed: the curve that is shown is that of one run.`,
    ]);
  });

  test('of a curve needs a metric', () => {
    expect(
      problemsAfter('predict', (question) => {
        question['curve'] = { points: 8, most: 20 };
        delete question['metric'];
        question['contestants'] = [
          { id: 'a', text: 'One server' },
          { id: 'b', text: 'The peers' },
        ];
      }),
    ).toEqual([`${guess} \`curve\` has no \`metric\`. Name the metric of the lab that is drawn.`]);
  });
});
