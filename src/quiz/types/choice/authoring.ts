import { z } from 'astro/zod';
import { plainText } from '../../prose.ts';
import type { ChoiceOption } from './question.ts';
import { defineAuthoring, type Desk } from '../../authoring/authoring.ts';
import { commonFields, misconceptionField, textField } from '../../authoring/fields.ts';
import { checkLetters, checkOption } from '../../authoring/wording.ts';

/** Options that are all this short are numbers or names, and their lengths say nothing. */
const short = 16;
const longestRatio = 1.6;
const countAdvice = 'Write three options, four at most: more are rarely plausible.';

const optionFields = z.strictObject({
  /** Short name, unique in the question; stored with answers, so never changed under one `rev`. */
  id: z
    .string('Write a short name, such as two-trips.')
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Write a short name in small letters and hyphens.'),

  /** What the reader chooses. Quote numbers, or YAML takes them for numbers. */
  text: textField('Write what the reader chooses, as text: quote a number, "300 ms".'),

  /** Why it is right, or what somebody who chooses it overlooks. Read by everybody afterwards. */
  reason: textField('Say why it is right, or what somebody who chooses it overlooks.'),

  /** True on exactly one option. */
  correct: z.boolean('Write true, or leave it out.').default(false),

  /** Id in `content/misconceptions.yaml` of the wrong idea that this option expresses. */
  misconception: misconceptionField,
});

/** A single choice. Options are shuffled for each learner. */
const schema = z.strictObject({
  ...commonFields,
  type: z.literal('choice'),

  /** Three options by default, four at most. */
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

function checkDifferent(options: readonly ChoiceOption[], { report }: Desk): void {
  const seen = (field: 'id' | 'text', what: string, instead: string) => {
    const values = options.map((option) =>
      field === 'id' ? option.id : plainText(option.text).toLowerCase(),
    );
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice !== undefined) report('options', `${what} "${twice}" twice`, instead);
  };
  seen('id', 'has the id', 'Give each option an id of its own.');
  seen('text', 'says', 'Let each option say something else.');
}

function checkLengths(options: readonly ChoiceOption[], { report }: Desk): void {
  const sized = options
    .map(({ id, text }) => ({ id, length: plainText(text).length }))
    .sort((a, b) => a.length - b.length);
  const [shortest, longest] = [sized[0]!, sized.at(-1)!];
  if (longest.length <= short || longest.length <= longestRatio * shortest.length) return;
  report(
    'options',
    `differ too much in length: ${longest.id} has ${longest.length} characters, ${shortest.id} has ${shortest.length}`,
    `Keep the longest within ${longestRatio} times the shortest: the odd one out gives the key away.`,
  );
}

function build(input: ChoiceInput, desk: Desk) {
  const options = input.options.map(({ id, text, reason, correct, misconception }) => ({
    id,
    text: desk.texts.line(`options[${id}].text`, text),
    reason: desk.texts.line(`options[${id}].reason`, reason),
    correct,
    ...desk.misconception(`options[${id}]`, misconception),
  }));
  checkKey(input, desk);
  checkDifferent(options, desk);
  checkLengths(options, desk);
  for (const { id, text, reason } of options) {
    checkOption(`options[${id}].text`, plainText(text), desk.report);
    checkLetters(`options[${id}].reason`, plainText(reason), desk.report);
  }
  return { type: 'choice', options, ordered: input.ordered } as const;
}

const idsOf = (options: ChoiceInput['options']) => options.map(({ id }) => id).sort();

export const choiceAuthoring = defineAuthoring<'choice', ChoiceInput>(
  schema,
  build,
  ({ options }) => ({
    options: idsOf(options),
    right: idsOf(options.filter(({ correct }) => correct)),
  }),
);
