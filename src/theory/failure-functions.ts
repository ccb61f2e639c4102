import { sharedCauseAvailability } from './availability.ts';
import { halvingShare, largestPiece, regularDegrees, uniformDegrees } from './percolation.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';

const meanDegree: TheoryParam = {
  unit: '',
  description: '⟨k⟩: mean number of links.',
  min: 0,
  max: 20,
};
const degree: TheoryParam = {
  unit: '',
  description: 'Links of every node.',
  min: 2,
  max: 60,
  integer: true,
};
const failedShare: TheoryParam = {
  unit: '',
  description: 'f: share of the nodes that have failed.',
  min: 0,
  max: 1,
};
const source = 'callaway2000';

/** What failures leave: of copies that have a cause in common, and of networks. */
export const failureFunctions: Readonly<Record<string, TheoryFunction>> = {
  sharedCauseAvailability: theoryFunction({
    fn: (args) =>
      sharedCauseAvailability(args.availability, args.replicas, args.together, args.causeShare),
    unit: '',
    source: 'rabbe2010',
    description: 'Availability of copies some of which are now and then all down together.',
    params: {
      availability: { unit: '', description: 'a: of each copy by itself.', min: 0, max: 0.999999 },
      replicas: { unit: '', description: 'k: copies.', min: 1, integer: true },
      together: { unit: '', description: 'How many of them fail together.', min: 0, integer: true },
      causeShare: { unit: '', description: 'c: share of the time they do.', min: 0, max: 0.9 },
    },
  }),
  largestPieceUniform: theoryFunction({
    fn: (args) => largestPiece(uniformDegrees(args.meanDegree), args.failedShare, 'random'),
    unit: '',
    source,
    description: 'Largest piece ÷ survivors of a network linked at random, after random failures.',
    params: { meanDegree, failedShare },
  }),
  largestPieceUniformAttacked: theoryFunction({
    fn: (args) => largestPiece(uniformDegrees(args.meanDegree), args.failedShare, 'attack'),
    unit: '',
    source,
    description: 'The same after an attack on those with most links.',
    params: { meanDegree, failedShare },
  }),
  largestPieceRegular: theoryFunction({
    fn: (args) => largestPiece(regularDegrees(args.degree), args.failedShare, 'random'),
    unit: '',
    source,
    description: 'Largest piece ÷ survivors where all have the same number of random links.',
    params: { degree, failedShare },
  }),
  halvingShareUniform: theoryFunction({
    fn: (args) => halvingShare(uniformDegrees(args.meanDegree), 'random'),
    unit: '',
    source,
    description: 'Share of random failures after which no piece holds half of the survivors.',
    params: { meanDegree },
  }),
};
