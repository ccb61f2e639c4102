import type { TheoryParam } from './theory-function.ts';

/** Smallest positive rate allowed: a rate of zero would divide by zero. */
const tinyRate = 1e-9;

/** The arguments that several formulas share, so that one name means one thing everywhere. */
export const arrivalsPerSecond: TheoryParam = {
  unit: 'requests/s',
  description: 'Mean number of requests arriving per second, λ.',
  min: tinyRate,
};

export const servedPerSecond: TheoryParam = {
  unit: 'requests/s',
  description: 'Mean number of requests one busy worker finishes per second, μ.',
  min: tinyRate,
};

export const workers: TheoryParam = {
  unit: 'workers',
  description: 'Workers that serve from one queue, c.',
  min: 1,
  max: 10_000,
  integer: true,
};

export const places: TheoryParam = {
  unit: 'places',
  description: 'Requests that fit in, those being served included, K.',
  min: 1,
  max: 1_000_000,
  integer: true,
};

export const offeredErlangs: TheoryParam = {
  unit: 'erlang',
  description: 'Offered load λ/μ: the number of workers it would keep busy.',
  min: 0,
};

export const load: TheoryParam = {
  unit: '',
  description: 'Offered load divided by capacity, ρ.',
  min: 0,
};

export const rttMs: TheoryParam = {
  unit: 'ms',
  description: 'Round-trip time between client and server.',
  min: 0,
};

export const objects: TheoryParam = {
  unit: 'objects',
  description: 'Objects on the page, the page itself included.',
  min: 1,
  integer: true,
};
