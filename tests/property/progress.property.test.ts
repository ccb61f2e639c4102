import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Progress } from '#progress/document.ts';
import { merge } from '#progress/merge.ts';
import { readProgress } from '#progress/read.ts';
import {
  noteAnswer,
  noteCheck,
  noteGuess,
  noteReview,
  noteRun,
  noteShown,
  resetLesson,
} from '#progress/record.ts';
import { exportText, readImport } from '#progress/transfer.ts';
import { browser, quotaError, type FakeStorage } from '../unit/progress/ports.ts';

// Few keys and few times, so that ties and collisions are common.
const time = fc.nat(6);
const answer = fc.constantFrom('a', 'b', '');
const checked = fc.record({
  answer,
  verdict: fc.constantFrom('correct' as const, 'partial' as const, 'wrong' as const),
  at: time,
});
const review = fc.record({
  dueAt: time,
  lastAt: time,
  stability: fc.nat(1),
  difficulty: fc.nat(1),
  scheduledDays: fc.nat(1),
  step: fc.nat(1),
  reps: fc.nat(1),
  lapses: fc.nat(1),
  state: fc.nat(3),
});
const check = fc
  .nat(4)
  .chain((of) => fc.record({ right: fc.nat(of), of: fc.constant(of), at: time, since: time }));
const optional = { requiredKeys: ['tries', 'since'] as ('tries' | 'since')[] };
const item = fc.record(
  {
    guess: fc.record({ answer, at: time }),
    first: checked,
    last: checked,
    tries: fc.nat(3),
    shownAt: time,
    review,
    since: time,
  },
  optional,
);
const lab = fc.record(
  { untilMs: fc.nat(5), at: time, prediction: answer, since: time },
  { requiredKeys: ['untilMs', 'at', 'since'] },
);
const progress: fc.Arbitrary<Progress> = fc.record(
  {
    version: fc.constant(2 as const),
    learner: fc.nat(3),
    items: fc.dictionary(fc.constantFrom('a/x@1', 'a/y@2', 'b/x@1'), item),
    labs: fc.dictionary(fc.constantFrom('l', 'm'), lab),
    checks: fc.dictionary(fc.constantFrom('a', 'b', 'final'), check),
    place: fc.record({
      lesson: fc.constantFrom('a', 'b'),
      anchor: fc.constantFrom('', 'h'),
      at: time,
    }),
    resets: fc.dictionary(fc.constantFrom('*', 'a', 'b', 'lab:l', 'aside'), time),
    aside: fc.array(fc.record({ raw: fc.constantFrom('x', 'y', ''), at: time }), { maxLength: 3 }),
  },
  { requiredKeys: ['version', 'learner', 'items', 'labs', 'checks', 'resets', 'aside'] },
);

describe('merge', () => {
  test('does not depend on which comes first', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
      { numRuns: 1000 },
    );
  });

  test('does not depend on what is joined first', () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
      { numRuns: 1000 },
    );
  });

  test('of the same again changes nothing', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const once = merge(a, b);
        expect(merge(once, b)).toEqual(once);
        expect(merge(once, once)).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('loses no first answer that no reset covers', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const resets = { resets: {} };
        const joined = merge({ ...a, ...resets }, { ...b, ...resets });
        for (const key of [...Object.keys(a.items), ...Object.keys(b.items)]) {
          expect(joined.items[key]).toBeDefined();
        }
      }),
    );
  });
});

