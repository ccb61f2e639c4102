import {
  numberInSystemAsymptoticVariance,
  recommendedServiceTimes,
  recommendedWarmUpServiceTimes,
} from './run-length.ts';
import { theoryFunction, type TheoryFunction } from './theory-function.ts';
import { load } from './theory-params.ts';

/** How long to simulate an M/M/1 queue, by name. */
export const runLengthFunctions: Readonly<Record<string, TheoryFunction>> = {
  numberInSystemAsymptoticVariance: theoryFunction({
    fn: (args) => numberInSystemAsymptoticVariance(args.load),
    unit: 'service times',
    source: 'whitt1989',
    description: 'M/M/1: variance of the average number in the system × length of the run.',
    params: { load },
  }),
  recommendedServiceTimes: theoryFunction({
    fn: (args) => recommendedServiceTimes(args.load, args.relativeError),
    unit: 'service times',
    source: 'whitt1989',
    description: 'M/M/1: length of the run that brings the standard error down to this share.',
    params: {
      load,
      relativeError: {
        unit: '',
        description: 'Standard error wanted, as a share of the mean: 0.05 is 5%.',
        min: 1e-6,
        max: 1,
      },
    },
  }),
  recommendedWarmUpServiceTimes: theoryFunction({
    fn: (args) => recommendedWarmUpServiceTimes(args.load),
    unit: 'service times',
    source: 'whitt1989',
    description: 'M/M/1: what to throw away at the start of a run that begins empty.',
    params: { load },
  }),
};
