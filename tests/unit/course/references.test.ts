import { describe, expect, test } from 'vitest';
import { brokenReferences, type Content } from '#course/references.ts';

const sound = {
  lessons: [
    {
      id: 'waiting',
      file: 'content/lessons/client-server/waiting.mdx',
      data: {
        title: 'The queue in front of the server',
        misconceptions: ['M9'],
        sources: ['little1961'],
        readNext: ['scaling-out'],
      },
    },
  ],
  terms: [
    {
      id: 'queue',
      term: 'queue',
      also: [],
      definition: 'Who waits.',
      example: 'Five.',
      seeAlso: ['queue'],
      lesson: 'waiting',
    },
  ],
  sources: [
    {
      id: 'little1961',
      authors: 'J. D. C. Little',
      title: 'A Proof',
      venue: 'Operations Research',
      gives: 'The law.',
      status: 'cited',
    },
  ],
  misconceptions: [
    {
      id: 'M9',
      belief: 'Queues go away.',
      instead: 'They stay.',
      lessons: ['waiting'],
      lab: '/labs/queue/?preset=busy',
    },
  ],
} satisfies Content;

const withLesson = (
  change: Partial<Content['lessons'][number]['data']>,
  place: { id?: string; file?: string } = {},
): Content => ({
  ...sound,
  lessons: sound.lessons.map((lesson) => ({
    ...lesson,
    ...place,
    data: { ...lesson.data, ...change },
  })),
});

test('content whose names all lead somewhere has no problem', () => {
  expect(brokenReferences(sound)).toEqual([]);
});

describe('a lesson', () => {
  const file = 'content/lessons/client-server/waiting.mdx';

  test.each([
    ['misconceptions', 'misconception', 'M99', 'Did you mean "M9"?'],
    ['sources', 'source', 'litle1961', 'Did you mean "little1961"?'],
    ['readNext', 'lesson', 'scaling', 'Did you mean "scaling-out"?'],
  ] as const)('that names an unknown id in %s is told', (field, kind, id, instead) => {
    expect(brokenReferences(withLesson({ [field]: [id] }))).toEqual([
      { what: `${file}: \`${field}\` names "${id}", and there is no such ${kind}.`, instead },
    ]);
  });

  test('that the course map does not have is told the nearest', () => {
    expect(brokenReferences(withLesson({}, { id: 'waitin', file: 'x.mdx' }))).toEqual([
      { what: 'x.mdx: the course map has no lesson "waitin".', instead: 'Did you mean "waiting"?' },
    ]);
  });

  test('in the wrong folder, or under another title, is told which is right', () => {
    const moved = 'content/lessons/peer-to-peer/waiting.mdx';
    expect(brokenReferences(withLesson({ title: 'Queues' }, { file: moved }))).toEqual([
      { what: `${moved} lies in the wrong part.`, instead: `Move it to ${file}.` },
      {
        what: `${moved}: \`title\` is "Queues".`,
        instead: 'Write the title of the course map: "The queue in front of the server".',
      },
    ]);
  });
});

test('a term that points to an unknown term or lesson is told', () => {
  const terms = sound.terms.map((term) => ({ ...term, seeAlso: ['quue'], lesson: 'wating' }));
  expect(brokenReferences({ ...sound, terms })).toEqual([
    {
      what: 'content/glossary.yaml, entry "queue": `seeAlso` names "quue", and there is no such term.',
      instead: 'Did you mean "queue"?',
    },
    {
      what: 'content/glossary.yaml, entry "queue": `lesson` names "wating", and there is no such lesson.',
      instead: 'Did you mean "waiting"?',
    },
  ]);
});

test('a misconception that points to an unknown lesson is told', () => {
  const misconceptions = sound.misconceptions.map((m) => ({ ...m, lessons: ['wating'] }));
  expect(brokenReferences({ ...sound, misconceptions })).toHaveLength(1);
});
