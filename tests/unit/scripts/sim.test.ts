import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { paramsOf } from '#labs/define-lab.ts';
import { labs } from '#labs/registry.ts';
import { Run } from '#sim/index.ts';
import { evaluateTheory } from '#theory/registry.ts';

function sim(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/sim/main.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr: stderr.trim() };
}

function simJson(...args: string[]) {
  const { status, stdout } = sim(...args, '--json');
  expect(status).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('list', () => {
  test('tells params with their bounds, presets and metrics of every lab', () => {
    const { labs: listed } = simJson('list') as { labs: Record<string, Record<string, unknown>>[] };
    expect(listed.map(({ id }) => id)).toEqual(Object.keys(labs));
    const queue = listed.find(({ id }) => String(id) === 'queue')!;
    const { min, max, default: standard, unit } = labs['queue']!.params['clients'] as never;
    expect(queue['params']!['clients']).toMatchObject({ min, max, default: standard, unit });
    expect(Object.keys(queue['presets']!)).toContain('busy');
    expect(queue['metrics']!['timeInSystemMs']).toMatchObject({ unit: 'ms' });
  });
});

describe('a lab', () => {
  test('prints what was run, metrics, theory and the hash of the run that a link shows', () => {
    const result = simJson(
      'queue',
      '--preset',
      'busy',
      '--seed',
      '7',
      '--reps',
      '3',
      '--until',
      '20000',
    );
    expect(result).toMatchObject({ lab: 'queue', seed: 7, reps: 3 });
    const metric = (result['metrics'] as Record<string, object>)['timeInSystemMs'];
    expect(metric).toEqual({ mean: expect.any(Number), stderr: expect.any(Number), unit: 'ms' });
    const params = paramsOf(labs['queue']!, 'busy');
    expect(result['theory']).toMatchObject({
      timeInSystemMs: labs['queue']!.theory(params)['timeInSystemMs'],
    });
    const run = new Run(labs['queue']!.build(params, 7), { seed: 7 });
    run.runUntil(20_000);
    expect(result['traceHash']).toBe(run.traceHash);
  });

  test('takes settings over the preset', () => {
    const { params } = simJson('queue', '--preset', 'busy', '--set', 'clients=3', '--until', '10');
    expect(params).toMatchObject({ ...labs['queue']!.presets['busy']!.params, clients: 3 });
  });

  test('one run has no standard error, and says so', () => {
    const { metrics } = simJson('queue', '--until', '5000');
    expect(metrics).toHaveProperty('timeInSystemMs.stderr', null);
  });
});

test('a formula prints one number with its unit', () => {
  const args = { arrivalsPerSecond: 90, servedPerSecond: 100 };
  const settings = Object.entries(args).map(([name, value]) => `${name}=${value}`);
  const value = evaluateTheory('mm1TimeInSystemMs', args);
  expect(simJson('theory', 'mm1TimeInSystemMs', ...settings)).toMatchObject({ value, unit: 'ms' });
});

describe('a mistake exits with 2 and one line that says what to write', () => {
  test.each([
    [['qeue'], 'There is no lab “qeue”; did you mean queue?'],
    [[], /^Say “list”, “theory” or a lab: .*queue/],
    [['queue', '--preset', 'bussy'], 'There is no preset of queue “bussy”; did you mean busy?'],
    [['queue', '--set', 'clients'], '“clients” is no setting; write name=value.'],
    [
      ['queue', '--set', 'clients=many'],
      /^clients=many cannot be used\. Write a whole number from \d+ to \d+/,
    ],
    [['queue', '--set', 'clients=-1'], /^clients=-1 cannot be used\. Write a whole number from/],
    [['queue', '--set', 'service=slow'], /^service=slow cannot be used\. Write one of: /],
    [['queue', '--reps', '0'], '--reps 0 cannot be used; write a whole number of at least 1.'],
    [['queue', '--seed', '1.5'], '--seed 1.5 cannot be used; write a whole number of at least 0.'],
    [['queue', '--until', 'soon'], '--until soon cannot be used; write milliseconds, 0 or more.'],
    [['queue', 'session'], '“session” is one word too many after “queue”.'],
    [['queue', '--sed', '1'], /^Unknown option '--sed'; there are: --json, .*--seed/],
    [['theory'], /^Name a formula; there are: .*mm1TimeInSystemMs/],
    [
      ['theory', 'mm1TimeInSystemMs', 'arrivalsPerSecond=x'],
      'arrivalsPerSecond=x cannot be used; write a number after the equals sign.',
    ],
    [
      ['theory', 'mm1TimeInSystemMs', 'arrivalsPerSecond=120', 'servedPerSecond=100'],
      /no steady state/i,
    ],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = sim(...args);
    expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({
      status: 2,
      stdout: '',
      lines: 1,
    });
    if (typeof message === 'string') expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
  });
});
