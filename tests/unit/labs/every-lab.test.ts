/** What the course promises of every lab, whatever it shows. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mappedLessons } from '#course/course-map.ts';
import { comparisons } from '#evidence/index.ts';
import { paramsOf, predictionOf } from '#labs/define-lab.ts';
import { applicable, type Param, type ParamValue, type ParamValues } from '#labs/params.ts';
import { labs } from '#labs/registry.ts';
import { scenarioOf } from '#labs/scenario-of.ts';
import { linkOf, readLink } from '#player/permalink.ts';
import { setupOf } from '#player/setup.ts';
import { Run } from '#sim/index.ts';

/** Enough of a large world to see whether it runs at all; small ones come to their end. */
const MOST_EVENTS = 20_000;
/** Enough for a param to make its difference. */
const FEW_EVENTS = 2_000;
/** Names that links use for themselves. */
const reserved = ['v', 'lab', 'preset', 'seed', 'do', 't', 'present'];

/** A value that the param can have, other than this one. */
function another(param: Param, value: ParamValue): ParamValue {
  if (param.kind === 'toggle') return value !== true;
  if (param.kind === 'number') return value === param.max ? param.min : param.max;
  return param.options.find((option) => option.value !== value)!.value;
}

test('all fifteen labs of the curriculum are there, each held to theory and to a golden trace', () => {
  const ids = mappedLessons.map(({ lab }) => lab);
  expect(Object.keys(labs)).toEqual(ids);
  expect(Object.keys(comparisons)).toEqual(ids);
  const traces = readdirSync(new URL('../../traces/', import.meta.url));
  for (const id of ids) {
    expect(traces.filter((file) => file.startsWith(`${id}-`) && file.endsWith('.txt'))).not.toEqual(
      [],
    );
    expect(comparisons[id]).not.toEqual([]);
  }
});

describe.each(Object.entries(labs))('%s', (id, lab) => {
  const presets = Object.keys(lab.presets);

  test('says what it is: a question, at most four params at first, presets by what they show', () => {
    expect(lab.id).toBe(id);
    expect(lab.question).toMatch(/\?$/);
    const first = Object.values(lab.params).filter(({ more }) => !more);
    expect(first.length).toBeLessThanOrEqual(4);
    expect(presets.length).toBeGreaterThanOrEqual(3);
    for (const name of Object.keys(lab.params)) expect(reserved).not.toContain(name);
    for (const preset of Object.values(lab.presets)) {
      for (const name of Object.keys(preset.params)) expect(lab.params).toHaveProperty(name);
    }
  });

  test.each(presets)('preset %s: where theory has a curve, it is one of the chart', (preset) => {
    const params = paramsOf(lab, preset);
    for (const [name, at] of Object.entries(lab.theoryOverTime?.(params) ?? {})) {
      expect(lab.chart.series).toContain(name);
      for (const share of [0, 0.5, 1]) {
        expect(at(share * lab.horizonMs(params))).toSatisfy(Number.isFinite);
      }
    }
  });

  test.each(presets)('preset %s: its world runs, tells what it sees and measures', (preset) => {
    const params = paramsOf(lab, preset);
    const { seed } = setupOf(lab, { preset });
    const run = new Run(scenarioOf(lab, params, seed), { seed, record: false });
    expect(run.view.nodes).toContain(lab.selected);
    for (const machine of new Set(lab.build(params, seed).nodes.map((node) => node.machine))) {
      expect(Object.values(lab.roles).map((role) => role.machine)).toContain(machine);
    }
    for (const intervention of Object.values(lab.interventions(params))) {
      expect(run.view.nodes).toContain(intervention.node);
      expect(intervention.help).toMatch(/[.!]$/);
    }
    const scenes = new Set<string>();
    let ended = true;
    for (const share of [0, 0.1, 0.5, 1]) {
      ended = run.runUntil(share * lab.horizonMs(params), MOST_EVENTS);
      const scene = lab.describe(run.view, params);
      expect(scene).toMatch(/^\S.*[.?!]$/s);
      scenes.add(scene);
    }
    expect(scenes.size, 'the scene changes').toBeGreaterThan(1);
    expect(run.view.position, 'something happens').toBeGreaterThan(0);
    const { metric } = predictionOf(lab, preset);
    expect(lab.metrics).toHaveProperty(metric);
    if (ended) expect(lab.metrics[metric]!.read(run.view)).toSatisfy(Number.isFinite);
  });

  test('has something to do while it runs, and theory only for what it measures', () => {
    const params = paramsOf(lab);
    expect(Object.keys(lab.interventions(params)).length).toBeGreaterThan(0);
    for (const name of Object.keys(lab.theory(params))) expect(lab.metrics).toHaveProperty(name);
    for (const name of lab.chart.series) expect(lab.metrics).toHaveProperty(name);
  });

  test.each(presets)('preset %s: a link to a moment of it reads back the same', (preset) => {
    const start = setupOf(lab, { preset });
    const names = Object.keys(lab.interventions(start.params));
    const steps = names.slice(0, 3).map((name, i) => ({ atMs: i * 1.5, id: name }));
    const moment = { ...start, steps, tMs: lab.horizonMs(start.params) / 3 };
    const reading = readLink(lab, setupOf(lab), linkOf(lab, moment));
    expect(reading.problems).toEqual([]);
    expect(reading.setup).toEqual(moment);
  });

  test.each(presets)('preset %s: a param that readers are not shown changes nothing', (preset) => {
    const params = paramsOf(lab, preset);
    const { seed } = setupOf(lab, { preset });
    const outcome = (values: ParamValues) => {
      const run = new Run(scenarioOf(lab, values, seed), { seed, record: false });
      run.runUntil(lab.horizonMs(values), FEW_EVENTS);
      return [run.traceHash, lab.horizonMs(values), lab.describe(run.view, values)];
    };
    const shown = applicable(lab.params, params).map(([name]) => name);
    expect(shown.length).toBeGreaterThan(1);
    const hidden = Object.entries(lab.params).filter(([name]) => !shown.includes(name));
    for (const [name, param] of hidden) {
      expect([name, ...outcome({ ...params, [name]: another(param, params[name]!) })]).toEqual([
        name,
        ...outcome(params),
      ]);
    }
  });

  test('one seed is one run', () => {
    const params = paramsOf(lab, presets[0]);
    const hash = (seed: number) => {
      const run = new Run(scenarioOf(lab, params, seed), { seed, record: false });
      run.runUntil(lab.horizonMs(params), MOST_EVENTS);
      return run.traceHash;
    };
    expect(hash(lab.seed)).toBe(hash(lab.seed));
  });
});
