import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '#course/author-error.ts';
import { notesFile, parseNotes } from '#course/notes-loader.ts';
import { labs } from '#labs/registry.ts';
import { sectionNotes } from '#lesson/section-notes.ts';
import { components, headings } from './components.ts';
import { lessons, type Lesson } from './course-content.ts';
import { americanSpellings, fillerPhrases, longSentences } from './prose-rules.ts';

const root = resolve(import.meta.dirname, '../..');
const files = globSync('content/notes/*.yaml', { cwd: root }).map((file) =>
  basename(file, '.yaml'),
);

function sectionsOf({ data, items }: Lesson) {
  const written = headings(items).filter(({ depth }) => depth === 2);
  return [
    { slug: '_top', title: data.title },
    ...(components(items, 'Opener').length > 0 ? [{ slug: 'opener', title: '' }] : []),
    ...written.map(({ slug, text }) => ({ slug, title: text })),
  ];
}

test('every file of notes belongs to a lesson', () => {
  const ids = lessons.map(({ id }) => id);
  expect(files.filter((id) => !ids.includes(id))).toEqual([]);
  expect(files.length).toBeGreaterThan(0);
});

describe.each(lessons.filter(({ id }) => files.includes(id)))('the notes on $id', (lesson) => {
  const file = notesFile(lesson.id);
  const problems: Problem[] = [];
  const sections = sectionsOf(lesson);
  const notes = sectionNotes(
    parseNotes(readFileSync(`${root}/${file}`, 'utf8'), file),
    { file, sections, labs, base: '/' },
    problems,
  );

  test('name only what is there', () => {
    expect(problems).toEqual([]);
  });

  test('have something to say and to ask for every section but the sources', () => {
    const without = sections.filter(({ slug }) => !notes.some((note) => note.slug === slug));
    expect(without.map(({ slug }) => slug)).toEqual(['sources']);
    expect(notes.filter(({ ask }) => ask.length === 0)).toEqual([]);
  });

  test('are plain prose', () => {
    const items = notes.flatMap((note) =>
      [...note.notes, ...note.ask, ...note.stumbles, ...note.show.map(({ see }) => see)].map(
        (text) => ({ kind: 'words' as const, text, line: 0 }),
      ),
    );
    expect(items.length).toBeGreaterThan(10);
    expect([...longSentences(items), ...fillerPhrases(items), ...americanSpellings(items)]).toEqual(
      [],
    );
  });
});
