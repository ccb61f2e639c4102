/**
 * How long one file takes to reach N readers. All bounds are of the fluid model, in which a bit may be
 * passed on as soon as it has come and nothing but access links is ever narrow.
 */

export interface Distribution {
  /** F: size of the file, in megabits (10⁶ bits). */
  readonly fileMbit: number;
  /** N: those who want it. */
  readonly readers: number;
  /** u_s: up-link of the server, or of the peer that has the file at first. */
  readonly serverUpMbps: number;
  /** Σu_i: what all readers together are ready to upload. */
  readonly readersUpMbps: number;
  /** d_min: down-link of the slowest reader. */
  readonly slowestDownMbps: number;
}

/** Lower bounds in seconds, by what sets them; the largest one binds. */
type Terms<Name extends string> = Readonly<Record<Name, number>>;

/** Every copy leaves the server: N·F/u_s; and nobody is done before the slowest down-link: F/d_min. */
export function clientServerTerms({
  fileMbit,
  readers,
  serverUpMbps,
  slowestDownMbps,
}: Distribution): Terms<'serverUp' | 'slowestDown'> {
  return {
    serverUp: (readers * fileMbit) / serverUpMbps,
    slowestDown: fileMbit / slowestDownMbps,
  };
}

/**
 * One copy leaves the source: F/u_s; the slowest down-link: F/d_min; and all N copies pass over all
 * up-links together: N·F/(u_s + Σu_i).
 */
export function peerToPeerTerms({
  fileMbit,
  readers,
  serverUpMbps,
  readersUpMbps,
  slowestDownMbps,
}: Distribution): Terms<'sourceUp' | 'slowestDown' | 'allUp'> {
  return {
    sourceUp: fileMbit / serverUpMbps,
    slowestDown: fileMbit / slowestDownMbps,
    allUp: (readers * fileMbit) / (serverUpMbps + readersUpMbps),
  };
}

/** The term that binds: the largest; of equal ones the first. */
export function bindingTerm<Name extends string>(terms: Terms<Name>): Name {
  const names = Object.keys(terms) as Name[];
  return names.reduce((binding, name) => (terms[name] > terms[binding] ? name : binding));
}

/**
 * Shortest time for client-server, in seconds: max{N·F/u_s, F/d_min} (Kurose and Ross). A server that
 * shares its up-link fairly attains it.
 */
export function clientServerSeconds(distribution: Distribution): number {
  return Math.max(...Object.values(clientServerTerms(distribution)));
}

/**
 * Shortest time for peer-to-peer, in seconds: max{F/u_s, F/d_min, N·F/(u_s + Σu_i)} (Kumar and Ross
 * 2006, who prove that it is attained).
 */
export function peerToPeerSeconds(distribution: Distribution): number {
  return Math.max(...Object.values(peerToPeerTerms(distribution)));
}
