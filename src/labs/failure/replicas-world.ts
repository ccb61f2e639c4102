import { diceFor, Draws } from '#chance/index.ts';
import { copyIndex } from '#machines/copy-index.ts';
import { copyReader } from '#machines/copy-reader.ts';
import { replicaHost } from '#machines/replica-host.ts';
import { softwareMaker } from '#machines/software-maker.ts';
import { uniformNet } from '#net/index.ts';
import type { NodeSpec } from '#sim/index.ts';
import { indexId, makerId, peerIds, readerId } from './nodes.ts';
import { together, type FailureParams } from './params.ts';
import { failureMeter, type FailureWorld } from './tally.ts';

export const DAY_MS = 86_400_000;
/** Owners, and outages of the index: one time on and one time off take a day on average. */
const CYCLE_MS = DAY_MS;
/** One bad update, from release to release, in five days on average. */
const RELEASES_MS = 5 * DAY_MS;
const LATENCY_MS = 50;
const PATIENCE_MS = 2_000;

/** Who is there for this share of the time, in turns that take `cycleMs`. */
function turns(share: number, cycleMs: number, draws: Draws) {
  const on = draws.chance(share);
  return { on, onMeanMs: share * cycleMs, offMeanMs: (1 - share) * cycleMs };
}

/**
 * A reader who tries once a day, hosts that hold copies, perhaps an index. Everything starts as it is
 * in the long run. Copies under a common cause are there the more often while it is not in force, so
 * that each by itself is there as often as the param says.
 */
export function replicasWorld(values: FailureParams, seed: number): FailureWorld {
  const a = values.availability / 100;
  const c = values.commonCause / 100;
  const draws = new Draws(diceFor(seed, 'start'));
  const holders = peerIds(values.copies);
  const affected = together(values);
  const faulty = draws.chance(c);
  const hosts = holders.map((id, i): NodeSpec => {
    const share = i < affected ? Math.min(1, a / (1 - c)) : a;
    const sound = !(faulty && i < affected);
    return { id, machine: replicaHost, input: { sound, ...turns(share, CYCLE_MS, draws) } };
  });
  const center: NodeSpec = {
    id: indexId,
    machine: copyIndex,
    input: { holders, ...turns(values.indexAvailability / 100, CYCLE_MS, draws) },
  };
  const maker: NodeSpec = {
    id: makerId,
    machine: softwareMaker,
    input: {
      users: holders.slice(0, affected),
      sound: !faulty,
      soundMeanMs: c > 0 ? (1 - c) * RELEASES_MS : Infinity,
      faultyMeanMs: c > 0 ? c * RELEASES_MS : Infinity,
    },
  };
  const reader: NodeSpec = {
    id: readerId,
    machine: copyReader,
    input: {
      index: values.index ? indexId : undefined,
      holders: values.index ? [] : holders,
      everyMs: DAY_MS,
      patienceMs: PATIENCE_MS,
    },
  };
  return {
    nodes: [...hosts, reader, maker, ...(values.index ? [center] : [])],
    medium: uniformNet({ latencyMs: LATENCY_MS }),
    meter: failureMeter,
  };
}
