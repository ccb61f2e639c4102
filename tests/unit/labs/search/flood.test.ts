import { describe, expect, test } from 'vitest';
import { lab as search } from '#labs/search/lab.ts';
import type { SearchParams } from '#labs/search/params.ts';
import { linksText, pairsOf } from '#labs/search/picture.ts';
import { graphOf, hopsFrom } from '#net/index.ts';
import { fullFloodMessages, treeReachBound } from '#theory/flooding.ts';
import {
  askAgain,
  consuming,
  ended,
  holdersIn,
  peer,
  received,
  started,
  value,
} from './helpers.ts';

const seeds = [1, 2, 3, 4, 5];

function graphIn({ run }: ReturnType<typeof ended>) {
  return graphOf(run.view.nodes.length, pairsOf(linksText(run.view)));
}

describe.each(seeds)('a flood, seed %d', (seed) => {
  test('reaches exactly those within its hops, never more than a tree would', () => {
    for (const ttl of [1, 2, 3, 5]) {
      const story = ended({ ttl }, undefined, seed);
      const hops = hopsFrom(graphIn(story), 0);
      const within = hops.filter((hop) => hop >= 1 && hop <= ttl).length;
      expect(value(story.run, 'searched')).toBe(within);
      expect(within).toBeLessThanOrEqual(treeReachBound(4, ttl));
      story.run.view.nodes.forEach((id, i) => {
        const route = peer(story.run, id).routes.get('host 1 #1');
        expect(route?.hops).toBe(hops[i]! <= ttl ? hops[i] : undefined);
      });
    }
  });

  test('with TTL 1 asks the neighbours and nobody else', () => {
    const { run } = ended({ ttl: 1 }, undefined, seed);
    expect(value(run, 'searched')).toBe(4);
    expect(value(run, 'queries')).toBe(4);
    expect(value(run, 'duplicates')).toBe(0);
  });

  test('sends d messages from the asker and d − 1 from all who are not at its last hop', () => {
    const near = value(ended({ ttl: 2 }, undefined, seed).run, 'searched')!;
    const { run } = ended({ ttl: 3 }, undefined, seed);
    expect(value(run, 'queries')).toBe(4 + 3 * near);
    expect(value(run, 'queries')! - value(run, 'duplicates')!).toBe(value(run, 'searched'));
  });

  test('that covers all takes 2E − N + 1 messages', () => {
    for (const [hosts, degree] of [
      [60, 4],
      [50, 3],
      [40, 7],
      [11, 3],
      [10, 8],
      [15, 5],
    ] as const) {
      const { run, theory } = ended({ hosts, degree, ttl: 10 }, undefined, seed);
      const links = Math.floor((hosts * degree) / 2);
      expect(value(run, 'searched')).toBe(hosts - 1);
      expect(value(run, 'queries')).toBe(fullFloodMessages(hosts, links));
      expect(value(run, 'duplicates')).toBe(2 * links - 2 * hosts + 2);
      expect(theory['queries']).toBe(value(run, 'queries'));
    }
  });
});

const story = ended({}, 'full-flood');
const { run } = story;

test('a query is passed on at most once, and never to where it came from', () => {
  const queries = received(run, 'QUERY');
  const ways = queries.map(({ node, from }) => `${from} ${node}`);
  expect(new Set(ways).size).toBe(ways.length);
  for (const id of run.view.nodes) {
    const first = peer(run, id).routes.get('host 1 #1')!.from;
    if (first !== undefined) expect(ways).not.toContain(`${id} ${first}`);
  }
});

test('all messages go between neighbours; only the file and the word that fetches it go directly', () => {
  const [given] = received(run, 'FILE');
  for (const { node, from, event } of run.trace) {
    if (from === undefined || ['GET', 'FILE'].includes(event.type)) continue;
    expect(peer(run, node).neighbours).toContain(from);
  }
  expect(given).toMatchObject({ node: 'host 1', cause: 'transfer' });
  expect(peer(run, 'host 1').neighbours).not.toContain(given!.from);
});

