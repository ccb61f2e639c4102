import { expect, test } from 'vitest';
import { layoutOf, type HostBox } from '#labs/roles/layout.ts';
import { systems, type SystemName } from '#labs/roles/systems.ts';
import { STAGE_WIDTH } from '#labs/stage/geometry.ts';

function overlap(a: HostBox, b: HostBox): boolean {
  const beside = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return !beside && a.y + a.height > b.y && b.y + b.height > a.y;
}

const sizes = [1, 2, 3, 4, 5, 6].flatMap((users) =>
  [0, 1, 2, 3, 4, 5, 6].map((servers) => ({ users, servers })),
);

test.each(Object.keys(systems) as SystemName[])(
  '%s: in every size all hosts are on the stage and none covers another',
  (name) => {
    for (const { users, servers } of sizes) {
      const drawing = systems[name].draw(users, servers);
      const { boxes, places, bottom } = layoutOf(drawing, ({ host }) => host);
      expect(places.size).toBe(drawing.processes.length);
      boxes.forEach((box, i) => {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(STAGE_WIDTH);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(bottom + 30);
        for (const other of boxes.slice(i + 1)) {
          expect(overlap(box, other), `${users}/${servers}: ${box.host}, ${other.host}`).toBe(
            false,
          );
        }
      });
    }
  },
);

test('a process that moves stands in the box of its new host, and its old one goes if it is empty', () => {
  const drawing = systems.web.draw(2, 1);
  const { boxes, places } = layoutOf(drawing, ({ id, host }) => (id === 'Ann' ? 'host Web' : host));
  expect(boxes.map(({ host }) => host)).toEqual(['Bob’s PC', 'host Web']);
  expect(places.get('Ann')!.y).toBe(places.get('Web')!.y);
});
