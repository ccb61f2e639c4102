import { z } from 'astro/zod';
import { formatNumber } from '../../marking/number.ts';
import { fits } from './marking.ts';
import { plainText } from '../../prose.ts';
import type { NumericQuestion, NumericVariant, Slip } from './question.ts';
import { defineAuthoring, type Desk } from '../../authoring/authoring.ts';
import {
  commonFields,
  misconceptionField,
  textField,
  theoryCallField,
  toleranceField,
  variedField,
  varyField,
} from '../../authoring/fields.ts';
import { compute, lookUp } from '../../authoring/theory.ts';
import { checkLetters } from '../../authoring/wording.ts';

const slipAdvice = 'Write the number the mistake leads to, or { fn, args } of the formula it uses.';
const variedAdvice =
  'Write { fn, args }, or list the numbers under `vary` and write $ and their name.';

const slipFields = z.strictObject({
  /**
   * The number that the mistake leads to, in the question's unit, or the formula it amounts to, or
   * `$rttMs`: a number of `vary`. Where numbers vary, none can be typed.
   */
  value: z.union([z.number(), variedField, theoryCallField], slipAdvice),

  /** What went wrong, said to somebody who made this mistake. */
  reason: textField('Say what went wrong, to somebody who made this mistake.'),

  /** Id in `content/misconceptions.yaml` of the wrong idea behind it. */
  misconception: misconceptionField,
});

const hintAdvice = 'Write at least one hint: it is shown after the first miss.';

/** A number, marked within a tolerance. Its key is computed, never typed. */
const schema = z.strictObject({
  ...commonFields,
  type: z.literal('numeric'),

  /**
   * Other sets of numbers, for practice: `vary: { rttMs: { unit: ms, values: [100, 60, 180] } }`, then
   * `$rttMs` in `args` and `{rttMs}` in texts. Every set is computed and checked like the first.
   */
  vary: varyField,

  /** The formula that gives the right number. The texts may name it as `{key}`. */
  key: theoryCallField,

  /** The unit the question asks for, such as ms; '' for a plain number. Converts the formula's. */
  unit: z.string("Write the unit the question asks for, or ''."),

  /** How far off still counts as right. */
  tolerance: toleranceField,

  /** The usual mistakes. Right digits in another unit are found without an entry here. */
  slips: z
    .array(slipFields, 'List the usual mistakes.')
    .min(1, 'Write at least one usual mistake: the number it leads to and a reason.'),

  /** Shown after the first miss. */
  hints: z.array(textField('Write a hint.'), hintAdvice).min(1, hintAdvice),

  /** The first step of the way, worked; shown after the second miss. */
  step: textField('Work the first step: it is shown after the second miss.'),

  /** The whole way; shown after the third miss, on request, and after a right answer. */
  solution: textField('Work the whole way to {key}.'),
});

type NumericInput = z.output<typeof schema>;

function readSlips({ slips, unit, vary }: NumericInput, desk: Desk): Slip[] {
  const { texts, report } = desk;
  const numberOf = (field: string, value: NumericInput['slips'][number]['value']) => {
    if (typeof value === 'object') return compute(field, value, unit, desk)?.value;
    if (typeof value === 'string') return lookUp(field, value, unit, desk);
    if (Object.keys(vary).length > 0) {
      report(field, `is ${value} with all numbers of \`vary\``, variedAdvice);
    }
    return value;
  };
  return slips.map(({ value, reason, misconception }, index) => {
    const field = `slips[${index + 1}]`;
    return {
      value: numberOf(field, value) ?? NaN,
      reason: texts.line(`${field}.reason`, reason),
      ...desk.misconception(field, misconception),
    };
  });
}

/** A slip that is marked right, or that another slip hides, never reaches a reader. */
function checkSlips(
  question: Pick<NumericQuestion, 'key' | 'tolerance' | 'slips' | 'unit'>,
  desk: Desk,
) {
  const { slips, key, unit } = question;
  slips.forEach(({ value, reason }, index) => {
    const field = `slips[${index + 1}]`;
    checkLetters(`${field}.reason`, plainText(reason), desk.report);
    const words = formatNumber(value, unit);
    if (fits(value, key, question)) {
      desk.report(
        field,
        `is ${words}, which is marked right (the key is ${formatNumber(key, unit)})`,
        'Leave it out, or narrow the tolerance.',
      );
    }
    const earlier = slips.slice(0, index).findIndex((other) => fits(value, other.value, question));
    if (earlier >= 0) {
      desk.report(
        field,
        `is ${words}, which slip ${earlier + 1} already covers`,
        'Join the two, or narrow the tolerance.',
      );
    }
  });
}

/** A value of this name would hide the key from the texts. */
function checkNames({ values, vary }: NumericInput, { report }: Desk): void {
  for (const [list, names] of Object.entries({ values, vary })) {
    if (!Object.hasOwn(names, 'key')) continue;
    report(`${list}.key`, 'takes the name of the key', 'Give the value another name.');
  }
}

/** What everybody is asked first; the other sets of numbers are for practice. */
function meaningOf({ key, unit, vary }: NumericInput) {
  const args = Object.entries(key.args).map(([name, arg]) => [
    name,
    typeof arg === 'number' ? arg : vary[arg.slice(1)]?.values[0],
  ]);
  return { key: { ...key, args: Object.fromEntries(args) as Record<string, number> }, unit };
}

export const numericAuthoring = defineAuthoring<'numeric', NumericInput>(
  schema,
  (input, given) => {
    const key = compute('key', input.key, input.unit, given)?.value ?? NaN;
    const tolerance =
      'absolute' in input.tolerance
        ? input.tolerance.absolute
        : input.tolerance.relative * Math.abs(key);
    const { unit } = input;
    checkNames(input, given);
    const desk = { ...given, texts: given.texts.having('key', { value: key, unit, digits: 4 }) };
    const slips = readSlips(input, desk);
    checkSlips({ key, unit, tolerance, slips }, desk);
    const step = desk.texts.prose('step', input.step);
    const solution = desk.texts.prose('solution', input.solution);
    checkLetters('step', step.map(plainText).join(' '), desk.report);
    checkLetters('solution', solution.map(plainText).join(' '), desk.report);
    return { type: 'numeric', key, unit, tolerance, slips, step, solution };
  },
  meaningOf,
  ({ prompt, hints, step, key, tolerance, slips, solution }): NumericVariant => ({
    prompt,
    hints,
    step,
    key,
    tolerance,
    slips,
    solution,
  }),
);
