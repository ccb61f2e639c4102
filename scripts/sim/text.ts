import type { Lab } from '#labs/define-lab.ts';
import { paramText } from '#labs/params.ts';
import type { describeLab } from './list-labs.ts';
import type { runLab } from './run-lab.ts';

/** Results for people; `--json` is for programs. */
export function listText(labs: readonly ReturnType<typeof describeLab>[]): string {
  return labs
    .map(({ id, title, params, presets, metrics }) =>
      [
        `${id}: ${title}`,
        `  params   ${Object.keys(params).join(', ')}`,
        `  presets  ${Object.keys(presets).join(', ')}`,
        `  metrics  ${Object.keys(metrics).join(', ')}`,
      ].join('\n'),
    )
    .join('\n\n');
}

export function labText(lab: Lab, result: ReturnType<typeof runLab>): string {
  const { params, seed, reps, metrics, theory, events, wallMs, traceHash } = result;
  const settings = Object.entries(params).map(([name, value]) => `${name}=${paramText(value)}`);
  const rows = Object.entries(metrics).map(([name, { mean, stderr, unit }]) => {
    const value = mean === null ? 'nothing to measure' : `${figure(mean)} ${unit}`;
    const error = stderr === null ? '' : ` ± ${figure(stderr)}`;
    const expected = theory[name] === undefined ? '' : `   theory ${figure(theory[name])} ${unit}`;
    return `  ${lab.metrics[name]!.label.padEnd(34)} ${value}${error}${expected}`;
  });
  return [
    `${lab.id}, seed ${seed}${reps > 1 ? ` to ${seed + reps - 1}` : ''}: ${settings.join(' ')}`,
    ...rows,
    `  ${events} events in ${wallMs} ms, trace ${traceHash}`,
  ].join('\n');
}

export function theoryText({ value, unit }: { value: number; unit: string }): string {
  return `${figure(value)} ${unit}`.trim();
}

function figure(value: number): string {
  return String(Number(value.toPrecision(6)));
}
