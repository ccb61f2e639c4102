import type { Marking } from '../../marking/mark.ts';
import { playing, rightAtFirst } from './playing.ts';

/** A run as the machine: right if it rejected no move; else the share of steps right at first. */
export const playMarking: Marking<'play'> = {
  problem(question, raw) {
    const run = playing(question, raw);
    if (!run) return 'This is no run of this machine.';
    const all = question.steps.length;
    return run.at === all ? undefined : `Play on to the end: ${run.at} of ${all} steps are done.`;
  },
  mark(question, raw) {
    const run = playing(question, raw);
    const all = question.steps.length;
    if (run?.at !== all)
      return { verdict: 'wrong', feedback: ['This run was not played to its end.'] };
    const right = rightAtFirst(run);
    if (right === all) {
      return { verdict: 'correct', feedback: [`All ${all} moves were those of the real machine.`] };
    }
    const feedback = [`${right} of ${all} steps were right at the first move.`];
    return right === 0
      ? { verdict: 'wrong', feedback }
      : { verdict: 'partial', credit: right / all, feedback };
  },
  words(question, raw) {
    const run = playing(question, raw);
    return [run ? `${rightAtFirst(run)} of ${question.steps.length} steps right at first` : raw];
  },
  right: ({ steps, moves }) =>
    steps.map(({ event, move }) => [...event, ' → ', ...moves.find(({ id }) => id === move)!.text]),
  policy: () => ({ revealAfter: 1, waitsForRun: false }),
};
