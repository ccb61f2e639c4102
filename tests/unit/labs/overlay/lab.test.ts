import { describe, expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as overlay } from '#labs/overlay/lab.ts';
import { peerId } from '#labs/overlay/nodes.ts';
import type { OverlayTally } from '#labs/overlay/tally.ts';
import { brokenLinks, greatestStress, wayNow } from '#labs/overlay/views.ts';
import { overlayPeer } from '#machines/overlay-peer.ts';
import { router } from '#machines/router.ts';
import type { ParamValues } from '#labs/params.ts';
import { isOf, Run, type WorldView } from '#sim/index.ts';

const lab: Lab = overlay;

function started(preset: string, given: ParamValues = {}, seed = lab.seed) {
  const params = paramsOf(lab, preset, given);
  const run = new Run(lab.build(params, seed), { seed }) as Run<OverlayTally>;
  return { run, end: lab.horizonMs(params), plan: run.view.tally.plan };
}

function ended(preset: string, given: ParamValues = {}, seed = lab.seed) {
  const { run, end, plan } = started(preset, given, seed);
  run.runUntil(end);
  return { run, plan, read: (metric: string) => lab.metrics[metric]!.read(run.view) };
}

/** How often each peer has got a message that was for it. */
function received(view: WorldView, peers: number): number[] {
  return Array.from({ length: peers }, (_, place) => {
    const snapshot = view.snapshot(peerId(place));
    return isOf(overlayPeer, snapshot) ? snapshot.context.received : Number.NaN;
  });
}

/** Packets for which a router knew no way. */
function stranded(view: WorldView): number {
  return view.nodes.reduce((all, node) => {
    const snapshot = view.snapshot(node);
    return all + (isOf(router, snapshot) ? snapshot.context.stranded : 0);
  }, 0);
}

describe('one message', () => {
  test('27 is 16 + 8 + 2 + 1: it comes by 16, 24 and 26', () => {
    const { run, read } = ended('one-message-blind');
    const stops = run.trace.filter(
      ({ node, event }) => event.type === 'PACKET' && node.startsWith('peer'),
    );
    expect(stops.map(({ node }) => node)).toEqual(['peer 16', 'peer 24', 'peer 26', 'peer 27']);
    expect(read('hops')).toBe(4);
    expect(read('delivered')).toBe(1);
  });

  test('takes exactly the sum of its hops’ ways', () => {
    const { plan, read } = ended('one-message-blind');
    const path = [0, 16, 24, 26, 27];
    const sum = path.slice(1).reduce((all, to, i) => all + plan.delayMs(path[i]!, to), 0);
    expect(read('delayMs')).toBeCloseTo(sum, 9);
    expect(read('stretch')).toBeCloseTo(sum / plan.delayMs(0, 27), 9);
  });

  test('near neighbours make the way shorter', () => {
    const [blind, near] = ['one-message-blind', 'one-message-near'].map((preset) =>
      Number(ended(preset).read('stretch')),
    );
    expect(near).toBeLessThan(0.6 * blind!);
  });

  test('peers, routers and cables agree on what was carried', () => {
    const { run, read } = ended('one-message-blind');
    const atRouters = run.trace.filter(
      ({ node, event }) => event.type === 'PACKET' && node.startsWith('router'),
    ).length;
    // Every overlay hop goes over one cable more than it meets routers.
    expect(read('crossings')).toBe(atRouters + 4);
    expect(run.view.messages.lost).toBe(0);
  });
});

describe('to all', () => {
  test('straight: a copy for each receiver on the source’s cable, each by the direct way', () => {
    for (const peers of ['8', '16', '32']) {
      const { run, plan, read } = ended('star-to-all', { peers });
      const receivers = Number(peers) - 1;
      expect(greatestStress(plan, run.view)).toBe(receivers);
      expect(read('stretch')).toBeCloseTo(1, 9);
      expect(received(run.view, Number(peers))).toEqual([0, ...Array(receivers).fill(1)]);
    }
  });

  test('over the overlay: everybody once, no cable near so many copies', () => {
    for (const candidates of [1, 16]) {
      const { run, read } = ended('overlay-to-all', { candidates });
      expect(received(run.view, 32)).toEqual([0, ...Array<number>(31).fill(1)]);
      expect(read('stress')).toBeLessThan(12);
    }
  });

  test('in a star one peer supplies; over the overlay half of them do', () => {
    const suppliers = (preset: string) => {
      const { run } = ended(preset);
      return run.view.nodes.filter((id) => {
        const { value } = run.view.snapshot(id);
        return typeof value === 'object' && value['supplying'] === 'forwarding';
      }).length;
    };
    expect(suppliers('star-to-all')).toBe(1);
    expect(suppliers('overlay-to-all')).toBe(16);
  });
});