/** A change that a page makes. */
const step = fc.oneof(
  fc.record({ do: fc.constant('answer' as const), answer: fc.string({ maxLength: 80 }) }),
  fc.record({ do: fc.constant('guess' as const), answer: fc.string({ maxLength: 80 }) }),
  fc.record({ do: fc.constant('show' as const) }),
  fc.record({ do: fc.constant('run' as const) }),
  fc.record({ do: fc.constant('review' as const) }),
  fc.record({ do: fc.constant('check' as const), right: fc.nat(5) }),
  fc.record({ do: fc.constant('reset' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

function apply(now: Progress, each: Step, at: number): Progress {
  if (each.do === 'answer')
    return noteAnswer(now, 'a/x@1', { answer: each.answer, verdict: 'wrong' }, at);
  if (each.do === 'guess') return noteGuess(now, 'a/x@1', each.answer, at);
  if (each.do === 'show') return noteShown(now, 'b/x@1', at);
  if (each.do === 'review') {
    const scheduled = {
      stability: 1,
      difficulty: 5,
      scheduledDays: 1,
      step: 0,
      reps: 1,
      lapses: 0,
    };
    return noteReview(now, 'a/x@1', { ...scheduled, state: 2, dueAt: at + 1, lastAt: at });
  }
  if (each.do === 'check') return noteCheck(now, 'a', { right: each.right, of: 5 }, at);
  if (each.do === 'run') return noteRun(now, 'l', { untilMs: at }, at);
  return resetLesson(now, 'a', ['l'], at);
}

/** Text that may be found in storage: noise, JSON, our document, and our document with noise in it. */
const noise = fc.oneof(
  fc.string(),
  fc.json(),
  progress.map((each) => JSON.stringify(each)),
  fc
    .tuple(
      progress,
      fc.constantFrom('items', 'labs', 'checks', 'resets', 'place', 'aside', 'learner', 'version'),
      fc.jsonValue(),
    )
    .map(([each, field, value]) => JSON.stringify({ ...each, [field]: value })),
  fc.tuple(progress, fc.nat(), fc.string({ maxLength: 3 })).map(([each, position, inserted]) => {
    const text = JSON.stringify(each);
    const cut = position % text.length;
    return text.slice(0, cut) + inserted + text.slice(cut + 1);
  }),
);

describe('the store', () => {
  test('survives anything in storage, never throws, and loses no text it could not read', () => {
    fc.assert(
      fc.property(noise, fc.array(step, { minLength: 1, maxLength: 6 }), (text, steps) => {
        const { storage, tab } = browser({ text });
        const store = tab();
        for (const each of steps) store.change((now, at) => apply(now, each, at));
        const reading = readProgress(text, 1);
        if (reading.kind === 'newer') expect(storage.text).toBe(text);
        else if (reading.kind === 'unreadable' || reading.damaged > 0) {
          expect(store.progress().aside.map(({ raw }) => raw)).toContain(text);
        }
        // What the page knows is what the next page finds, unless it must not be written.
        if (reading.kind !== 'newer') expect(tab().progress()).toEqual(store.progress());
      }),
      { numRuns: 500 },
    );
  });

  test('survives storage that fails at any time, and keeps answers through it', () => {
    const failing = fc.array(fc.tuple(step, fc.boolean(), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(noise, failing, (text, steps) => {
        const storage: FakeStorage = { text };
        const { tab } = browser(storage);
        const store = tab();
        for (const [each, reading, writing] of steps) {
          delete storage.readFails;
          delete storage.writeFails;
          if (reading) storage.readFails = new Error('denied');
          if (writing) storage.writeFails = quotaError();
          store.change((now, at) => apply(now, each, at));
        }
        store.answered('c/x@1', { answer: 'kept', verdict: 'correct' });
        expect(store.recall('c/x@1')?.last?.answer).toBe('kept');
      }),
      { numRuns: 500 },
    );
  });

  test('brings two tabs to the same record, whatever they do', () => {
    const moves = fc.array(fc.tuple(fc.boolean(), step), { maxLength: 12 });
    fc.assert(
      fc.property(moves, (steps) => {
        const { tab } = browser();
        const [a, b] = [tab(), tab()];
        for (const [left, each] of steps) (left ? a : b).change((now, at) => apply(now, each, at));
        expect(a.progress()).toEqual(b.progress());
      }),
    );
  });
});

describe('an import', () => {
  test('of any file never throws and never takes an item away', () => {
    fc.assert(
      fc.property(noise, progress, (text, raw) => {
        const current = merge(raw, raw);
        const reading = readImport(text, current, 100);
        if ('problem' in reading) return;
        expect(Object.keys(reading.preview.result.items)).toEqual(
          expect.arrayContaining(Object.keys(current.items)),
        );
        expect(reading.preview.result.aside).toEqual(current.aside);
      }),
      { numRuns: 500 },
    );
  });

  test('of one’s own export changes nothing', () => {
    fc.assert(
      fc.property(progress, (raw) => {
        const current = merge(raw, raw);
        const reading = readImport(exportText(current), current, 100);
        expect(reading).toMatchObject({ preview: { result: current, newItems: 0, skipped: 0 } });
      }),
    );
  });
});
