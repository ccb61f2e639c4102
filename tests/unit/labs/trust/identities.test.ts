import { expect, test } from 'vitest';
import { fakesAmong, membersIn, readerIn } from '#labs/trust/views.ts';
import { forgeryOf, readingOf, valueOf } from '#machines/identities.ts';
import { trustRun } from './trust-runs.ts';

test('every answer comes from whoever stands behind the identity that was asked', () => {
  const { run, toEnd } = trustRun('three-replicas', { keys: 50 });
  toEnd();
  const answers = run.trace.filter(({ event }) => event.type === 'VALUE');
  expect(answers).toHaveLength(50 * 3);
  for (const { from, event } of answers) {
    const entry = event['entry'] as number;
    const says = from === 'attacker' ? forgeryOf(entry) : valueOf(entry);
    expect(event['value']).toBe(says);
  }
});

test('with a hash a key is lost only if every copy is the attacker’s', () => {
  const { run, toEnd, read } = trustRun('three-replicas');
  toEnd();
  const hostile = new Map<number, number>();
  for (const { from, event } of run.trace) {
    if (event.type !== 'VALUE' || from !== 'attacker') continue;
    const entry = event['entry'] as number;
    hostile.set(entry, (hostile.get(entry) ?? 0) + 1);
  }
  const all = [...hostile.values()].filter((copies) => copies === 3).length;
  expect(read('keysLost')).toBe(all);
  expect(read('lostShare')).toBeCloseTo(all / 4, 12);
});

test('one honest answer is enough for a hash; a vote needs more of them than lies, and a tie is no answer', () => {
  const [truth, lie] = [valueOf(7), forgeryOf(7)];
  expect(readingOf('hash', 7, [lie, lie, truth])).toBe(truth);
  expect(readingOf('hash', 7, [lie, lie, lie])).toBeUndefined();
  expect(readingOf('vote', 7, [lie, lie, truth])).toBe(lie);
  expect(readingOf('vote', 7, [truth, lie, truth])).toBe(truth);
  expect(readingOf('vote', 7, [lie, truth])).toBeUndefined();
});

test('with chosen ids thirty fakes own ten keys, and not one more', () => {
  const { run, toEnd, read } = trustRun('chosen-ids');
  toEnd();
  expect(read('keysLost')).toBe(10);
  const lost = readerIn(run.view)!.readings.filter((value) => value === undefined);
  expect(lost).toHaveLength(10);
});

test('enrolled, the attacker is one of 21, and no key is lost', () => {
  const { run, toEnd, read } = trustRun('enrolled');
  toEnd();
  expect(membersIn(run.view)!.identities).toHaveLength(21);
  expect(fakesAmong(membersIn(run.view)!)).toBe(1);
  expect(read('keysLost')).toBe(0);
});

test('an authority gives out the ids itself: chosen ones are worth nothing', () => {
  const { toEnd, read } = trustRun('chosen-ids', { enrolment: true });
  toEnd();
  expect(read('keysLost')).toBe(0);
});

test('more fakes can be invented at any time; enrolment ends that, opening brings them back', () => {
  const { run, act, offered, toEnd, read, scene } = trustRun('three-replicas', { fakes: 0 });
  run.runUntil(5_000);
  expect(read('keysLost')).toBe(0);
  expect(scene()).toMatch(/Of 40 identities 0 are one attacker/);
  act('fakes-100');
  act('fakes-100');
  run.runUntil(10_000);
  expect(read('hostileShare')).toBeCloseTo((100 * 200) / 240, 9);
  const lost = read('keysLost')!;
  expect(lost).toBeGreaterThan(0);
  expect(offered('open')).toBe(false);
  act('enrol');
  run.runUntil(11_000);
  expect(read('hostileShare')).toBeCloseTo(100 / 41, 9);
  expect(scene()).toMatch(/admitted every person once: 41 members/);
  act('open');
  toEnd();
  expect(read('keysLost')).toBeGreaterThan(lost);
});

test('chosen ids go on where they stopped', () => {
  const { run, act, toEnd, read } = trustRun('chosen-ids', { fakes: 4 });
  act('fakes-10');
  run.runUntil(200);
  expect(membersIn(run.view)!.chosen.size).toBe(14);
  toEnd();
  // Four keys of three copies, and two copies of a fifth.
  expect(read('keysLost')).toBe(4);
});
