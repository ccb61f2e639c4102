import { describe, expect, test } from 'vitest';
import { Engine } from '#player/engine.ts';
import { setupOf } from '#player/setup.ts';
import { tinyLab as lab } from './tiny-lab.ts';

const engine = (tMs = 0) => new Engine(lab, { ...setupOf(lab), tMs });
const enoughTime = () => true;
const stateOf = (one: Engine) => one.view.snapshot('counter').value;

describe('a run on its time line', () => {
  test('starts at the moment its setup names', () => {
    expect(engine(1_234).nowMs).toBe(1_234);
  });

  test('plays on by the time it is given, and never past the end', () => {
    const one = engine();
    one.play(150, enoughTime);
    expect([one.nowMs, one.ended]).toEqual([150, false]);
    one.play(1e9, enoughTime);
    expect([one.nowMs, one.ended]).toEqual([10_000, true]);
  });

  test('stops in good order when there is no time for all the work', () => {
    const one = new Engine({ ...lab, horizonMs: () => 1e6 }, setupOf(lab));
    one.play(1e6, () => false);
    expect(one.view.position).toBe(10);
    expect(one.nowMs).toBe(1_000);
  });

  test('comes to its end though a slider has lost the last digits of it', () => {
    const horizonMs = 200_000 / 9;
    const one = new Engine({ ...lab, horizonMs: () => horizonMs }, setupOf(lab));
    one.seek(Number(horizonMs.toFixed(10)));
    expect([one.nowMs, one.ended]).toEqual([horizonMs, true]);
  });

  test('steps from one moment at which something happens to the next, and back', () => {
    const one = engine(50);
    one.step();
    expect(one.nowMs).toBe(100);
    one.step();
    one.stepBack();
    expect(one.nowMs).toBe(100);
  });

  test('steps to the end when nothing happens any more', () => {
    const one = engine(50);
    one.intervene('stop');
    one.step();
    expect(one.ended).toBe(true);
  });

  test('seeks within its time line only', () => {
    const one = engine();
    one.seek(1e9);
    expect(one.nowMs).toBe(10_000);
    one.seek(-5);
    expect(one.nowMs).toBe(0);
  });
});

describe('what the reader does', () => {
  test('is kept as a step at this moment, and leads there again', () => {
    const one = engine(250);
    one.intervene('stop');
    one.play(100, enoughTime);
    expect(one.moment).toMatchObject({ steps: [{ atMs: 250, id: 'stop' }], tMs: 350 });
    expect(stateOf(new Engine(lab, one.moment))).toBe('stopped');
  });

  test('leaves the past as it was', () => {
    const one = engine(250);
    one.intervene('stop');
    one.seek(100);
    expect(stateOf(one)).toBe('counting');
    one.seek(300);
    expect(stateOf(one)).toBe('stopped');
  });

  test('begins a branch: what had been done later is forgotten', () => {
    const one = engine(250);
    one.intervene('stop');
    one.seek(400);
    one.intervene('go');
    one.seek(250);
    one.intervene('go');
    expect(one.steps).toEqual([
      { atMs: 250, id: 'stop' },
      { atMs: 250, id: 'go' },
    ]);
    one.seek(500);
    expect(stateOf(one)).toBe('counting');
  });
});
