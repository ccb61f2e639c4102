/** The stories the presets tell, and what the reader may do. */
import { describe, expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as dht } from '#labs/dht/lab.ts';
import { hasFailed, membersOf } from '#labs/dht/views.ts';
import { Run } from '#sim/index.ts';

const lab: Lab = dht;

function begun(preset: string, given = {}) {
  const params = paramsOf(lab, preset, given);
  const seed = lab.presets[preset]!.seed ?? lab.seed;
  const run = new Run(lab.build(params, seed), { seed });
  const endMs = lab.horizonMs(params);
  return {
    run,
    params,
    end: () => run.runUntil(endMs),
    act: (id: string) => {
      const { node, event } = lab.interventions(params)[id]!;
      run.intervene(node, event);
    },
    read: (metric: string) => lab.metrics[metric]!.read(run.view)!,
    scene: () => lab.describe(run.view, params),
  };
}

describe('the presets', () => {
  test('one look-up: three fingers lead to the key’s predecessor', () => {
    const { read, scene, end } = begun('one-look-up');
    end();
    expect(read('lastHops')).toBe(3);
    expect(read('messages')).toBe(8);
    expect(scene()).toMatch(
      /asked node 6, node 9 and node 10\. It got the value from node 11, 3 hops to/,
    );
  });

  test('64 times as many nodes cost about three hops more', () => {
    const [small, large] = ['sixteen-nodes', 'bigger-ring'].map((preset) => {
      const { read, end } = begun(preset);
      end();
      return read('meanHops');
    });
    expect(large! - small!).toBeGreaterThan(2.5);
    expect(large! - small!).toBeLessThan(3.5);
  });

  test('nobody is a centre: the busiest of a thousand gives a few per cent of the answers', () => {
    const { read, end } = begun('bigger-ring');
    end();
    expect(read('busiest')).toBeLessThan(5);
    expect(read('busiest')).toBeGreaterThan(100 / 1024);
  });

  test('the walk by XOR goes from bucket to smaller bucket', () => {
    const { read, scene, end } = begun('kademlia-walk');
    end();
    const buckets = [...scene().matchAll(/from bucket (\d+)/g)].map(([, bucket]) => Number(bucket));
    expect(buckets).toEqual([0, 1, 2, 3, 4, 5]);
    expect(read('lastHops')).toBe(5);
  });

  test('full buckets need fewer rounds than a ring of as many nodes needs hops', () => {
    const { read, end } = begun('full-buckets');
    end();
    expect(read('meanHops')).toBeLessThan(2);
  });

  test('a fifth fails: a fifth of the keys; with three copies hardly any', () => {
    const [one, three] = ['a-fifth-fails', 'three-copies'].map((preset) => {
      const { read, end, scene } = begun(preset);
      expect(scene()).toMatch(/Nobody has looked anything up yet/);
      end();
      return read('keysLost');
    });
    expect(Math.abs(one! - 20)).toBeLessThan(2);
    expect(three).toBeLessThan(2);
  });
});

describe('what the reader may do', () => {
  test('the owner fails while the question is on its way: nobody else has a copy', () => {
    const { act, end, scene, read } = begun('one-look-up');
    act('fail-11');
    end();
    expect(scene()).toMatch(/1 of them failed.*No answer from node 11\. Nobody it can reach/);
    expect(read('answeredShare')).toBe(0);
    expect(read('keysLost')).toBeGreaterThan(0);
  });

  test('with a second copy the next node answers', () => {
    const { act, end, scene } = begun('one-look-up', { replicas: 2 });
    act('fail-11');
    end();
    expect(scene()).toMatch(/No answer from node 11\. It got the value from node 12/);
  });

  test('the predecessor fails: the one before it knows who comes after', () => {
    const { act, end, scene } = begun('one-look-up');
    act('fail-10');
    end();
    expect(scene()).toMatch(
      /No answer from node 10\. It got the value from node 11, 2 hops until it knew/,
    );
  });

  test('after it has come back it is asked again; another file can be looked up', () => {
    const { run, act, end, scene } = begun('one-look-up');
    act('fail-11');
    run.runUntil(900);
    act('recover-11');
    act('look-up-photo');
    end();
    expect(scene()).toMatch(/1 of 2 look-ups got their value.*It got the value from node 11/);
  });

  test('a node that fails while it looks something up forgets it', () => {
    const { run, act, end } = begun('one-look-up');
    run.runUntil(100);
    act('fail-1');
    end();
    expect(run.view.snapshot('node 1').value).toEqual({ supplying: 'failed', consuming: 'failed' });
    expect(run.view.tally).toMatchObject({ started: 1, found: 0, missed: 0 });
  });

  test('an outage strikes each node with its chance, and ends', () => {
    const { run, act } = begun('bigger-ring');
    act('outage');
    run.runUntil(0);
    const failed = membersOf(run.view).filter((node) => hasFailed(run.view, node)).length;
    expect(Math.abs(failed - 204.8)).toBeLessThan(3 * Math.sqrt(1024 * 0.2 * 0.8));
    act('outage-over');
    run.runUntil(0);
    expect(membersOf(run.view).some((node) => hasFailed(run.view, node))).toBe(false);
  });

  test('only small networks list their nodes', () => {
    const ids = (nodes: string) =>
      Object.keys(lab.interventions(paramsOf(lab, undefined, { nodes })));
    expect(ids('128')).toContain('fail-128');
    expect(ids('256').some((id) => id.startsWith('fail-'))).toBe(false);
  });
});
