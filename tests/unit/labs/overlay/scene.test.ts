/** What the reader is shown and told. */
import { expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as overlay } from '#labs/overlay/lab.ts';
import { cableEnds, curve, onCurve } from '#labs/overlay/layout.ts';
import { cablePicture, peerStates, stateWords, usedLinks } from '#labs/overlay/picture.ts';
import { overlayTravellers } from '#labs/overlay/progress.ts';
import type { OverlayTally } from '#labs/overlay/tally.ts';
import { Run } from '#sim/index.ts';

const lab: Lab = overlay;

function at(preset: string, nowMs: number) {
  const params = paramsOf(lab, preset);
  const run = new Run(lab.build(params, lab.seed), { seed: lab.seed }) as Run<OverlayTally>;
  run.runUntil(nowMs);
  return { run, plan: run.view.tally.plan, said: lab.describe(run.view, params) };
}

test('the scene in words follows the one message, then says how it went', () => {
  expect(at('one-message-blind', 0).said).toBe(
    'Peer 0 sends a message to peer 27 over the overlay.',
  );
  expect(at('one-message-blind', 5).said).toMatch(/It is on hop 1, from peer 0 to peer 16\.$/);
  expect(at('one-message-blind', 100).said).toMatch(
    /1 of 1 has arrived, after 4\.0 hops on average, in \d\.\d\d times the direct delay\./,
  );
});

test('it names what is cut and what that has broken', () => {
  expect(at('cut-a-cable', 200).said).toMatch(
    /Cut: cable [A-X]–[A-X]\. \d+ of 160 overlay links are broken\.$/,
  );
  expect(at('way-round', 250).said).toMatch(/ 0 of 160 overlay links are broken\.$/);
  expect(at('star-to-all', 30).said).toMatch(/One cable has carried 31 copies/);
});

test('above, a message goes once along each link, never backwards, while below it goes by many cables', () => {
  const { run, plan } = at('one-message-blind', 0);
  const seen: { from: number; to: number; share: number }[] = [];
  for (let t = 0; t <= 100; t += 0.25) {
    run.runUntil(t);
    seen.push(...overlayTravellers(plan, run.view.inFlight, t));
  }
  const links = [...new Set(seen.map(({ from, to }) => `${from}-${to}`))];
  expect(links).toEqual(['0-16', '16-24', '24-26', '26-27']);
  for (const link of links) {
    const shares = seen.filter(({ from, to }) => `${from}-${to}` === link).map((s) => s.share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.3);
    expect(shares.at(-1)).toBeGreaterThan(0.7);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  }
});

test('cables are drawn by the copies they have borne, a cut one with a cross', () => {
  const star = at('star-to-all', 30);
  const picture = cablePicture(
    star.plan,
    star.run.view,
    cableEnds(star.plan.ground!, star.plan.places),
  );
  expect(picture.worst?.copies).toBe(31);
  expect(picture.loaded[3]).not.toBe('');
  expect(picture.crosses).toBe('');
  const cut = at('cut-a-cable', 100);
  expect(
    cablePicture(cut.plan, cut.run.view, cableEnds(cut.plan.ground!, cut.plan.places)).crosses,
  ).toMatch(/^M/);
});

test('peers are told apart by what they do for others and what they got', () => {
  const { run, plan } = at('one-message-blind', 100);
  const letters = peerStates(plan, run.view);
  expect(letters[0]).toBe('fw');
  expect(letters[16]).toBe('fw');
  expect(letters[27]).toBe('ur');
  expect(letters[1]).toBe('uw');
  expect(stateWords('ur')).toBe('asked for nothing, reached');
  expect(usedLinks(plan, run.view)).toEqual([
    [0, 16],
    [16, 24],
    [24, 26],
    [26, 27],
  ]);
});

test('a point on a curve starts and ends at its ends', () => {
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  expect(curve(a, b)).toBe('M0 0Q50 13 100 0');
  expect(onCurve(a, b, 0)).toEqual(a);
  expect(onCurve(a, b, 1)).toEqual(b);
  expect(onCurve(a, b, 0.5)).toEqual({ x: 50, y: 6.5 });
});
