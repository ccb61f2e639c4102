/** What happens when things break, event by event. */
import { test } from 'vitest';
import { lab as failure } from '#labs/failure/lab.ts';
import { DAY_MS } from '#labs/failure/replicas-world.ts';
import { goldenLines } from './lab-lines.ts';
import { expectGolden } from './golden.ts';

test('three copies behind an index: tries, a bad update, the index is switched off', () => {
  const params = { copies: 3, availability: 60, index: true };
  const interventions = [
    { atMs: 1.5 * DAY_MS, node: 'software maker', event: { type: 'SHIP_BAD' } },
    { atMs: 2.5 * DAY_MS, node: 'software maker', event: { type: 'SHIP_FIX' } },
    { atMs: 2.6 * DAY_MS, node: 'index', event: { type: 'FAIL' } },
  ];
  const story = { params, untilMs: 3.5 * DAY_MS, interventions };
  expectGolden('failure-copies', goldenLines(failure, story));
});

test('ten peers with hubs: three are killed, news go out, the best linked is killed too', () => {
  const params = { model: 'network', graph: 'hubs', hosts: 10, failing: 30 };
  const interventions = [
    { atMs: 3_500, node: 'peer 2', event: { type: 'PUBLISH' } },
    { atMs: 5_000, node: 'failures', event: { type: 'STRIKE_HUBS', count: 1 } },
  ];
  expectGolden('failure-network', goldenLines(failure, { params, untilMs: 7_000, interventions }));
});

test('ten peers gossip by push and pull', () => {
  const params = { model: 'gossip', telling: 'both', hosts: 10, failing: 20 };
  expectGolden('failure-gossip', goldenLines(failure, { params, untilMs: 2_500 }));
});
