/** Fields that more than one question type uses. Each message says what to write instead. */
import { z } from 'astro/zod';
import { curlyQuotes } from '#typeset/quotes.ts';

/** A text that says something. `advice` is what an author reads when it is missing or empty. */
export function textField(advice: string) {
  return z.string(advice).trim().min(1, advice);
}

const wholeAdvice = 'Write a whole number, 1 or more.';

/** A number that `vary` lists, by its name: `$rttMs`. */
export const variedField = z
  .string()
  .regex(/^\$[a-z][A-Za-z0-9]*$/u, 'Write $ and the name of a number in `vary`, such as $rttMs.');

/** A formula of `src/theory` with its arguments, so that no computed number is ever typed. */
const theoryCallFields = {
  /** Name in `src/theory/registry.ts`, such as `mm1TimeInSystemMs`. */
  fn: textField('Name a formula of src/theory/registry.ts.'),

  /** Its arguments by name, each in the unit that the registry gives; `$rttMs` is a number of `vary`. */
  args: z.record(
    z.string(),
    z.union([z.number(), variedField], 'Write a number, or $ and the name of one in `vary`.'),
    'Write the arguments, { name: number }.',
  ),

  /** Multiplies the result, as in "twice the wait". Default 1. */
  times: z.number('Write a number.').default(1),
};

export const theoryCallField = z.strictObject(theoryCallFields, 'Write { fn, args }.');
export type TheoryCall = z.output<typeof theoryCallField>;

const setsAdvice = 'List at least two numbers: the first is the one of the lesson.';

/**
 * Numbers that change from one set to the next, by name. All lists are equally long: their first
 * entries make the question that everybody meets in the lesson, the others are for practice and
 * review. `{rttMs}` puts the number, with its unit, into a text; `$rttMs` into `args`.
 */
export const varyField = z
  .record(
    z.string().regex(/^[a-z][A-Za-z0-9]*$/u, 'Name a number in letters and digits: rttMs.'),
    z.strictObject(
      {
        /** Written after the number in texts; '' for none. */
        unit: z.string("Write the unit as texts show it, or ''."),
        values: z.array(z.number('Write a number.'), setsAdvice).min(2, setsAdvice),
      },
      'Write { unit, values: [100, 60, 180] }.',
    ),
  )
  .default({});

const misconceptionAdvice = 'Write an id of content/misconceptions.yaml, such as M5.';
export const misconceptionField = z.string(misconceptionAdvice).optional();

const toleranceAdvice = 'Write { relative: 0.02 } for 2% either way, or { absolute: 5 }.';

/** How far off still counts: a share of the value, or a distance in the question's unit. */
export const toleranceField = z.union(
  [
    z.strictObject({ relative: z.number().positive().max(0.5) }),
    z.strictObject({ absolute: z.number().positive() }),
  ],
  toleranceAdvice,
);

/** What every question has. */
export const commonFields = {
  /**
   * `<lesson>/<slug>`, in small letters and hyphens, starting with the name of the file it is in.
   * It is part of links and of what readers have stored: never change it, never use it again.
   */
  id: z
    .string('Write `<lesson>/<slug>`, such as sessions/first-byte.')
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/u,
      'Write `<lesson>/<slug>` in small letters and hyphens, such as sessions/first-byte.',
    ),

  /**
   * Starts at 1. Raise it when the meaning changes (another key, another option): old answers then
   * stay as history and the question counts as new. Leave it for a mended typo.
   */
  rev: z.int(wholeAdvice).min(1, wholeAdvice),

  /** The question itself, in inline Markdown. Ask why, or what would change, rather than whether. */
  prompt: textField('Write the question.'),

  /** What a reader who answers this can do, as one of the lesson's objectives puts it. */
  objective: textField('Name the objective of the lesson that this question checks.').overwrite(
    curlyQuotes,
  ),

  /**
   * True for the two questions of a lesson that are also asked at its start as "what do you think
   * now?". There they are not marked and nothing is revealed: guessing first helps to remember, and
   * the same question comes again at the end. Default false.
   */
  opener: z.boolean('Write true or false.').default(false),

  /** Shown one at a time after a miss. A choice may do without; a number needs at least one. */
  hints: z.array(textField('Write a hint.'), 'Write a list of hints.').default([]),

  /** Where to look again. */
  seeAlso: z.strictObject(
    {
      /** The heading that explains it: `#round-trips` in this lesson, `/lessons/…/#…` in another. */
      paragraph: z
        .string('Write the heading that explains it, such as #round-trips.')
        .regex(
          /^(?:\/lessons\/[a-z0-9-]+\/)?#[^\s]+$/u,
          'Write a heading of this lesson (#round-trips) or another (/lessons/waiting/#load).',
        ),

      /** Permalink of a lab in the state that shows the answer, as its "Copy link" gives it. */
      lab: z
        .string()
        .regex(
          /^\/labs\/[a-z0-9-]+\/(?:\?[^\s#]*)?$/u,
          'Write the permalink of a lab from /labs/ on, such as /labs/session/?preset=tls-1-3.',
        )
        .optional(),
    },
    'Write { paragraph: "#heading" }, and `lab` where a lab shows it.',
  ),

  /** Ids in `content/sources.yaml` of what the answer rests on, where the lesson alone does not say. */
  sources: z
    .array(
      z.string('Write an id of content/sources.yaml, such as rfc9293.'),
      'Write a list of ids.',
    )
    .default([]),

  /**
   * Numbers that the texts name in braces, `{total}`, computed by a formula. `unit` converts the
   * result (its own unit otherwise); `digits` is the number of significant digits (4 otherwise).
   */
  values: z
    .record(
      z.string().regex(/^[a-z][A-Za-z0-9]*$/u, 'Name a value in letters and digits: firstByte.'),
      z.strictObject({
        ...theoryCallFields,
        unit: z.string().optional(),
        digits: z.int().min(1).max(8).default(4),
      }),
    )
    .default({}),
};
