import fc from 'fast-check';
import { Rating, type Grade } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import type { Progress, ReviewCard } from '#progress/document.ts';
import { agenda, mostPerDay } from '#progress/due.ts';
import { merge } from '#progress/merge.ts';
import { noteAnswer, noteReview } from '#progress/record.ts';
import { nextCard } from '#review/card.ts';
import { progressWith } from '../unit/progress/ports.ts';

const dayMs = 86_400_000;
const dayOf = (at: number) => Math.floor(at / dayMs);
const names = Array.from({ length: 45 }, (_, index) => `q${index}@1`);
const course = { waiting: { title: 'The queue', items: names, labs: [], unreviewed: [] } };
const agendaAt = (progress: Progress, at: number) => agenda(progress, course, at, dayOf);

const grade = fc.constantFrom<Grade>(Rating.Again, Rating.Hard, Rating.Good, Rating.Easy);
const time = fc.integer({ min: 0, max: 40 * dayMs });
const card: fc.Arbitrary<ReviewCard> = fc.record({
  dueAt: time,
  lastAt: time,
  stability: fc.double({ min: 0, max: 1e9, noNaN: true }),
  difficulty: fc.double({ min: 0, max: 1e9, noNaN: true }),
  scheduledDays: fc.double({ min: 0, max: 1e9, noNaN: true }),
  step: fc.nat(9),
  reps: fc.nat(9),
  lapses: fc.nat(9),
  state: fc.nat(3),
});
const given = fc.record(
  {
    answer: fc.constant('x'),
    verdict: fc.constantFrom('correct' as const, 'partial' as const, 'wrong' as const),
    confidence: fc.constantFrom('certain' as const, 'guessing' as const),
    at: time,
  },
  { requiredKeys: ['answer', 'verdict', 'at'] },
);
const item = fc.record(
  {
    first: given,
    last: given,
    shownAt: time,
    review: card,
    tries: fc.nat(3),
    since: fc.constant(0),
  },
  { requiredKeys: ['tries', 'since'] },
);
const record: fc.Arbitrary<Progress> = fc
  .dictionary(fc.constantFrom(...names.map((name) => `waiting/${name}`)), item)
  .map((items) => progressWith({ items }));

test('whatever a card holds, the next is due a day later at the soonest, and is a number', () => {
  fc.assert(
    fc.property(fc.option(card, { nil: undefined }), grade, time, (kept, how, at) => {
      const next = nextCard(kept, how, at);
      expect(next.dueAt).toBeGreaterThanOrEqual(at + dayMs);
      // A year, and a day or two that keep hard, good and easy apart.
      expect(next.dueAt).toBeLessThanOrEqual(at + 368 * dayMs);
      expect(Object.values(next).every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

describe('an agenda', () => {
  test('never holds more than a day may', () => {
    fc.assert(
      fc.property(record, time, (progress, at) => {
        const { now, done, ahead } = agendaAt(progress, at);
        expect(now.length).toBeLessThanOrEqual(Math.max(0, mostPerDay - done));
        expect(ahead.every(({ count }) => count <= mostPerDay)).toBe(true);
        expect(ahead.every(({ day }) => day > dayOf(at))).toBe(true);
      }),
    );
  });

  test('forgets no question that was missed and not asked again since', () => {
    fc.assert(
      fc.property(record, time, (progress, at) => {
        const missed = Object.values(progress.items).filter(
          ({ first, review }) => first && first.verdict !== 'correct' && !review,
        );
        const { now, ahead } = agendaAt(progress, at);
        const all = now.length + ahead.reduce((sum, { count }) => sum + count, 0);
        expect(all).toBeGreaterThanOrEqual(missed.length);
      }),
    );
  });

  test('asks first what was wrong and certain', () => {
    fc.assert(
      fc.property(record, time, (progress, at) => {
        const urgent = agendaAt(progress, at).now.map((key) => {
          const { first, last, review } = progress.items[key]!;
          return [first, last].some(
            (answer) =>
              answer?.verdict === 'wrong' &&
              answer.confidence === 'certain' &&
              answer.at > (review?.lastAt ?? -1),
          );
        });
        expect(urgent).toEqual([...urgent].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test('of two devices is the same whichever is joined to which', () => {
    fc.assert(
      fc.property(record, record, time, (a, b, at) => {
        expect(agendaAt(merge(a, b), at)).toEqual(agendaAt(merge(b, a), at));
      }),
    );
  });
});

test('a reader who comes every day sees each missed question again, never more than twenty a day', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(names.length - 1), { minLength: 1, maxLength: 80 }),
      fc.array(grade, { minLength: 1, maxLength: 30 }),
      (missed, grades) => {
        const keys = [...new Set(missed)].map((index) => `waiting/${names[index]!}`);
        let progress = progressWith({});
        for (const key of keys) {
          progress = noteAnswer(progress, key, { answer: 'x', verdict: 'wrong' }, 1000);
        }
        const seen = new Set<string>();
        let turn = 0;
        for (let day = 0; day < 8; day += 1) {
          const at = day * dayMs + 2000;
          const { now } = agendaAt(progress, at);
          if (day === 0) expect(now).toEqual([]);
          let asked = 0;
          for (
            let next = now[0];
            next !== undefined;
            next = agendaAt(progress, at + asked).now[0]
          ) {
            const how = grades[(turn += 1) % grades.length]!;
            asked += 1;
            const before = progress.items[next]?.review;
            progress = noteReview(progress, next, nextCard(before, how, at + asked));
            expect(agendaAt(progress, at + asked).now).not.toContain(next);
            seen.add(next);
          }
          expect(asked).toBeLessThanOrEqual(mostPerDay);
        }
        // Three days of twenty hold all forty-five, wherever the repeats of the first days stand.
        expect([...seen].sort()).toEqual([...keys].sort());
      },
    ),
    { numRuns: 50 },
  );
});
