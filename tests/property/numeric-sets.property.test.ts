import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatNumber } from '#quiz/marking/number.ts';
import { answerProblem, mark } from '#quiz/marking/registry.ts';
import { convert } from '#quiz/marking/units.ts';
import { variantCount, variantOf } from '#quiz/variants.ts';
import { evaluateTheory, theoryFunctions } from '#theory/registry.ts';
import { questions } from '../content/course-content.ts';

/** A numeric question as its author wrote it, as far as its key goes. */
interface Written {
  readonly id: string;
  readonly unit: string;
  readonly key: { fn: string; args: Record<string, number | string>; times?: number };
  readonly vary?: Record<string, { values: number[] }>;
}

function writtenOf(id: string): Written {
  const file = `content/questions/${id.split('/', 1)[0]!}.yaml`;
  return (parse(readFileSync(file, 'utf8')) as Written[]).find((each) => each.id === id)!;
}

/** The key by its formula, without the course's own reader. */
function keyOf({ key, vary = {}, unit }: Written, set: number): number {
  const args = Object.entries(key.args).map(([name, arg]) => [
    name,
    typeof arg === 'number' ? arg : vary[arg.slice(1)]!.values[set]!,
  ]);
  const value =
    (key.times ?? 1) * evaluateTheory(key.fn, Object.fromEntries(args) as Record<string, number>);
  return convert(value, theoryFunctions[key.fn]!.unit, unit) ?? value;
}

const sets = questions
  .filter((question) => question.type === 'numeric')
  .flatMap((question) =>
    Array.from({ length: variantCount(question) }, (_, set) => ({
      id: question.id,
      set,
      asked: variantOf(question, set),
    })),
  );

test('several questions have several sets of numbers', () => {
  const varied = new Set(sets.filter(({ set }) => set >= 3).map(({ id }) => id));
  expect(varied.size).toBeGreaterThanOrEqual(4);
});

describe.each(sets)('$id with set $set of its numbers', ({ id, set, asked }) => {
  const typed = (value: number) => formatNumber(value, asked.unit);

  test('has the key that its formula gives', () => {
    expect(asked.key).toBeCloseTo(keyOf(writtenOf(id), set), 9);
  });

  test('marks its key right, as its texts write it', () => {
    expect(answerProblem(asked, typed(asked.key))).toBeUndefined();
    expect(mark(asked, typed(asked.key)).verdict).toBe('correct');
  });

  test('answers each slip in words of its own', () => {
    const answers = asked.slips.map(({ value }) => mark(asked, typed(value)));
    expect(answers.map(({ verdict }) => verdict)).toEqual(asked.slips.map(() => 'wrong'));
    expect(answers.map(({ feedback }) => feedback)).toEqual(
      asked.slips.map(({ reason }) => reason),
    );
  });
});
