import { paramsOf, type Lab } from '#labs/define-lab.ts';
import type { ParamValues } from '#labs/params.ts';

/** Something the reader did: which of the lab's interventions, and when. */
export interface Step {
  readonly atMs: number;
  readonly id: string;
}

/** All that fixes one moment of one run of a lab: what a link holds. */
export interface Setup {
  /** The preset whose values `params` started from, as long as none has been changed. */
  readonly preset: string | undefined;
  readonly seed: number;
  /** A value for every param of the lab. */
  readonly params: ParamValues;
  /** In order of time. */
  readonly steps: readonly Step[];
  readonly tMs: number;
}

/** What an author or a link may say of a setup; the rest follows from the lab. */
export interface SetupWish {
  readonly preset?: string | undefined;
  readonly seed?: number | undefined;
  readonly params?: ParamValues | undefined;
  readonly tMs?: number | undefined;
}

/** The setup a lab has with this preset, seed and params, or its defaults. */
export function setupOf(lab: Lab, { preset, seed, params, tMs = 0 }: SetupWish = {}): Setup {
  return {
    preset,
    seed: seed ?? (preset === undefined ? undefined : lab.presets[preset]?.seed) ?? lab.seed,
    params: paramsOf(lab, preset, params),
    steps: [],
    tMs,
  };
}

export function sameParams({ params: a }: Setup, { params: b }: Setup): boolean {
  return Object.keys(a).every((name) => a[name] === b[name]);
}
