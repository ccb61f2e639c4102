import { expect, test } from 'vitest';
import { predictionOf } from '#labs/define-lab.ts';
import { labs } from '#labs/registry.ts';
import { Engine } from '#player/engine.ts';
import { readingsOf } from '#player/readings.ts';
import { setupOf } from '#player/setup.ts';

const situations = Object.values(labs).flatMap((lab) =>
  Object.keys(lab.presets).map((preset) => [lab.id, preset, lab] as const),
);

test.each(situations)(
  '%s, %s: what is to be predicted is measured by the end',
  (_, preset, lab) => {
    const engine = new Engine(lab, setupOf(lab, { preset }));
    engine.seek(engine.horizonMs);
    const { metric, question } = predictionOf(lab, preset);
    expect(question).toMatch(/\?$/);
    expect(Number.isFinite(readingsOf(lab, engine.view)[metric])).toBe(true);
  },
);

test('a situation without a question of its own asks what the lab asks', () => {
  const { session } = labs;
  expect(predictionOf(session!, 'first-visit')).toBe(session!.prediction);
  expect(predictionOf(session!, undefined)).toBe(session!.prediction);
  expect(predictionOf(session!, 'multiplexed').metric).toBe('pageMs');
});
