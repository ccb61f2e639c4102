import { describe, expect, test } from 'vitest';
import { flightPaths } from '#labs/search/flights.ts';
import { centre, groundOf } from '#labs/search/layout.ts';
import type { SearchParams } from '#labs/search/params.ts';
import {
  directLines,
  linksText,
  looksOf,
  looksText,
  outlines,
  pairsOf,
  trodden,
} from '#labs/search/picture.ts';
import { travellers } from '#labs/stage/travel.ts';
import { started } from './helpers.ts';

const worlds = [
  {},
  { hosts: 200 },
  { hosts: 200, degree: 8, ttl: 2 },
  { hosts: 11, degree: 3 },
  { how: 'index', hosts: 200 },
  { how: 'index', hosts: 10 },
  { how: 'ultrapeers', hosts: 200, leaves: 3 },
  { how: 'ultrapeers', hosts: 10, leaves: 30 },
];

describe.each(worlds)('%o', (given) => {
  const { run, params } = started(given);
  const pairs = pairsOf(linksText(run.view));
  const ground = groundOf(params as SearchParams, pairs, 'host 1');

  test('everybody has a place on the stage, and nobody the place of another', () => {
    const places = run.view.nodes.map((id) => ground.places.get(id)!);
    for (const { x, y } of places) {
      expect(x).toBeGreaterThan(8);
      expect(x).toBeLessThan(632);
      expect(y).toBeGreaterThan(4);
      expect(y).toBeLessThan(450);
    }
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
  });
});

test('who asks stands in the middle, and the horizon parts those it can reach from the rest', () => {
  const { run, params } = started({ ttl: 2 });
  const ground = groundOf(params as SearchParams, pairsOf(linksText(run.view)), 'host 9');
  expect(ground.places.get('host 9')).toEqual(centre);
  run.runUntil(1_000);
  run.intervene('host 9', { type: 'ASK' });
  run.runUntil(2_000);
  const looks = looksOf(looksText(run.view, run.view.nodes));
  run.view.nodes.forEach((id, i) => {
    if (id === 'host 9') expect(looks[i]!.query).toBe('asks');
    else expect(looks[i]!.query).toBe(ground.beyond.has(id) ? 'waits' : 'heard');
  });
});

test('as many bold ways as hosts reached; the others that were trodden carried copies only', () => {
  const { run, params } = started({}, 'full-flood');
  const pairs = pairsOf(linksText(run.view));
  const { places } = groundOf(params as SearchParams, pairs, 'host 1');
  run.runUntil(1_000);
  const { first, second } = trodden(run.view, pairs, places, 8);
  expect(first.match(/M/g)).toHaveLength(59);
  expect(second.match(/M/g)).toHaveLength(120 - 59);
});

test('messages under way are drawn by what they are, and the file as a direct line', () => {
  const { run, params } = started({}, 'full-flood');
  const { places } = groundOf(params as SearchParams, pairsOf(linksText(run.view)), 'host 1');
  const drawn = () =>
    flightPaths(
      run.view,
      travellers(run.view.inFlight, {
        nowMs: run.nowMs,
        placeOf: (node) => places.get(node),
        inset: 9,
        still: true,
      }),
    );
  run.runUntil(30);
  expect(drawn().queries.match(/M/g)).toHaveLength(4);
  run.runUntil(230);
  const { hits, wasted } = drawn();
  expect(hits).not.toBe('');
  expect(wasted).not.toBe('');
  run.runUntil(300);
  expect(directLines(run.view, places).match(/M/g)).toHaveLength(1);
});

test('until a lab runs, its peers are one path: hexagons, and squares where the file is', () => {
  const look = { query: 'waits', hasFile: false, gone: false };
  const peers = [
    { at: { x: 20, y: 30 }, r: 10, look },
    { at: { x: 60, y: 30 }, r: 10, look: { ...look, hasFile: true } },
  ];
  expect(outlines(peers)).toBe(
    'M20 20l9 5v10l-9 5-9-5v-10zM60 20l9 5v10l-9 5-9-5v-10zm-5 5h10v10h-10z',
  );
});
