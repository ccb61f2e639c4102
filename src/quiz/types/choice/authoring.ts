import { z } from 'astro/zod';
import { defineAuthoring, type Desk } from '../../authoring/authoring.ts';
import { commonFields } from '../../authoring/fields.ts';
import { meaningOf, optionFields, readOptions } from '../../authoring/options.ts';

const countAdvice = 'Write three options, four at most: more are rarely plausible.';

/** A single choice. Options are shuffled for each learner. */
const schema = z.strictObject({
  ...commonFields,
  type: z.literal('choice'),

  /** Three options by default, four at most; exactly one is right. */
  options: z.array(optionFields, countAdvice).min(3, countAdvice).max(4, countAdvice),

  /** True where the order means something, as in a list of sizes. Default false: shuffled. */
  ordered: z.boolean('Write true or false.').default(false),
});

type ChoiceInput = z.output<typeof schema>;

function checkKey({ options }: ChoiceInput, { report }: Desk): void {
  const right = options.filter(({ correct }) => correct).map(({ id }) => id);
  if (right.length === 0) {
    report('options', 'has no correct answer', 'Write `correct: true` on one option.');
  } else if (right.length > 1) {
    report(
      'options',
      `has ${right.length} correct answers (${right.join(', ')})`,
      'Leave `correct: true` on one; where two hold, reword until only one does.',
    );
  }
  for (const { id, correct, misconception } of options) {
    if (correct && misconception !== undefined) {
      report(`options[${id}].misconception`, 'is on the correct option', 'Move it to a wrong one.');
    }
  }
}

export const choiceAuthoring = defineAuthoring<'choice', ChoiceInput>(
  schema,
  (input, desk) => {
    checkKey(input, desk);
    return {
      type: 'choice',
      options: readOptions(input.options, desk),
      ordered: input.ordered,
    };
  },
  ({ options }) => meaningOf(options),
);
