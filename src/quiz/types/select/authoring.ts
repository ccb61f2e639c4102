import { z } from 'astro/zod';
import { defineAuthoring, type Desk } from '../../authoring/authoring.ts';
import { commonFields } from '../../authoring/fields.ts';
import { checkNoOpener } from '../../authoring/openers.ts';
import { meaningOf, optionFields, readOptions } from '../../authoring/options.ts';

const countAdvice = 'Write four to six options: fewer ask little, more are a list to work through.';

/** Select all that hold. How many do is not told; options are shuffled for each learner. */
const schema = z.strictObject({
  ...commonFields,
  type: z.literal('select'),

  /** Four to six, at least one of them right and one not. A misconception may stand on either. */
  options: z.array(optionFields, countAdvice).min(4, countAdvice).max(6, countAdvice),
});

type SelectInput = z.output<typeof schema>;

function checkKeys({ options }: SelectInput, { report }: Desk): void {
  const right = options.filter(({ correct }) => correct).length;
  if (right === 0) {
    report('options', 'has no correct answer', 'Write `correct: true` on each that holds.');
  } else if (right === options.length) {
    report(
      'options',
      'has nothing but correct answers',
      'Add one that somebody might believe and that does not hold.',
    );
  }
}

export const selectAuthoring = defineAuthoring<'select', SelectInput>(
  schema,
  (input, desk) => {
    checkNoOpener(input, 'this one takes several answers', desk);
    checkKeys(input, desk);
    return { type: 'select', options: readOptions(input.options, desk) };
  },
  ({ options }) => meaningOf(options),
);
