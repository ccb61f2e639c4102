import type { Lab } from '#labs/define-lab.ts';
import { paramText } from '#labs/params.ts';
import { linkOf } from './permalink.ts';
import { setupOf, type Setup } from './setup.ts';

/**
 * The query of a link for paper: it leads to this moment on the lab's own page, and has no more in it
 * than somebody has to type. What a preset or the lab itself says is left out.
 */
export function shortLinkOf(lab: Lab, setup: Setup): string {
  const usual = setupOf(lab, { preset: setup.preset });
  const isUsual = (key: string, value: string) => {
    if (key === 'lab') return true;
    if (key === 'seed') return setup.seed === usual.seed;
    if (key === 't') return setup.tMs === 0;
    return Object.hasOwn(lab.params, key) && value === paramText(usual.params[key]!);
  };
  return linkOf(lab, setup)
    .split('&')
    .filter((pair) => {
      const [key, value] = pair.split('=', 2);
      return !isUsual(decodeURIComponent(key!), decodeURIComponent(value!));
    })
    .join('&');
}
