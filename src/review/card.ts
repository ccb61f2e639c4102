/**
 * When an item comes again after a review. The arithmetic is FSRS (`ts-fsrs`): without fuzz, so that
 * the same answers give the same dates everywhere; without its steps of minutes, because a day is
 * the shortest distance that deserves to be called spaced.
 */
import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import type { ReviewCard } from '#progress/document.ts';
import type { Verdict } from '#quiz/marking/mark.ts';
import type { Confidence } from '#quiz/record.ts';

const longestDays = 365;

const schedule = fsrs({
  enable_fuzz: false,
  enable_short_term: false,
  maximum_interval: longestDays,
});

/** How an item went, from its first answer in the review to the reasons. */
export interface Outcome {
  /** Of the last answer; undefined where there was none. */
  readonly verdict: Verdict | undefined;
  /** Answers that were not right. */
  readonly misses: number;
  /** The reader asked for the answer. */
  readonly asked: boolean;
  readonly confidence?: Confidence | undefined;
}

/** Right at once is good, and easy for who was certain; right after help is hard; else again. */
export function gradeOf({ verdict, misses, asked, confidence }: Outcome): Grade {
  if (asked || verdict !== 'correct') return Rating.Again;
  if (misses > 0) return Rating.Hard;
  return confidence === 'certain' ? Rating.Easy : Rating.Good;
}

const within = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, value));

/** A card as the schedule wants it. What an import has made impossible is brought into range. */
function cardOf(kept: ReviewCard | undefined, at: number): Card {
  if (!kept || kept.reps === 0 || kept.state === 0) return createEmptyCard(new Date(at));
  const lastAt = Math.min(kept.lastAt, at);
  return {
    due: new Date(within(kept.dueAt, lastAt, at)),
    stability: within(kept.stability, 0.01, longestDays),
    difficulty: within(kept.difficulty, 1, 10),
    elapsed_days: 0,
    scheduled_days: within(kept.scheduledDays, 0, longestDays),
    learning_steps: 0,
    reps: kept.reps,
    lapses: kept.lapses,
    state: 2,
    last_review: new Date(lastAt),
  };
}

/** The card after a review at the time `at`. Due a day later at the soonest. */
export function nextCard(kept: ReviewCard | undefined, grade: Grade, at: number): ReviewCard {
  const { card } = schedule.next(cardOf(kept, at), new Date(at), grade);
  return {
    dueAt: card.due.getTime(),
    lastAt: at,
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
  };
}