describe('a cut cable', () => {
  test('breaks exactly the overlay links that lead over it', () => {
    const { run, plan } = started('one-message-blind', { noticeMs: 0 });
    plan.ground!.cables.forEach(({ id }, number) => {
      run.intervene(id, { type: 'CUT' });
      const over = plan.links.filter(([from, to]) => plan.ground!.way(from, to).includes(number));
      expect(brokenLinks(plan, run.view)).toEqual(over);
      run.intervene(id, { type: 'MEND' });
      expect(brokenLinks(plan, run.view)).toEqual([]);
    });
  });

  test('loses what is sent over a broken link, and nothing else', () => {
    const { run, end, plan } = started('cut-a-cable');
    run.runUntil(end);
    const broken = brokenLinks(plan, run.view);
    expect(broken.length).toBeGreaterThan(10);
    for (const [from, place] of plan.links) {
      const before = received(run.view, 32)[place]!;
      run.intervene(peerId(from), { type: 'SEND', place, straight: true });
      run.runUntil(run.nowMs + 100);
      const arrives = received(run.view, 32)[place]! > before;
      expect(arrives).toBe(!broken.some(([a, b]) => a === from && b === place));
    }
  });

  test('is gone round once the routers have noticed: longer, but everything arrives', () => {
    const { run, end, plan } = started('way-round');
    run.runUntil(140);
    expect(brokenLinks(plan, run.view).length).toBeGreaterThan(10);
    run.runUntil(200);
    expect(brokenLinks(plan, run.view)).toEqual([]);
    const before = run.view.tally.delivered;
    run.runUntil(end);
    expect(run.view.tally.delivered - before).toBe(31);
    for (const link of plan.links) {
      const { cables } = wayNow(plan, run.view, link);
      expect(cables.length).toBeGreaterThanOrEqual(plan.ground!.way(...link).length - 3);
    }
  });

  test('all routers come to know the same, and forget it when the cable is mended', () => {
    const { run, plan } = started('one-message-blind', { noticeMs: 10 });
    const { id } = plan.ground!.cables[5]!;
    const known = () =>
      run.view.nodes.flatMap((node) => {
        const snapshot = run.view.snapshot(node);
        return isOf(router, snapshot) ? [snapshot.context.known.get(id)] : [];
      });
    run.intervene(id, { type: 'CUT' });
    run.runUntil(100);
    expect(new Set(known())).toEqual(new Set([1]));
    run.intervene(id, { type: 'MEND' });
    run.runUntil(200);
    expect(new Set(known())).toEqual(new Set([2]));
    for (const link of plan.links) {
      const shortest = plan.ground!.way(...link).map((cable) => plan.ground!.cables[cable]!.id);
      expect(wayNow(plan, run.view, link).cables).toEqual(shortest);
    }
  });

  test('between a peer and its router leaves no way round: packets are stranded', () => {
    const { run, plan } = started('one-message-blind', { noticeMs: 10 });
    run.intervene('cable of peer 16', { type: 'CUT' });
    run.runUntil(100);
    expect(run.view.tally.delivered).toBe(0);
    expect(brokenLinks(plan, run.view).every((link) => link.includes(16))).toBe(true);
    const before = stranded(run.view);
    run.intervene('peer 0', { type: 'SEND', place: 16, straight: true });
    run.runUntil(200);
    expect(stranded(run.view) - before).toBe(1);
  });
});

test('a peer that stops handing on still gets what is for itself; those behind it get nothing', () => {
  const { run, end } = started('overlay-to-all');
  run.intervene('peer 16', { type: 'STOP_FORWARDING' });
  run.runUntil(end);
  const got = received(run.view, 32);
  expect(got[16]).toBe(1);
  expect(got.slice(17)).toEqual(Array(15).fill(0));
  expect(got.slice(1, 16)).toEqual(Array(15).fill(1));
  run.intervene('peer 16', { type: 'FORWARD' });
  run.intervene('peer 0', { type: 'SEND_ALL', straight: false });
  run.runUntil(2 * end);
  expect(received(run.view, 32).slice(17)).toEqual(Array(15).fill(1));
});

test('the thousand have no cables to count on, and no interventions on them', () => {
  const { read } = ended('thousand-peers-near');
  expect(read('delivered')).toBe(1_024);
  for (const metric of ['stress', 'crossings', 'broken']) expect(read(metric)).toBeUndefined();
  expect(Object.keys(lab.interventions(paramsOf(lab, 'thousand-peers-near')))).toHaveLength(3);
});

test('every situation is over before its time line ends', () => {
  for (const preset of Object.keys(lab.presets)) {
    for (const seed of [1, 2, 3, 4, 5, lab.seed]) {
      const { run } = ended(preset, {}, seed);
      expect(run.view.inFlight, `${preset}, seed ${seed}`).toEqual([]);
    }
  }
});

test('who lives where is up to the seed, the country is not', () => {
  const [one, two] = [1, 2].map((seed) => started('one-message-blind', {}, seed).plan);
  expect(one!.places).not.toEqual(two!.places);
  expect(new Set(one!.places.map(({ x }) => x))).toEqual(new Set(two!.places.map(({ x }) => x)));
});
