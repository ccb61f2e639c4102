/** What is there when it is wanted. Facts B8. */

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
