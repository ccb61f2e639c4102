import { describe, expect, test } from 'vitest';
import { mappedLesson } from '#course/course-map.ts';
import type { Term } from '#course/schemas/term-schema.ts';
import { labs } from '#labs/registry.ts';
import { inOrderOf, labStates, prerequisitesOf, termsIn } from '#lesson/teacher-facts.ts';
import { readLink } from '#player/permalink.ts';
import { setupOf } from '#player/setup.ts';

const term = (id: string, lesson?: string): Term => ({
  id,
  term: id,
  also: [],
  definition: 'A thing.',
  example: 'One.',
  seeAlso: [],
  lesson,
});

describe('a teacher’s sheet', () => {
  test('finds the terms of a text, each once', () => {
    const body =
      'A <Term id="queue" />, a <Term\n id="worker">workers</Term>, a <Term id="queue" />.';
    expect(termsIn(body)).toEqual(['queue', 'worker']);
  });

  test('names earlier lessons whose terms are used, and the one just before', () => {
    const terms = [
      term('client', 'roles'),
      term('queue', 'waiting'),
      term('swarm', 'swarm'),
      term('x'),
    ];
    const found = prerequisitesOf(mappedLesson('waiting')!, terms);
    expect(found.map(({ lesson, terms: own }) => [lesson.id, own.map(({ id }) => id)])).toEqual([
      ['roles', ['client']],
      ['sessions', []],
    ]);
    expect(prerequisitesOf(mappedLesson('roles')!, terms)).toEqual([]);
  });

  test('links every situation of a lab in full, and marks those in the text', () => {
    const lab = labs['queue']!;
    const states = labStates(
      lab,
      'x <Lab id="queue" preset="calm" /> <Lab id="peer" preset="busy" />',
      '/c',
    );
    expect(states).toHaveLength(Object.keys(lab.presets).length);
    expect(states.filter(({ inText }) => inText).map(({ title }) => title)).toEqual([
      lab.presets['calm']!.title,
    ]);
    for (const { href } of states) {
      expect(href).toMatch(/^\/c\/labs\/queue\/\?/u);
      expect(readLink(lab, setupOf(lab), href.split('?')[1]!).problems).toEqual([]);
    }
  });

  test('lists questions as the text asks them', () => {
    const body = '<Question id="a/long" /> <Step question="a/b" /> <Question id="a/lo" />';
    const ids = ['a/never', 'a/b', 'a/lo', 'a/long'].map((id) => ({ id }));
    expect(inOrderOf(body, ids).map(({ id }) => id)).toEqual(['a/long', 'a/b', 'a/lo', 'a/never']);
  });
});
