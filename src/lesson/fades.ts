import { adviceFor } from '#hints/advice.ts';
import type { WrittenAt } from './known.ts';
import { mistake } from './mistake.ts';

/**
 * How much of an example is still worked: all of it, all but the last step, all but the last two,
 * nothing. Readers who see each stage in turn learn to do the whole (Renkl and Atkinson call it
 * fading). The stages come in this order; the missing steps are numeric questions.
 */
export const fades = ['worked', 'last', 'two', 'free'] as const;
export type Fade = (typeof fades)[number];

const labels: Readonly<Record<Fade, string>> = {
  worked: 'Worked',
  last: 'You do the last step',
  two: 'You do the last two steps',
  free: 'You do it all',
};

/**
 * What a stage is called on the page.
 *
 * @throws AstroError for a stage that does not exist.
 */
export function fadeLabel(fade: string | undefined, { file, tag }: WrittenAt): string {
  const found = fades.find((each) => each === fade);
  if (found !== undefined) return labels[found];
  return mistake(
    `${file}: ${tag} is ${fade === undefined ? 'missing' : `"${fade}"`}.`,
    fade === undefined ? `Write one of: ${fades.join(', ')}.` : adviceFor(fade, fades),
  );
}
