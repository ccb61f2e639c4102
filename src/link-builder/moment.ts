/** What a teacher sets of a lab's run without playing it. Another run starts at its beginning. */
import type { Lab } from '#labs/define-lab.ts';
import type { ParamValue } from '#labs/params.ts';
import { MAX_SEED } from '#player/link-limits.ts';
import { setupOf, type Setup } from '#player/setup.ts';

/** The lab's preset of this name; with '' the values stay, and count as one's own. */
export function withPreset(lab: Lab, setup: Setup, preset: string): Setup {
  return preset === '' ? { ...setup, preset: undefined } : setupOf(lab, { preset });
}

export function withParam(setup: Setup, name: string, value: ParamValue): Setup {
  const params = { ...setup.params, [name]: value };
  return { ...setup, preset: undefined, params, steps: [], tMs: 0 };
}

export function withSeed(setup: Setup, wanted: number): Setup {
  if (Number.isNaN(wanted)) return setup;
  const seed = Math.round(Math.min(MAX_SEED, Math.max(0, wanted)));
  return { ...setup, seed, steps: [], tMs: 0 };
}

/** The same run at another time: what was done after that has not happened yet. */
export function withTime(lab: Lab, setup: Setup, wantedMs: number): Setup {
  if (Number.isNaN(wantedMs)) return setup;
  const tMs = Math.min(lab.horizonMs(setup.params), Math.max(0, wantedMs));
  return { ...setup, tMs, steps: setup.steps.filter(({ atMs }) => atMs <= tMs) };
}
