import { expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as swarm } from '#labs/swarm/lab.ts';
import { refusing } from '#labs/swarm/picture.ts';
import { chokersOf } from '#labs/swarm/views.ts';
import { unchoked } from '#machines/choking-peer.ts';
import { Run } from '#sim/index.ts';

const lab: Lab = swarm;

function started(freeRiders: number, peers = 20) {
  const params = paramsOf(lab, undefined, { model: 'choking', freeRiders, peers });
  return new Run(lab.build(params, 1), { seed: 1 });
}

test('bytes uploaded are bytes downloaded, but for those still under way', () => {
  const run = started(25);
  for (let t = 5_000; t < 300_000; t += 35_000) {
    run.runUntil(t);
    const sum = (key: 'uploadedBytes' | 'downloadedBytes') =>
      chokersOf(run.view).reduce((total, [, peer]) => total + peer[key], 0);
    const flying = run.view.inFlight
      .filter(({ message }) => message.type === 'BLOCKS')
      .reduce((total, { message }) => total + (message['bytes'] as number), 0);
    expect(sum('downloadedBytes') + flying).toBeCloseTo(sum('uploadedBytes'), 3);
  }
});

test('nobody has more than four slots to give, three of them to those who gave', () => {
  const run = started(0);
  run.runUntil(200_000);
  for (const [id, peer] of chokersOf(run.view)) {
    const slots = unchoked(peer);
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots.length).toBeLessThanOrEqual(4);
    expect(slots).not.toContain(id);
    expect(peer.reciprocal.length).toBeLessThanOrEqual(3);
    // Ten seconds have begun since the last re-choke looked at twenty.
    const givers = run.trace
      .filter(({ atMs, node, event }) => node === id && event.type === 'BLOCKS' && atMs > 169_000)
      .map(({ from }) => from);
    expect(givers).toEqual(expect.arrayContaining([...peer.reciprocal]));
  }
});

test('the optimistic slot goes to somebody else every thirty seconds, the others are looked at every ten', () => {
  const run = started(0);
  const seen: (string | undefined)[] = [];
  for (let t = 100_500; t < 400_000; t += 10_000) {
    run.runUntil(t);
    seen.push(chokersOf(run.view)[0]![1].optimistic);
  }
  const changes = seen.filter((id, i) => i > 0 && id !== seen[i - 1]).length;
  expect(changes).toBeGreaterThanOrEqual(9);
  expect(new Set(seen).size).toBeGreaterThan(4);
});

test('a peer that stops sharing is choked more and gets less', () => {
  const run = started(0);
  run.runUntil(300_000);
  const got = () => chokersOf(run.view)[0]![1].downloadedBytes;
  const before = got();
  run.intervene('peer 1', { type: 'STOP_SHARING' });
  run.runUntil(400_000);
  const between = got();
  run.runUntil(700_000);
  // Three hundred seconds each: as a contributor, and as a free rider.
  expect(got() - between).toBeLessThan(0.5 * before);
  expect(got() - between).toBeGreaterThan(0);
});

test('free riders are drawn as those who give nothing, and so is whoever stops', () => {
  const run = started(25);
  run.runUntil(30_000);
  const riders = chokersOf(run.view).flatMap(([id, peer]) => (peer.freeRider ? [id] : []));
  expect(refusing(run.view)).toEqual(riders);
  const giver = chokersOf(run.view).find(([, peer]) => !peer.freeRider)![0];
  run.intervene(giver, { type: 'STOP_SHARING' });
  run.runUntil(31_000);
  expect(new Set(refusing(run.view))).toEqual(new Set([...riders, giver]));
});
