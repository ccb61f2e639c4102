/** Options with their reasons, for every type that has some. */
import { z } from 'astro/zod';
import { plainText } from '../prose.ts';
import type { Named } from '../question.ts';
import type { ChoiceOption } from '../types/choice/question.ts';
import type { Desk } from './authoring.ts';
import { misconceptionField, textField } from './fields.ts';
import { checkLetters, checkOption } from './wording.ts';

/** Options that are all this short are numbers or names, and their lengths say nothing. */
const short = 16;
const longestRatio = 1.6;

/** A short name of something in a question. */
export const nameField = z
  .string('Write a short name, such as two-trips.')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Write a short name in small letters and hyphens.');

export const optionFields = z.strictObject({
  /** Unique in the question; stored with answers, so never changed under one `rev`. */
  id: nameField,

  /** What the reader chooses. Quote numbers, or YAML takes them for numbers. */
  text: textField('Write what the reader chooses, as text: quote a number, "300 ms".'),

  /** Why it is right, or what somebody who chooses it overlooks. Read by everybody afterwards. */
  reason: textField('Say why it is right, or what somebody who chooses it overlooks.'),

  /** True on what is right. */
  correct: z.boolean('Write true, or leave it out.').default(false),

  /** Id in `content/misconceptions.yaml` of the wrong idea that somebody shows who gets it wrong. */
  misconception: misconceptionField,
});

export type OptionInput = z.output<typeof optionFields>;

export const idsOf = (named: readonly { readonly id: string }[]) =>
  named.map(({ id }) => id).sort();

/** Which options there are, and which of them are right. */
export const meaningOf = (options: readonly OptionInput[]) => ({
  options: idsOf(options),
  right: idsOf(options.filter(({ correct }) => correct)),
});

/** Things of the list `field` that readers have to tell apart. */
export function checkDifferent(field: string, named: readonly Named[], { report }: Desk): void {
  const seen = (values: readonly string[], what: string, instead: string) => {
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice !== undefined) report(field, `${what} "${twice}" twice`, instead);
  };
  seen(
    named.map(({ id }) => id),
    'has the id',
    'Give each an id of its own.',
  );
  seen(
    named.map(({ text }) => plainText(text).toLowerCase()),
    'says',
    'Let each say something else.',
  );
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

/** Reads and checks options; which of them may be right is the type's own matter. */
export function readOptions(inputs: readonly OptionInput[], desk: Desk): ChoiceOption[] {
  const options = inputs.map(({ id, text, reason, correct, misconception }) => ({
    id,
    text: desk.texts.line(`options[${id}].text`, text),
    reason: desk.texts.line(`options[${id}].reason`, reason),
    correct,
    ...desk.misconception(`options[${id}]`, misconception),
  }));
  checkDifferent('options', options, desk);
  checkLengths(options, desk);
  for (const { id, text, reason } of options) {
    checkOption(`options[${id}].text`, plainText(text), desk.report);
    checkLetters(`options[${id}].reason`, plainText(reason), desk.report);
  }
  return options;
}
