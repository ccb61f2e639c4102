import type { Offer } from '#machines/process-exchange.ts';
import type { NodeId } from '#sim/index.ts';
import type { Arrow, Process } from './drawing.ts';

const names = ['Ann', 'Bob', 'Cem', 'Dia', 'Eva', 'Fay'];

/** Processes of so many users, each on a host of its own. */
export function users(count: number, offers: Offer = 'service'): Process[] {
  return Array.from({ length: count }, (_, i): Process => {
    const id = names[i] ?? `User ${i + 1}`;
    return { id, host: `${id}’s PC`, runBy: 'user', offers, standsIn: false };
  });
}

/** `Web`, or `Web 1`, `Web 2` … if there are several. */
export function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => (count === 1 ? name : `${name} ${i + 1}`));
}

/** Processes of the operator, each on a host of its own. */
export function operators(ids: readonly NodeId[], offers: Offer = 'service'): Process[] {
  return ids.map((id) => ({ id, host: `host ${id}`, runBy: 'operator', offers, standsIn: true }));
}

/** Each of the first asks each of the second. */
export function askAll(askers: readonly Process[], servers: readonly Process[]): Arrow[] {
  return askers.flatMap(({ id: asker }) =>
    servers.filter(({ id }) => id !== asker).map(({ id: server }) => ({ asker, server })),
  );
}

/** Each of the first asks one of the second: shared out evenly, neighbours together. */
export function askOne(askers: readonly Process[], servers: readonly Process[]): Arrow[] {
  const [n, m] = [askers.length, servers.length];
  if (m === 0) return [];
  return askers.map(({ id: asker }, i) => ({
    asker,
    server: servers[Math.floor((((n - i) % n) * m) / n)]!.id,
  }));
}
