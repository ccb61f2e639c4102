import { describe, expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as roles } from '#labs/roles/lab.ts';
import { askId, stopId } from '#labs/roles/interventions.ts';
import { exchangesOf, processOf, rolesOf, verdictOf } from '#labs/roles/observed.ts';
import type { RolesParams } from '#labs/roles/params.ts';
import { drawingOf, systemOf } from '#labs/roles/systems.ts';
import type { RolesTally } from '#labs/roles/tally.ts';
import { Run } from '#sim/index.ts';

const lab: Lab = roles;

function started(preset: string, given = {}, seed = lab.seed) {
  const params = paramsOf(lab, preset, given) as RolesParams;
  const run = new Run(lab.build(params, seed), { seed });
  const act = (id: string) => {
    const { node, event } = lab.interventions(params)[id]!;
    run.intervene(node, event);
  };
  const read = (metric: string) => lab.metrics[metric]!.read(run.view);
  const roleOf = (id: string) => {
    const { processes } = drawingOf(params);
    return rolesOf(run.view, processes)[processes.findIndex((process) => process.id === id)];
  };
  const toEnd = () => run.runUntil(run.nowMs + lab.horizonMs(params));
  return { params, run, act, read, roleOf, toEnd };
}

describe.each(Object.keys(lab.presets))('%s', (preset) => {
  test('comes to the verdict that is published of it, with any seed', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { params, run, toEnd } = started(preset, {}, seed);
      toEnd();
      const { published } = systemOf(params);
      // The same protocol as BitTorrent, but most of the nodes only give.
      const expected = preset === 'publishers-seeds' ? 'client-server' : published?.architecture;
      if (expected) expect(verdictOf(run.view)?.architecture).toBe(expected);
    }
  });

  test('answers what was asked: nothing is lost, nothing made up', () => {
    const { run, toEnd } = started(preset);
    toEnd();
    const { nodes } = run.view;
    const asked = nodes.reduce((sum, id) => sum + processOf(run.view, id).asked, 0);
    const { answered } = run.view.tally as RolesTally;
    const open = nodes.reduce((sum, id) => sum + processOf(run.view, id).jobs.length, 0);
    expect(asked).toBe(answered + open + run.view.inFlight.length);
    expect(exchangesOf(run.view).reduce((sum, { count }) => sum + count, 0)).toBe(answered);
  });

  test('comes near what theory says of it', () => {
    const { params, run, read } = started(preset);
    run.runUntil(10 * lab.horizonMs(params));
    for (const [name, value] of Object.entries(lab.theory(params))) {
      expect(read(name)).toBeCloseTo(value!, name === 'bothShare' ? 9 : -1);
    }
  });
});

test('roles follow from behaviour: in SETI@home the PCs serve and the operator is the client', () => {
  const { run, roleOf, toEnd } = started('lent-computers');
  expect(roleOf('Ann')).toBe('none');
  toEnd();
  expect(roleOf('Ann')).toBe('server');
  expect(roleOf('Project')).toBe('client');
  expect(lab.describe(run.view, paramsOf(lab, 'lent-computers'))).toContain(
    'here the PCs are the servers',
  );
});

test('everybody is asked once before anybody is asked again', () => {
  const { run, toEnd } = started('bittorrent');
  toEnd();
  for (const asker of ['Ann', 'Bob', 'Cem']) {
    const counts = exchangesOf(run.view)
      .filter((exchange) => exchange.asker === asker && exchange.wants === 'service')
      .map(({ count }) => count);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  }
});

test('a peer enters once, and looks up before every wish where there is an index', () => {
  const count = (preset: string, wants: string) => {
    const { run, toEnd } = started(preset);
    toEnd();
    return exchangesOf(run.view)
      .filter((exchange) => exchange.asker === 'Ann' && exchange.wants === wants)
      .reduce((sum, exchange) => sum + exchange.count, 0);
  };
  expect(count('bittorrent', 'entry')).toBe(1);
  expect(count('napster', 'index') - count('napster', 'service')).toBeOneOf([0, 1]);
});

