import { indexedAvailability, replicatedAvailability } from '#theory/availability.ts';
import { pushRounds } from '#theory/gossip.ts';
import { halvingShare, largestPiece, regularDegrees, uniformDegrees } from '#theory/percolation.ts';
import { MEAN_LINKS } from './networks.ts';
import { together, type FailureParams } from './params.ts';

type Theory = Readonly<Record<string, number>>;

/**
 * Copies as if they failed independently, whatever the params: that is the formula people use. Where
 * there is a common cause the run shows what the formula takes for granted.
 */
function ofReplicas(values: FailureParams): Theory {
  const [a, c] = [values.availability / 100, values.commonCause / 100];
  const { copies } = values;
  const served = values.index
    ? indexedAvailability(values.indexAvailability / 100, a, copies)
    : replicatedAvailability(a, copies);
  const affected = together(values);
  const there = (affected * Math.min(a, 1 - c) + (copies - affected) * a) / copies;
  return { served: 100 * served, hostThere: 100 * there };
}

/** For endlessly many peers. A network that grew hubs has no formula (see src/theory/percolation.ts). */
function ofNetwork({ graph, order, failing }: FailureParams): Theory {
  if (graph === 'hubs') return {};
  const degrees = graph === 'uniform' ? uniformDegrees(MEAN_LINKS) : regularDegrees(MEAN_LINKS);
  return {
    largest: 100 * largestPiece(degrees, failing / 100, order),
    brokenAt: 100 * halvingShare(degrees, order),
  };
}

export function theory(values: FailureParams): Theory {
  switch (values.model) {
    case 'replicas':
      return ofReplicas(values);
    case 'network':
      return ofNetwork(values);
    case 'gossip':
      return values.telling === 'push' && values.failing === 0
        ? { rounds: pushRounds(values.hosts) }
        : {};
  }
}
