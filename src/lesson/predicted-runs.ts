import { metricAtEnd } from '#labs/end-of-run.ts';
import { labs } from '#labs/registry.ts';
import { setupOf } from '#player/setup.ts';
import { formatNumber } from '#quiz/marking/number.ts';
import type { Question } from '#quiz/question.ts';

/**
 * What the run gives that marks a predicted number, in words, by the question's id: on paper no lab
 * can do that. Who wins a race is left to the lab.
 */
export function predictedRuns(questions: readonly Question[]): Record<string, string> {
  const entries = questions.flatMap((question) => {
    if (question.type !== 'predict' || !question.metric) return [];
    const lab = labs[question.lab]!;
    const { params, seed } = setupOf(lab, question);
    const { name, unit } = question.metric;
    const value = metricAtEnd(lab, name, params, seed);
    if (value === undefined) return [];
    return [[question.id, `The run gives ${formatNumber(value, unit)}.`] as const];
  });
  return Object.fromEntries(entries);
}