test('a request that has gone round is not passed on again: two servers that ask each other stop', () => {
  const { run, toEnd } = started('e-mail');
  toEnd();
  const behalf = exchangesOf(run.view).filter(({ onBehalf }) => onBehalf);
  expect(behalf.map(({ asker, server }) => `${asker}>${server}`).sort()).toEqual([
    'Mail 1>Mail 2',
    'Mail 2>Mail 1',
  ]);
  const own = exchangesOf(run.view).filter(({ onBehalf }) => !onBehalf);
  const sum = (list: typeof own) => list.reduce((all, { count }) => all + count, 0);
  expect(sum(behalf) - sum(own)).toBeGreaterThanOrEqual(0);
  expect(sum(behalf) - sum(own)).toBeLessThan(6);
});

describe('drawing', () => {
  test('an arrow more makes a process ask, an arrow less makes it stop; the verdict begins anew', () => {
    const { run, act, read, roleOf, toEnd } = started('draw-your-own');
    toEnd();
    expect([roleOf('Ann'), roleOf('Server'), roleOf('Bob')]).toEqual(['client', 'server', 'none']);
    act(askId('Bob', 'Ann'));
    expect(read('answered')).toBe(0);
    toEnd();
    expect([roleOf('Ann'), roleOf('Bob')]).toEqual(['peer', 'client']);
    act(stopId('Ann', 'Server'));
    toEnd();
    expect([roleOf('Ann'), roleOf('Bob'), roleOf('Server')]).toEqual(['server', 'client', 'none']);
    expect(run.view.snapshot('Ann').value).toMatchObject({ consuming: 'content' });
  });

  test('a web becomes peer-to-peer arrow by arrow, and hybrid with an index', () => {
    const { run, act, toEnd } = started('draw-your-own', { users: 3 });
    act(stopId('Ann', 'Server'));
    for (const [a, b] of [
      ['Ann', 'Bob'],
      ['Bob', 'Cem'],
      ['Cem', 'Ann'],
    ] as const) {
      act(askId(a, b));
    }
    toEnd();
    expect(verdictOf(run.view)?.architecture).toBe('peer-to-peer');
    act(askId('Ann', 'Index'));
    toEnd();
    expect(verdictOf(run.view)?.architecture).toBe('hybrid');
  });

  test('free riders: with nobody asking four of six any more, BitTorrent is not peer-to-peer', () => {
    const { run, act, toEnd } = started('bittorrent');
    const all = ['Ann', 'Bob', 'Cem', 'Dia', 'Eva', 'Fay'];
    for (const asker of all) {
      for (const rider of all.slice(2)) if (asker !== rider) act(stopId(asker, rider));
    }
    toEnd();
    expect(verdictOf(run.view)).toMatchObject({ architecture: 'client-server', ground: 'too-few' });
  });

  test('on which host a process is changes the way its messages take, not the verdict', () => {
    const { run, act, read, toEnd } = started('web-pages', { users: 1 });
    toEnd();
    expect(read('crossed')).toBe(100);
    act('put-ann-on-host-web');
    toEnd();
    expect(read('crossed')).toBe(0);
    expect(verdictOf(run.view)?.architecture).toBe('client-server');
  });

  test('what would do nothing is not offered', () => {
    const { run, params } = started('web-pages');
    const offers = lab.interventions(params);
    const can = (id: string) => offers[id]!.available!(run.view);
    expect(can(askId('Ann', 'Web'))).toBe(false);
    expect(can(stopId('Ann', 'Web'))).toBe(true);
    expect(can('put-ann-on-ann-s-pc')).toBe(false);
    expect(lab.interventions(paramsOf(lab, 'napster'))).not.toHaveProperty(askId('Index', 'Ann'));
  });
});

test('the operator’s seeds tip the verdict exactly when they are as many as the downloaders', () => {
  const verdicts = [0, 1, 2, 3].map((servers) => {
    const { run, toEnd } = started('bittorrent', { users: 3, servers });
    toEnd();
    return verdictOf(run.view)?.architecture;
  });
  expect(verdicts).toEqual(['peer-to-peer', 'hybrid', 'hybrid', 'client-server']);
});
