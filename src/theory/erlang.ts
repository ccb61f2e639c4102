/**
 * Erlang's two formulas for `workers` servers offered `offeredErlangs` = λ/μ of work
 * (Kleinrock, *Queueing Systems* I, 1975, ch. 3).
 */

/** Erlang B: share of arrivals refused when nobody may wait (M/M/c/c). Stable recursion. */
export function erlangB(workers: number, offeredErlangs: number): number {
  let blocked = 1;
  for (let count = 1; count <= workers; count += 1) {
    blocked = (offeredErlangs * blocked) / (count + offeredErlangs * blocked);
  }
  return blocked;
}

/** Erlang C: share of arrivals that has to wait when everybody may (M/M/c); needs load < workers. */
export function erlangC(workers: number, offeredErlangs: number): number {
  const blocked = erlangB(workers, offeredErlangs);
  return blocked / (1 - (offeredErlangs / workers) * (1 - blocked));
}