test('a hit goes back the way the query came, hop by hop', () => {
  const hops = hopsFrom(graphIn(story), 0);
  const far = holdersIn(run).map((id) => hops[run.view.nodes.indexOf(id)]!);
  expect(value(run, 'hits')).toBe(far.length);
  expect(value(run, 'answers')).toBe(far.reduce((sum, hop) => sum + hop, 0));
  expect(value(run, 'firstHitMs')).toBe(2 * 50 * Math.min(...far));
  for (const { node, from } of received(run, 'QUERY_HIT')) {
    expect(peer(run, from!).routes.get('host 1 #1')!.from).toBe(node);
  }
});

test('who has got the file has it to share: the next search finds one more', () => {
  const again = ended({}, 'full-flood').run;
  const before = value(again, 'hits')!;
  askAgain(
    again,
    again.view.nodes.find((id) => id !== 'host 1' && !peer(again, id).hasFile)!,
  );
  expect(value(again, 'hits')).toBe(before + 1);
  expect(again.view.tally.searches).toBe(2);
});

test('a rare file beyond the horizon is there and is not found', () => {
  const { run: short, tell } = ended({}, 'short-horizon');
  expect(holdersIn(short).length).toBe(2);
  expect(value(short, 'hits')).toBe(0);
  expect(consuming(short, 'host 1')).toBe('unanswered');
  expect(tell()).toMatch(/gave up: nothing found\. 2 other hosts have it\.$/);
  expect(value(ended({ ttl: 6 }, 'short-horizon').run, 'hits')).toBe(2);
});

describe('hosts leave', () => {
  test('a flood has no switch: it goes round those who are gone', () => {
    const { run: thinned } = started({}, 'full-flood');
    thinned.runUntil(1);
    const gone = ['host 7', 'host 20', 'host 33'];
    for (const id of gone) thinned.intervene(id, { type: 'LEAVE' });
    thinned.runUntil(200);
    askAgain(thinned, 'host 2');
    const graph = graphIn({ ...story, run: thinned });
    const alive = (node: number) => !gone.includes(thinned.view.nodes[node]!);
    const reachable = hopsFrom(graph, 1, alive).filter((hop) => hop > 0 && hop <= 8).length;
    expect(value(thinned, 'searched')).toBe(reachable);
    for (const { node } of received(thinned, 'QUERY').filter(({ atMs }) => atMs > 200)) {
      expect(gone).not.toContain(node);
    }
  });

  test('a hit whose way back has gone is lost', () => {
    const { run: broken } = started({ share: 2 }, 'full-flood');
    const [holder] = holdersIn(broken);
    broken.runUntil(400);
    const route = peer(broken, holder!).routes.get('host 1 #1')!;
    const { run: cut } = started({ share: 2 }, 'full-flood');
    // The query has come to the holder; the next on the way back leaves before the hit gets there.
    cut.runUntil(25 + 50 * route.hops);
    cut.intervene(route.from!, { type: 'LEAVE' });
    cut.runUntil(10_000);
    expect(value(broken, 'hits')! - value(cut, 'hits')!).toBe(route.hops > 1 ? 1 : 0);
  });

  test('if the one who was to give the file has gone, the next who has it is asked', () => {
    const { run: left } = started({ share: 20 }, 'full-flood');
    while (consuming(left, 'host 1') !== 'fetching') left.step();
    const [first] = peer(left, 'host 1').search!.holders;
    left.intervene(first!, { type: 'LEAVE' });
    left.runUntil(10_000);
    const [given] = received(left, 'FILE');
    expect(given!.from).not.toBe(first);
    expect(consuming(left, 'host 1')).toBe('complete');
  });

  test('and if there is no next, it stays unanswered', () => {
    const { run: alone } = started({ share: 2 }, 'full-flood');
    while (consuming(alone, 'host 1') !== 'fetching') alone.step();
    alone.intervene(peer(alone, 'host 1').search!.holders[0]!, { type: 'STOP_SHARING' });
    alone.runUntil(10_000);
    expect(consuming(alone, 'host 1')).toBe('unanswered');
  });
});

test('the time line holds the whole story, however far and slow', () => {
  for (const given of [{ latencyMs: 10 }, { latencyMs: 200, ttl: 10 }, { hosts: 10, ttl: 10 }]) {
    for (const how of ['index', 'flood', 'ultrapeers']) {
      for (const share of [0, 30]) {
        const { run: story, params } = started({ ...given, how, share });
        story.runUntil(search.horizonMs(params as SearchParams));
        expect(consuming(story, 'host 1')).toBe(share > 0 ? 'complete' : 'unanswered');
      }
    }
  }
});
