/** One message over an overlay, cable by cable; and what a cut cable does to it. */
import { test } from 'vitest';
import { lab as overlay } from '#labs/overlay/lab.ts';
import { expectGolden } from './golden.ts';
import { goldenLines } from './lab-lines.ts';

test('one message by way of near neighbours', () => {
  expectGolden('overlay-near', goldenLines(overlay, { preset: 'one-message-near', untilMs: 104 }));
});

test('a peer that refuses, a cable that is cut and mended, with eight peers', () => {
  const interventions = [
    { atMs: 1, node: 'peer 4', event: { type: 'STOP_FORWARDING' } },
    { atMs: 60, node: 'peer 4', event: { type: 'FORWARD' } },
    { atMs: 61, node: 'cable of peer 7', event: { type: 'CUT' } },
    { atMs: 62, node: 'peer 0', event: { type: 'SEND', place: 7, straight: false } },
  ];
  const params = { peers: '8', noticeMs: 0, target: 7 };
  expectGolden('overlay-cut', goldenLines(overlay, { params, untilMs: 160, interventions }));
});
