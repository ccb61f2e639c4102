/** What is there when it is wanted. */

/** At least one of k copies is there, each with probability a and independently: 1 − (1 − a)^k. */
export function replicatedAvailability(availability: number, replicas: number): number {
  return 1 - (1 - availability) ** replicas;
}

/** Fewest independent copies for a wanted availability: ⌈ln(1 − A)/ln(1 − a)⌉. */
export function replicasNeeded(availability: number, wanted: number): number {
  return Math.ceil(Math.log(1 - wanted) / Math.log(1 - availability) - 1e-12);
}

/**
 * An index in front of k copies: both must be there, so the two multiply, and the index caps the whole.
 */
export function indexedAvailability(index: number, availability: number, replicas: number): number {
  return index * replicatedAvailability(availability, replicas);
}

/**
 * Availability of copies of which some share one cause of failure. Each is there with probability a
 * all the same; but in a share c of the time those that run the same software are all down together,
 * so that they are there the more often in the rest of the time, independently.
 *
 * @param together how many of the copies run the same software.
 */
export function sharedCauseAvailability(
  availability: number,
  replicas: number,
  together: number,
  causeShare: number,
): number {
  const otherwise = Math.min(1, availability / (1 - causeShare));
  const noneTogether = causeShare + (1 - causeShare) * (1 - otherwise) ** together;
  return 1 - noneTogether * (1 - availability) ** (replicas - together);
}

/** Hours in a year of 365.25 days in which something of this availability is down. */
export function downtimeHoursPerYear(availability: number): number {
  return (1 - availability) * 365.25 * 24;
}

/**
 * Share of nodes whose random loss breaks a network apart: 1 − 1/(κ − 1) with κ = ⟨k²⟩/⟨k⟩
 * (Cohen, Erez, ben-Avraham, Havlin 2000).
 */
export function breakingShare(meanDegree: number, meanSquaredDegree: number): number {
  return 1 - 1 / (meanSquaredDegree / meanDegree - 1);
}
