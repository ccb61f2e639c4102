import { describe, expect, test } from 'vitest';
import type { Problem } from '#course/author-error.ts';
import { parseNotes } from '#course/notes-loader.ts';
import { labs } from '#labs/registry.ts';
import { sectionNotes } from '#lesson/section-notes.ts';

const file = 'content/notes/waiting.yaml';
const sections = [
  { slug: '_top', title: 'The queue' },
  { slug: 'half-busy', title: 'Half busy' },
  { slug: 'more-hands', title: 'More hands' },
];

function read(yaml: string) {
  const problems: Problem[] = [];
  const surroundings = { file, sections, labs, base: '/course/' };
  return { notes: sectionNotes(parseNotes(yaml, file), surroundings, problems), problems };
}

const entry = (section: string, rest = '') =>
  `- section: '${section}'\n  notes: [A line.]\n${rest}`;

test('notes follow the order of the lesson, whatever that of the file', () => {
  const { notes, problems } = read(entry('#more-hands') + entry('#_top'));
  expect(problems).toEqual([]);
  expect(notes.map(({ title }) => title)).toEqual(['The queue', 'More hands']);
});

test('numbers are computed', () => {
  const values =
    '  values: { busy: { fn: mm1TimeInSystemMs, args: { arrivalsPerSecond: 90, servedPerSecond: 100 } } }\n';
  const { notes } = read(entry('#half-busy', `  ask: ['Why {busy}?']\n${values}`));
  expect(notes[0]!.ask).toEqual(['Why 100\u00a0ms?']);
});

test('a lab state becomes a link to the lab’s own page, under the base path', () => {
  const show = '  show: [{ lab: queue, preset: calm, seed: 5, t: 500, see: A calm evening. }]\n';
  const { notes, problems } = read(entry('#half-busy', show));
  expect(problems).toEqual([]);
  const { href, see } = notes[0]!.show[0]!;
  expect(see).toBe('A calm evening.');
  expect(href).toMatch(/^\/course\/labs\/queue\/\?v=1&lab=queue&preset=calm&seed=5&.*&t=500$/);
});

describe('what is not there is named, with what to write instead:', () => {
  test.each<[what: string, yaml: string, problem: RegExp, instead: string]>([
    [
      'a section',
      entry('#more-hand'),
      /there is no section "#more-hand"/,
      'Did you mean "#more-hands"?',
    ],
    [
      'nothing, but a section twice',
      entry('#_top') + entry('#_top'),
      /"#_top" comes twice/,
      'Put both notes into one entry.',
    ],
    [
      'a number',
      entry('#_top', "  ask: ['Why {bussy}?']\n  values: { busy: { fn: mm1TimeInSystemMs } }\n"),
      /names \{bussy\}/,
      'Did you mean {busy}?',
    ],
    [
      'a lab',
      entry('#_top', '  show: [{ lab: quee, see: It. }]\n'),
      /there is no such lab/,
      'Did you mean "queue"?',
    ],
    [
      'a preset',
      entry('#_top', '  show: [{ lab: queue, preset: cal, see: It. }]\n'),
      /no preset "cal"/,
      'Did you mean "calm"?',
    ],
  ])('%s', (_, yaml, problem, instead) => {
    const { problems } = read(yaml);
    expect(problems).toEqual([{ what: expect.stringMatching(problem) as string, instead }]);
  });
});
