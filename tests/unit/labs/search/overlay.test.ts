import { expect, test } from 'vitest';
import { diceFor, Draws } from '#chance/index.ts';
import { overlayGraph, overlayLinks } from '#labs/search/overlay.ts';
import { componentsOf, edgesOf } from '#net/index.ts';

test('any number of hosts and neighbours: all are linked up, evenly, nobody twice or to itself', () => {
  for (let count = 1; count <= 40; count++) {
    for (let degree = 3; degree <= 8; degree++) {
      const graph = overlayGraph(count, degree, new Draws(diceFor(count, 'links')));
      const wanted = Math.min(degree, count - 1);
      expect(componentsOf(graph)).toHaveLength(1);
      expect(edgesOf(graph)).toHaveLength(overlayLinks(count, degree));
      graph.neighbours.forEach((others, node) => {
        expect(new Set(others).size).toBe(others.length);
        expect(others).not.toContain(node);
        const uneven = (count * wanted) % 2 === 1 && node === count - 1;
        expect(others).toHaveLength(uneven ? wanted - 1 : wanted);
      });
    }
  }
});
