import { describe, expect, test } from 'vitest';
import { authorings } from '#quiz/authoring/registry.ts';
import { plainText } from '#quiz/prose.ts';
import { example, read } from './reading.ts';

describe('the example', () => {
  const { questions, lines } = read(example, '/course/');
  const [choice, numeric, predict] = questions;

  test('has no problem', () => {
    expect(lines).toEqual([]);
    expect(questions.map(({ type }) => type)).toEqual(['choice', 'numeric', 'predict']);
  });

  test('becomes paragraphs of runs', () => {
    expect(choice?.prompt).toEqual([
      [
        'How many round trips pass before the first byte of a page arrives over ',
        { strong: ['plain HTTP'] },
        '?',
      ],
    ]);
    expect(numeric?.prompt).toHaveLength(2);
  });

  test('gets its key, tolerance and slips from the formulas', () => {
    expect(numeric).toMatchObject({ key: 300, tolerance: 3, unit: 'ms' });
    expect(numeric?.type === 'numeric' && numeric.slips.map(({ value }) => value)).toEqual([
      200, 400,
    ]);
  });

  test('gets computed numbers where its texts name them', () => {
    if (numeric?.type !== 'numeric') throw new Error('the second example is a number');
    expect(numeric.solution.map(plainText)).toEqual([
      'One trip for TCP, one for TLS 1.3, one for the request, so 300\u00a0ms.',
    ]);
    expect(plainText(numeric.slips[1]!.reason)).toBe(
      'That is TLS 1.2, which needs two trips: 400\u00a0ms.',
    );
  });

  test('gets addresses that hold on any page and below any base', () => {
    expect(choice?.seeAlso).toEqual({
      paragraph: '/course/lessons/sessions/#round-trips',
      lab: '/course/labs/session/?preset=http&seed=7',
    });
    expect(predict?.seeAlso.paragraph).toBe('/course/lessons/sessions/#keep-alive');
  });

  test('is plain data that survives the way to the browser', () => {
    expect(JSON.parse(JSON.stringify(questions))).toEqual(questions);
  });
});

describe('a file', () => {
  test('that is not YAML is named with the place', () => {
    expect(read('- id: a: b').lines).toEqual([
      'content/questions/sessions.yaml: Nested mappings are not allowed in compact mappings at line 1, column 7: Mend the YAML there; quote a text that has a colon in it.',
    ]);
  });

  test('that is no list says how to start one', () => {
    expect(read('id: sessions/x').lines).toEqual([
      'content/questions/sessions.yaml is not a list. Start every question with `- id: sessions/…`.',
    ]);
  });

  test.each([
    ['- 5', 'number 1'],
    ['- ', 'number 1'],
    ['- {}', 'number 1'],
    ['- id: sessions/x', 'sessions/x'],
  ])('with %j asks for a type', (text, name) => {
    expect(read(text).lines).toEqual([
      `content/questions/sessions.yaml, question "${name}": \`type\` is missing. Write one of: ${Object.keys(authorings).join(', ')}.`,
    ]);
  });

  test('with an id twice names it', () => {
    expect(read(example + example.split('\n\n')[1]).lines).toEqual([
      'content/questions/sessions.yaml, question "sessions/first-byte": `id` comes twice. Give one of the two another id.',
    ]);
  });

  test('with several problems names them all', () => {
    const broken = example.replace('rev: 1', 'rev: 0').replace('unit: ms\n', 'unit: Mb\n');
    expect(read(broken).lines).toHaveLength(4);
  });
});
