import type { Distribution, NodeId } from '#sim/index.ts';
import { takeFirst, withLast, type Fifo } from './queue-server-fifo.ts';

/** One request inside the server, waiting or being served. */
export interface Job {
  /** Counts the requests let in: 1 for the first. */
  readonly serial: number;
  readonly client: NodeId;
  /** The client's own number of this request. */
  readonly number: number;
}

/** Who is inside a server: at its workers and in the one line before them. All of it unchanging. */
export interface Line {
  /** Workers that take requests. */
  readonly workers: number;
  /**
   * What each worker is doing. Slots beyond `workers` belong to workers that have been taken away
   * and still finish what they began.
   */
  readonly slots: readonly (Job | undefined)[];
  /** Those who wait, first come first. */
  readonly queue: Fifo<Job>;
  /** Requests that may be inside, those being served included; Infinity for no limit. */
  readonly places: number;
  /** Requests let in so far. */
  readonly admitted: number;
  readonly service: Distribution;
}

/** What a transition changes of a {@link Line}. */
export type LineChange = Partial<Line>;

export function inService({ slots }: Pick<Line, 'slots'>): number {
  let busy = 0;
  for (const job of slots) if (job !== undefined) busy++;
  return busy;
}

/** Requests inside, waiting or being served. */
export function inside(line: Pick<Line, 'slots' | 'queue'>): number {
  return inService(line) + line.queue.length;
}

/** The worker that would take a newcomer at once; −1 if all are busy. */
export function freeWorker({ slots, workers }: Line): number {
  for (let worker = 0; worker < workers; worker++) if (slots[worker] === undefined) return worker;
  return -1;
}

/** Lets a request in: to a free worker, or to the end of the queue. */
export function admit(line: Line, client: NodeId, number: number): LineChange {
  const serial = line.admitted + 1;
  const job = { serial, client, number };
  const worker = freeWorker(line);
  if (worker < 0) return { admitted: serial, queue: withLast(line.queue, job) };
  return { admitted: serial, slots: line.slots.with(worker, job) };
}

/** True if this worker, once done, turns to the first of the queue. */
export function callsNext({ workers, queue }: Line, worker: number): boolean {
  return worker < workers && queue.length > 0;
}

/** The worker has finished: it takes the next one, stands idle, or leaves. */
export function finish(line: Line, worker: number): LineChange {
  const next = callsNext(line, worker) ? takeFirst(line.queue) : undefined;
  if (next) return { slots: line.slots.with(worker, next[0]), queue: next[1] };
  return { slots: withoutIdleLeavers(line.slots.with(worker, undefined), line.workers) };
}

/** True if one more worker would begin with a request that waits now. */
export function newWorkerCallsNext({ slots, workers, queue }: Line): boolean {
  return slots[workers] === undefined && queue.length > 0;
}

/** One more worker; one that was about to leave stays instead. */
export function addWorker(line: Line): LineChange {
  const worker = line.workers;
  const workers = worker + 1;
  if (line.slots[worker] !== undefined) return { workers };
  const slots = line.slots.slice();
  const [job, queue] = takeFirst(line.queue) ?? [undefined, line.queue];
  slots[worker] = job;
  return { workers, slots, queue };
}

/** One worker fewer, but never none: it first finishes what it is doing. */
export function removeWorker(line: Line): LineChange {
  const workers = Math.max(1, line.workers - 1);
  return { workers, slots: withoutIdleLeavers(line.slots, workers) };
}

function withoutIdleLeavers(slots: Line['slots'], workers: number): Line['slots'] {
  let length = slots.length;
  while (length > workers && slots[length - 1] === undefined) length--;
  return length === slots.length ? slots : slots.slice(0, length);
}
