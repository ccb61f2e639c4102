import { z } from 'astro/zod';
import { idField, sentenceField } from './fields.ts';

const sectionAdvice = 'Write a heading of the lesson, such as `#count-round-trips`, or `#_top`.';
const numberAdvice = 'Write a number.';

/** What to show the class: a lab in one state. What is left out is the lab's own. */
const shownField = z.strictObject(
  {
    /** Id of the lab. */
    lab: idField,

    /** One of its situations. */
    preset: z.string('Write the id of a preset of the lab.').optional(),

    /** The seed of the run. */
    seed: z.int('Write a whole number.').optional(),

    /** Values that differ from the preset's: `{ clients: 10 }`. */
    params: z
      .record(
        z.string(),
        z.union([z.number(), z.string(), z.boolean()]),
        'Write the values, { name: value }.',
      )
      .optional(),

    /** The moment to show, in virtual milliseconds. */
    t: z.number(numberAdvice).optional(),

    /** What the class is to see there; it becomes the text of the link. */
    see: sentenceField('Say what the class is to see there.'),
  },
  'Write { lab, preset, see }.',
);

/** A number that a formula gives, so that none is ever typed. */
const valueField = z.strictObject(
  {
    /** Name in `src/theory/registry.ts`, such as `mm1TimeInSystemMs`. */
    fn: z.string('Name a formula of src/theory/registry.ts.'),

    /** Its arguments by name, each in the unit that the registry gives. */
    args: z.record(z.string(), z.number(numberAdvice)).default({}),

    /** Unit to show, if not the formula's own. */
    unit: z.string('Write a unit, such as s.').optional(),

    /** Significant digits; 4 if not given. */
    digits: z.int('Write a whole number.').min(1).max(8).optional(),
  },
  'Write { fn, args }.',
);

function sentences(what: string) {
  return z.array(sentenceField(what), `List sentences. ${what}`);
}

/**
 * An entry of `content/notes/<lesson>.yaml`: what a teacher who presents the lesson wants beside one
 * of its sections. A test wants an entry, with something to ask, for every section but the sources. All
 * texts are plain.
 */
export const noteSchema = z.strictObject({
  /** The section: its heading's address in the page. `#_top` is the title, `#opener` the guesses. */
  section: z.string(sectionAdvice).regex(/^#[^\s#]+$/, sectionAdvice),

  /** How long the section takes in class, exercises included. */
  minutes: z.number('Write minutes as a number.').positive('Write more than 0.').optional(),

  /** What to say and do: a line each, in order, short enough to be read while one talks. */
  notes: sentences('Write what to say or do.').min(1, 'Write at least one line.'),

  /** Questions for the class, to be discussed. They have no single right answer to be clicked. */
  ask: sentences('Write a question for the class.').default([]),

  /** Where learners stumble, and what helps them up. */
  stumbles: sentences('Say where learners stumble and what helps.').default([]),

  /** Lab states to show. */
  show: z.array(shownField, 'List lab states.').default([]),

  /** Numbers that the texts name in braces, `{wait}`. */
  values: z
    .record(
      z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'Name a value in letters and digits: wait.'),
      valueField,
    )
    .default({}),
});

export type Note = z.output<typeof noteSchema>;

/** The notes of one lesson, as its file has them. */
export const noteFileSchema = z.strictObject({ notes: z.array(noteSchema) });
