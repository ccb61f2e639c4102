import { expect, test } from 'vitest';
import { heightTeller } from '#embed/frame-height.ts';

test('a host is told of heights, but not of changes below two pixels', () => {
  const told: object[] = [];
  const say = heightTeller((message) => told.push(message));
  for (const height of [400, 400.4, 401, 402.2, 401.9, 380]) say(height);
  expect(told).toEqual([
    { subject: 'lti.frameResize', height: 400, message_id: 'height-1' },
    { subject: 'lti.frameResize', height: 403, message_id: 'height-2' },
    { subject: 'lti.frameResize', height: 380, message_id: 'height-3' },
  ]);
});

test('a creeping height is told in the end: small changes add up', () => {
  const told: object[] = [];
  const say = heightTeller((message) => told.push(message));
  for (let height = 100; height <= 110; height++) say(height);
  expect(told.at(-1)).toMatchObject({ height: 110 });
});
