import type { Lab } from '#labs/define-lab.ts';
import { presetLabel } from '#player/preset-label.ts';
import type { Setup } from '#player/setup.ts';
import { timeText, timeUnitFor } from '#player/time-text.ts';
import type { Choices, LinkOptions } from './options.ts';

/** What a link leads to, in a sentence: “The lab “…” at 2.30 s, without predictions.” */
export function summaryOf({ target, choices }: LinkOptions, title: string, lab?: Lab): string {
  const kind = { lesson: 'lesson', lab: 'lab', question: 'question' }[target.kind];
  const moment = target.kind === 'lab' && lab ? momentText(lab, target.setup) : '';
  const without = withoutText(choices);
  return `The ${kind} “${title}”${moment}${without}${choices.present ? ', presented' : ''}.`;
}

/** “, situation “Busy”, seed 7, at 2.30 s, after 2 actions”. */
export function momentText(lab: Lab, { preset, seed, steps, tMs, params }: Setup): string {
  const chosen = preset === undefined ? undefined : lab.presets[preset];
  const situation = chosen ? `, situation “${presetLabel(preset!, chosen)}”` : '';
  const time = timeText(tMs, timeUnitFor(lab.horizonMs(params)));
  const actions = steps.length === 1 ? ', after 1 action' : `, after ${steps.length} actions`;
  return `${situation}, seed ${seed}, at ${time}${steps.length > 0 ? actions : ''}`;
}

function withoutText({ answers, predictions, text }: Choices): string {
  const missing = [
    ...(answers ? [] : ['answers']),
    ...(predictions ? [] : ['predictions']),
    ...(text ? [] : ['text']),
  ];
  if (missing.length === 0) return '';
  const last = missing.pop()!;
  return `, without ${missing.length > 0 ? `${missing.join(', ')} and ${last}` : last}`;
}
