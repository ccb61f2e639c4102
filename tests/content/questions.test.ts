import { describe, expect, test } from 'vitest';
import { labs } from '#labs/registry.ts';
import { paramsOf } from '#labs/define-lab.ts';
import { readLink } from '#player/permalink.ts';
import { setupOf } from '#player/setup.ts';
import { Run } from '#sim/index.ts';
import { components, headings } from './components.ts';
import { lessons, questions } from './course-content.ts';

describe.each(lessons)('the questions of $id', ({ id, data, items, questions: own }) => {
  test('cover each objective at least twice, and nothing else', () => {
    const covered = own.map(({ objective }) => objective);
    for (const objective of data.objectives) {
      const times = covered.filter((each) => each === objective).length;
      expect(times, objective).toBeGreaterThanOrEqual(2);
    }
    expect(covered.filter((each) => !data.objectives.includes(each))).toEqual([]);
  });

  test('meet every misconception that the lesson attacks', () => {
    const met = own.flatMap(({ misconceptions }) => misconceptions);
    expect(data.misconceptions.filter((belief) => !met.includes(belief))).toEqual([]);
  });

  test('send the reader back to headings that exist', () => {
    const slugs = new Set(headings(items).map(({ slug }) => `/lessons/${id}/#${slug}`));
    const paragraphs = own
      .map(({ seeAlso }) => seeAlso.paragraph)
      .filter((paragraph) => paragraph.startsWith(`/lessons/${id}/`));
    expect(paragraphs.filter((paragraph) => !slugs.has(paragraph))).toEqual([]);
  });

  test('stand before the lab that marks them, with the run they ask about', () => {
    const order = components(items, 'Question', 'Lab');
    for (const question of own) {
      if (question.type !== 'predict') continue;
      const at = order.findIndex(({ props }) => props['id'] === question.id);
      const lab = order[at + 1];
      expect(lab?.name, question.id).toBe('Lab');
      expect(lab?.props, question.id).toMatchObject({
        id: question.lab,
        ...(question.preset !== undefined && { preset: question.preset }),
        ...(question.seed !== undefined && { seed: question.seed }),
      });
    }
  });
});

const linking = questions.flatMap(({ id, seeAlso }) =>
  seeAlso.lab === undefined ? [] : [{ id, link: seeAlso.lab }],
);

test.each(linking)('the question $id links to a state that its lab has', ({ link }) => {
  const [, id, query] = /^\/labs\/([^/]+)\/\??(.*)$/.exec(link)!;
  const lab = labs[id!]!;
  expect(lab, link).toBeDefined();
  expect(readLink(lab, setupOf(lab), query!).problems).toEqual([]);
});

const predictions = questions.filter((question) => question.type === 'predict');

describe.each(predictions)('the prediction $id', (question) => {
  const lab = labs[question.lab]!;

  test('is about a lab, a preset and parameters that exist', () => {
    expect(lab, question.lab).toBeDefined();
    if (question.preset !== undefined) expect(lab.presets).toHaveProperty(question.preset);
    for (const name of Object.keys(question.params)) expect(lab.params).toHaveProperty(name);
  });

  test('is marked by a run that yields what it asks for', () => {
    if (!question.metric) return;
    const metric = lab.metrics[question.metric.name]!;
    expect(metric, question.metric.name).toBeDefined();
    expect(question.metric.unit).toBe(metric.unit);
    const params = paramsOf(lab, question.preset, question.params);
    const seed = question.seed ?? lab.seed;
    const run = new Run(lab.build(params, seed), { seed });
    run.runUntil(lab.horizonMs(params));
    expect(metric.read(run.view)).toBeTypeOf('number');
  });
});
