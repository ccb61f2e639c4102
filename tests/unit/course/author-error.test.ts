import { describe, expect, test } from 'vitest';
import { parseForAuthors } from '#course/author-error.ts';
import { lessonSchema } from '#course/schemas/lesson-schema.ts';
import { misconceptionSchema } from '#course/schemas/misconception-schema.ts';
import { sourceSchema, sourceUrl } from '#course/schemas/source-schema.ts';
import { termSchema } from '#course/schemas/term-schema.ts';

const file = 'content/lessons/client-server/waiting.mdx';
const lesson = {
  title: 'The queue in front of the server',
  description: 'Why a busy server is slow.',
  question: 'Why is it slow?',
  objectives: ['apply the formula', 'predict the wait'],
  labs: ['queue'],
  sources: ['little1961'],
};
const term = {
  id: 'backlog',
  term: 'backlog',
  definition: 'A bounded queue.',
  example: 'Room for three.',
};
const source = {
  id: 'little1961',
  authors: 'J. D. C. Little',
  title: 'A Proof',
  venue: 'Operations Research',
  year: 1961,
  gives: 'The law.',
  status: 'cited',
};

/** The message and the hint an author sees, or `undefined` if all is well. */
function complaint(schema: Parameters<typeof parseForAuthors>[0], data: unknown, where: string) {
  try {
    parseForAuthors(schema, data, where);
    return undefined;
  } catch (error) {
    const { message, hint } = error as Error & { hint?: string };
    return { message, hint };
  }
}

describe('a lesson', () => {
  test('that is right passes and gets its defaults', () => {
    expect(parseForAuthors(lessonSchema, lesson, file)).toEqual({
      ...lesson,
      misconceptions: [],
      readNext: [],
    });
  });

  test('with a misspelt field is told the right one', () => {
    const { question, ...rest } = lesson;
    expect(complaint(lessonSchema, { ...rest, qestion: question }, file)).toEqual({
      message: `${file}: \`question\` is missing.\n${file}: there is no field \`qestion\`.`,
      hint:
        'Add `question`. Write the opening question as a newcomer would ask it, ending with "?".\n' +
        'Did you mean "question"?',
    });
  });

  test('whose question is none is told how to ask', () => {
    expect(complaint(lessonSchema, { ...lesson, question: 'It is slow.' }, file)).toEqual({
      message: `${file}: \`question\` is "It is slow.".`,
      hint: 'Write the opening question as a newcomer would ask it, ending with "?".',
    });
  });

  test('with one objective is asked for two', () => {
    expect(complaint(lessonSchema, { ...lesson, objectives: ['apply it'] }, file)?.hint).toBe(
      'List at least two objectives.',
    );
  });

  test('that names a source twice is told so', () => {
    const sources = ['little1961', 'little1961'];
    expect(complaint(lessonSchema, { ...lesson, sources }, file)?.hint).toBe('Name each id once.');
  });

  test('that repeats what the course map says is told that there is no such field', () => {
    expect(complaint(lessonSchema, { ...lesson, part: 'client-server' }, file)?.message).toBe(
      `${file}: there is no field \`part\`.`,
    );
  });
});

describe('a term', () => {
  test('with a bad id, an open sentence or two lines is refused with what to write', () => {
    const where = 'content/glossary.yaml, entry "Back log"';
    const bad = { ...term, id: 'Back log', definition: 'A bounded queue', example: 'One.\nTwo.' };
    expect(complaint(termSchema, bad, where)).toEqual({
      message: [
        `${where}: \`id\` is "Back log".`,
        `${where}: \`definition\` is "A bounded queue".`,
        `${where}: \`example\` is "One.\\nTwo.".`,
      ].join('\n'),
      hint: [
        'Use small letters, digits and single hyphens only.',
        'Write the definition as one line. End it with a full stop.',
        'Write it on one line.',
      ].join('\n'),
    });
  });
});

describe('a source', () => {
  test('has an address, or is said to be on paper', () => {
    const hint = (more: object) => {
      return complaint(sourceSchema, { ...source, ...more }, 'content/sources.yaml')?.hint;
    };
    expect(hint({})).toBe(
      'Add `url`. A `doi` is better still. Write `onPaper: true` only for what has neither.',
    );
    expect(hint({ onPaper: true, doi: '10.1287/opre.9.3.383' })).toBe(
      'Leave out `onPaper` where there is a `doi` or a `url`.',
    );
    expect(hint({ onPaper: true })).toBeUndefined();
    expect(hint({ url: 'https://example.org/law' })).toBeUndefined();
  });

  test('with an unknown status is told the ones there are', () => {
    expect(complaint(sourceSchema, { ...source, status: 'seen' }, 'content/sources.yaml')).toEqual({
      message: 'content/sources.yaml: `status` is "seen".',
      hint: 'Write one of: read, abstract, secondary, cited.',
    });
  });

  test('with the address before its DOI is told to leave it out', () => {
    const doi = 'https://doi.org/10.1287/opre.9.3.383';
    expect(complaint(sourceSchema, { ...source, doi }, 'content/sources.yaml')?.hint).toBe(
      'Write the DOI without `https://doi.org/`.',
    );
  });

  test('leads to its DOI, else to its address, else nowhere', () => {
    expect(sourceUrl({ doi: '10.17487/RFC9293' })).toBe('https://doi.org/10.17487/RFC9293');
    expect(sourceUrl({ url: 'https://example.org/' })).toBe('https://example.org/');
    expect(sourceUrl({})).toBeUndefined();
  });
});

test('a misconception without a lesson is asked for one', () => {
  const entry = {
    lab: '/labs/session/',
    id: 'M5',
    belief: 'The server starts.',
    instead: 'It waits.',
    lessons: [],
  };
  expect(complaint(misconceptionSchema, entry, 'here')?.hint).toBe('Name at least one lesson.');
});
