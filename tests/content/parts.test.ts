import { describe, expect, test } from 'vitest';
import { mappedLessons, parts } from '#course/course-map.ts';
import { askedIn, components, headings, idsOf } from './components.ts';
import { lessons } from './course-content.ts';

describe.each(lessons)('the lesson $id', ({ items, data, questions }) => {
  const [first] = items;

  test('starts with prose and asks its two openers before the first heading', () => {
    expect(first?.kind).toBe('words');
    expect(components(items, 'Opener')).toHaveLength(1);
    const opener = items.findIndex((item) => item.kind === 'component' && item.name === 'Opener');
    expect(opener).toBeLessThan(items.findIndex((item) => item.kind === 'heading'));
    expect(questions.filter((question) => question.opener)).toHaveLength(2);
  });

  test('runs the labs that its frontmatter names, in that order', () => {
    expect([...new Set(idsOf(items, 'Lab'))]).toEqual(data.labs);
  });

  test('shows a diagram, each with a title, a description and a caption', () => {
    const diagrams = items.filter((item) => item.kind === 'diagram');
    expect(diagrams.length).toBeGreaterThan(0);
    for (const { source, caption, line } of diagrams) {
      expect(source, `line ${line}`).toMatch(/accTitle: \S/);
      expect(source, `line ${line}`).toMatch(/accDescr[:{] ?\S/);
      expect(caption, `line ${line}`).toBeTruthy();
    }
  });

  test('asks at least ten questions of at least four types, each of its own once', () => {
    expect(questions.length).toBeGreaterThanOrEqual(10);
    expect(new Set(questions.map(({ type }) => type)).size).toBeGreaterThanOrEqual(4);
    expect(askedIn(items).sort()).toEqual(questions.map(({ id }) => id).sort());
  });

  test('has the reader predict a run of each of its labs', () => {
    const predicted = questions.flatMap((each) => (each.type === 'predict' ? each.lab : []));
    expect(data.labs.filter((lab) => !predicted.includes(lab))).toEqual([]);
  });

  test('has nothing between a prediction and its lab: they are one slide of a presentation', () => {
    const labOf = new Map(questions.flatMap((q) => (q.type === 'predict' ? [[q.id, q.lab]] : [])));
    const apart = items.flatMap((item, at) => {
      const lab = item.kind === 'component' && labOf.get(String(item.props['id']));
      const next = items[at + 1];
      if (!lab || (next?.kind === 'component' && next.props['id'] === lab)) return [];
      return [
        `line ${item.line}: put the text after <Question> elsewhere, and <Lab id="${lab}"> there`,
      ];
    });
    expect(apart).toEqual([]);
  });

  test('tells something that really happened', () => {
    expect(components(items, 'Story').length).toBeGreaterThan(0);
  });

  test('fades its worked example step by step, with numbers for the reader to find', () => {
    const numeric = new Set(questions.filter((q) => q.type === 'numeric').map(({ id }) => id));
    const inner = components(items, 'FadingExample', 'Step', 'Question');
    for (const [at, item] of inner.entries()) {
      if (item.name !== 'FadingExample') continue;
      const rest = inner.slice(at + 1);
      const end = rest.findIndex(({ name }) => name === 'FadingExample');
      const steps = (end < 0 ? rest : rest.slice(0, end)).filter(({ name }) => name === 'Step');
      expect(steps.map(({ props }) => props['fade'])).toEqual(['worked', 'last', 'two', 'free']);
      for (const step of steps.slice(1)) {
        const next = inner[inner.indexOf(step) + 1];
        expect(next?.name, `line ${step.line}`).toBe('Question');
        expect(numeric, `line ${step.line}`).toContain(String(next?.props['id']));
      }
    }
  });

  test('ends with a summary and its sources', () => {
    const names = components(items, 'Summary', 'LessonSources').map(({ name }) => name);
    expect(names).toEqual(['Summary', 'LessonSources']);
    expect(headings(items).at(-1)?.text).toBe('Sources');
  });
});

describe.each(parts)('the part $id', ({ id }) => {
  const own = mappedLessons.filter(({ part }) => part === id).map((lesson) => lesson.id);
  const written = lessons.filter((lesson) => own.includes(lesson.id));

  test('sets one task: build it, say what you predict, share the link', () => {
    const tasks = written.flatMap(({ items }) => components(items, 'BuildTask'));
    expect(tasks).toHaveLength(1);
  });
});
