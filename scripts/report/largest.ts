import { paramsOf, type Lab } from '#labs/define-lab.ts';

/** The preset whose world has the most nodes, and how many they are. */
export function largestPreset(lab: Lab): { preset: string; nodes: number } {
  const sizes = Object.entries(lab.presets).map(([preset, { seed = lab.seed }]) => ({
    preset,
    nodes: lab.build(paramsOf(lab, preset), seed).nodes.length,
  }));
  return sizes.reduce((largest, next) => (next.nodes > largest.nodes ? next : largest));
}
