import { describe, expect, test } from 'vitest';
import { paramsOf } from '#labs/define-lab.ts';
import { lab } from '#labs/session/lab.ts';
import { rungsOf } from '#labs/session/ladder-messages.ts';
import { enteredAt, ladderScale, ticksOf } from '#labs/session/ladder-scale.ts';
import { clientPhase, serverPhase, spansOf } from '#labs/session/ladder-spans.ts';
import type { SessionParams } from '#labs/session/params.ts';
import type { presets } from '#labs/session/presets.ts';
import type { SessionTally } from '#labs/session/tally.ts';
import { Run, type WorldView } from '#sim/index.ts';

function at(preset: keyof typeof presets, atMs: number, given: Partial<SessionParams> = {}) {
  const params = paramsOf(lab, preset, given) as SessionParams;
  const run = new Run(lab.build(params, lab.seed), { seed: lab.seed });
  run.runUntil(atMs);
  const view = run.view as WorldView<SessionTally>;
  const { messages, phases } = view.tally;
  return {
    run,
    rungs: (client = 'client-1', fromMs = 0) => rungsOf(client, messages, view.inFlight, fromMs),
    clientSpans: (fromMs = 0) =>
      spansOf('client-1', phases, clientPhase, { fromMs, nowMs: view.nowMs }),
    serverSpans: (fromMs = 0) =>
      spansOf('server', phases, serverPhase, { fromMs, nowMs: view.nowMs }),
  };
}

describe('rungs', () => {
  test('are what textbooks draw: TLS 1.2', () => {
    expect(
      at('tls-1-2', 400)
        .rungs()
        .map(({ label }) => label),
    ).toEqual([
      'SYN',
      'SYN_ACK',
      'ACK + CLIENT_HELLO',
      'SERVER_HELLO',
      'CLIENT_KEY_EXCHANGE + FINISHED',
      'FINISHED',
      'REQUEST',
      'RESPONSE',
      'FIN',
    ]);
  });

  test('name what travels together in the order of the protocols, under way and after', () => {
    const labels = (atMs: number) => at('page-of-eleven-fresh', atMs).rungs().at(-1)?.label;
    expect(labels(175)).toBe('RESPONSE + FIN');
    expect(labels(225)).toBe('FIN_ACK + SYN');
    expect(labels(250)).toBe('ACK + SYN_ACK');
    expect(labels(325)).toBe('ACK + REQUEST 2');
  });

  test('count what is asked for at once', () => {
    const labels = at('multiplexed', 300)
      .rungs()
      .map(({ label }) => label);
    expect(labels).toContain('10 × REQUEST');
    expect(labels).toContain('10 × RESPONSE');
  });

  test('know their direction, and whether they have arrived', () => {
    const [syn, synAck] = at('first-visit', 60).rungs();
    expect(syn).toMatchObject({ toServer: true, arrived: true, sentAtMs: 0, atMs: 50 });
    expect(synAck).toMatchObject({ toServer: false, arrived: false, sentAtMs: 50, atMs: 100 });
  });

  test('say when nobody took notice: no power, or a SYN that is dropped', () => {
    const dark = at('power-cut', 1400).rungs();
    expect(dark.filter((rung) => rung.ignored).map(({ label }) => label)).toEqual(['RST', 'SYN']);
    const dropped = at('full-backlog-dropped', 300).rungs('client-5');
    expect(dropped.map(({ label, ignored }) => [label, ignored])).toEqual([['SYN', true]]);
    const refused = at('full-backlog', 300).rungs('client-5');
    expect(refused.map(({ label, ignored }) => [label, ignored])).toEqual([
      ['SYN', false],
      ['RST', false],
    ]);
  });

  test('of other clients, and of what is long over, are left out', () => {
    const crowd = at('several-clients', 400);
    expect(crowd.rungs('client-3').every(({ sentAtMs }) => sentAtMs >= 100)).toBe(true);
    const late = at('keep-alive', 1200);
    expect(late.rungs('client-1', 1000).every(({ atMs }) => atMs >= 1000)).toBe(true);
    expect(late.rungs('client-1', 1000).length).toBeLessThan(late.rungs().length);
  });

  test('going back in time leaves exactly those that were there', () => {
    const { run } = at('keep-alive', 1200);
    run.seek(330);
    const view = run.view as WorldView<SessionTally>;
    const back = rungsOf('client-1', view.tally.messages, view.inFlight, 0);
    expect(back).toEqual(at('keep-alive', 330).rungs());
  });
});

describe('spans', () => {
  test('cut the time of a page into its parts', () => {
    expect(at('tls-1-2', 550, { login: 'right' }).clientSpans()).toEqual([
      { words: 'TCP', fromMs: 0, untilMs: 100 },
      { words: 'TLS', fromMs: 100, untilMs: 300 },
      { words: 'log-in', fromMs: 300, untilMs: 500 },
      { words: 'request', fromMs: 500, untilMs: 550 },
    ]);
  });

  test('several requests in a row are one part', () => {
    expect(
      at('keep-alive', 700)
        .clientSpans()
        .map(({ words }) => words),
    ).toEqual(['TCP', 'request']);
  });

  test('show when the server is not waiting; what takes no time leaves none', () => {
    expect(at('server-at-work', 300).serverSpans()).toEqual([
      { words: 'reading', fromMs: 150, untilMs: 180 },
      { words: 'working', fromMs: 180, untilMs: 240 },
      { words: 'replying', fromMs: 240, untilMs: 270 },
    ]);
    expect(at('first-visit', 300).serverSpans()).toEqual([]);
  });

  test('show a server that is gone, and how', () => {
    expect(at('server-crash', 400).serverSpans().at(-1)?.words).toBe('dead');
    expect(at('power-cut', 400).serverSpans().at(-1)?.words).toBe('no power');
  });

  test('begin before the part that is shown, if they reach into it', () => {
    expect(at('idle-time-out', 600).clientSpans(400)).toEqual([
      { words: 'idle', fromMs: 200, untilMs: 600 },
    ]);
  });
});

describe('scale', () => {
  const room = { top: 100, bottom: 450 };

  test('a short time line is shown whole and stands still', () => {
    for (const nowMs of [0, 200, 400]) {
      const { fromMs, untilMs } = ladderScale({ nowMs, rttMs: 100, horizonMs: 400 }, room);
      expect([fromMs, untilMs]).toEqual([0, 400]);
    }
  });

  test('a long one moves so that the present and what is under way can be seen', () => {
    for (let nowMs = 0; nowMs <= 2500; nowMs += 50) {
      const scale = ladderScale({ nowMs, rttMs: 100, horizonMs: 2500 }, room);
      expect(scale.untilMs - scale.fromMs).toBe(500);
      expect(scale.y(nowMs)).toBeGreaterThanOrEqual(room.top);
      expect(scale.y(Math.min(nowMs + 50, 2500))).toBeLessThanOrEqual(room.bottom);
    }
  });

  test('times stand at round trips since the client began', () => {
    const scale = ladderScale({ nowMs: 900, rttMs: 100, horizonMs: 2500 }, room);
    expect(scale.fromMs).toBe(500);
    expect(ticksOf(scale, { originMs: 0, rttMs: 100 })).toEqual([500, 600, 700, 800, 900, 1000]);
    expect(ticksOf(scale, { originMs: 50, rttMs: 100 })).toEqual([550, 650, 750, 850, 950]);
  });

  test('a line that began above the top is drawn from where it comes in', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 100, y: 50 },
    ];
    expect(enteredAt(a, b, 25)).toEqual({ x: 50, y: 25 });
    expect(enteredAt(a, b, -5)).toEqual(a);
  });
});
