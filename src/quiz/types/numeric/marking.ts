import type { NumericQuestion } from './question.ts';
import type { Mark, Marking } from '../../marking/mark.ts';
import { formatNumber, readNumber, type NumberReading } from '../../marking/number.ts';
import { withUnit } from '../../marking/unit-text.ts';
import { convert, unitNamed, unitsLike } from '../../marking/units.ts';

/** Room for rounding in the last bits, so that an answer on the very edge of the tolerance counts. */
const rounding = 1 + 1e-9;

/** Whether `value` is `target` within a tolerance that belongs to the key and scales with size. */
export function fits(
  value: number,
  target: number,
  { key, tolerance }: Pick<NumericQuestion, 'key' | 'tolerance'>,
): boolean {
  const scaled = key === 0 ? tolerance : (tolerance * Math.abs(target)) / Math.abs(key);
  return Math.abs(value - target) <= scaled * rounding;
}

/** The unit typed, by its proper name; '' if none was typed or it says nothing about the size. */
function typedUnit({ unit }: NumberReading, question: NumericQuestion): string {
  const named = unit === '' ? '' : (unitNamed(unit) ?? '');
  return convert(1, named, question.unit) === undefined ? '' : named;
}

/** Every way to read the answer, in the question's unit; likeliest first. */
function candidates(reading: NumberReading, question: NumericQuestion): number[] {
  const from = typedUnit(reading, question) || question.unit;
  return reading.values.map((value) => convert(value, from, question.unit) ?? value);
}

/** The right digits in a wrong unit: seconds for milliseconds, bytes for bits, a share for %. */
function unitSlip(reading: NumberReading, question: NumericQuestion): Mark | undefined {
  const { key, unit } = question;
  const typed = typedUnit(reading, question);
  const named = (name: string) => (name === '' ? 'as a plain share' : `in ${name}`);
  const others = typed === '' ? unitsLike(unit) : [];
  const meant = others.find((other) =>
    reading.values.some((value) => fits(convert(value, other, unit) ?? NaN, key, question)),
  );
  if (meant !== undefined) {
    const feedback = `That would be right ${named(meant)}. The question asks for it ${named(unit)}.`;
    return { verdict: 'partial', feedback: [feedback] };
  }
  if (typed !== '' && reading.values.some((value) => fits(value, key, question))) {
    const feedback = `The number is right, its unit is not: you typed ${typed}. Which unit fits?`;
    return { verdict: 'partial', feedback: [feedback] };
  }
  return undefined;
}

/** A number with a unit: right within the tolerance, or one of the usual slips, or too high or low. */
export const numericMarking: Marking<'numeric'> = {
  problem(question, raw) {
    const reading = readNumber(raw);
    if (raw.trim() === '') return 'Type a number first.';
    if (!reading) return 'This does not read as a number. Type it like 250 or 2.5.';
    const { unit } = reading;
    if (unit === '' || unit.toLowerCase() === question.unit.toLowerCase()) return undefined;
    const named = unitNamed(unit);
    const measured = question.unit !== '' && unitsLike(question.unit).length > 0;
    const foreign = named === undefined ? measured : convert(1, named, question.unit) === undefined;
    if (!foreign) return undefined;
    const wanted =
      question.unit === '' ? 'a number without a unit' : `a number in ${question.unit}`;
    return `The unit “${unit}” does not fit here. Type ${wanted}.`;
  },
  mark(question, raw) {
    const reading = readNumber(raw);
    if (!reading) return { verdict: 'wrong', feedback: ['This does not read as a number.'] };
    const { key, unit, slips } = question;
    const values = candidates(reading, question);
    if (values.some((value) => fits(value, key, question))) {
      return { verdict: 'correct', feedback: [`Yes, ${formatNumber(key, unit)}.`] };
    }
    const slip = slips.find((each) => values.some((value) => fits(value, each.value, question)));
    if (slip) {
      const { reason, misconception } = slip;
      const shown = misconception === undefined ? {} : { misconceptions: [misconception] };
      return { verdict: 'wrong', feedback: reason, ...shown };
    }
    const other = unitSlip(reading, question);
    if (other) return other;
    const given = values[0]!;
    const side = given > key ? 'too high' : 'too low';
    return { verdict: 'wrong', feedback: [`${formatNumber(given, unit)} is ${side}.`] };
  },
  words: ({ unit }, raw) => [
    /[\p{L}%$]/u.test(raw) ? raw : withUnit(raw, unit, Number(raw), '\u00a0'),
  ],
  right: ({ key, unit }) => [[formatNumber(key, unit)]],
  policy: () => ({ hintAfter: 1, stepAfter: 2, revealAfter: 3, waitsForRun: false }),
};
