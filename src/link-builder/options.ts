/** What a teacher wants to link, and how it shall look to whoever follows the link. */
import type { EmbedTheme } from '#course/view-options.ts';
import { usualHeight } from '#linking/iframe-code.ts';
import type { Setup } from '#player/setup.ts';

export type Target =
  | { readonly kind: 'lesson'; readonly lesson: string }
  /** A lab at one moment of one run. */
  | { readonly kind: 'lab'; readonly lab: string; readonly setup: Setup }
  /** A question by its id, `<lesson>/<slug>`. */
  | { readonly kind: 'question'; readonly question: string };

export type TargetKind = Target['kind'];

/** What can be switched off, or on: `present`. */
export type Choice = 'answers' | 'predictions' | 'text' | 'present';
export type Choices = Readonly<Record<Choice, boolean>>;

export interface LinkOptions {
  readonly target: Target;
  readonly choices: Choices;
  /** Of an embed; undefined is the system's. */
  readonly theme: EmbedTheme | undefined;
  /** Of an embed's frame, in CSS pixels. */
  readonly height: number;
}

export const usualChoices: Choices = {
  answers: true,
  predictions: true,
  text: true,
  present: false,
};

/** What there is to choose: a lab has no answers to hide, a question is not presented. */
export const choicesOf: Readonly<Record<TargetKind, readonly Choice[]>> = {
  lesson: ['answers', 'predictions', 'text', 'present'],
  lab: ['predictions', 'present'],
  question: ['answers'],
};

export const heights = { min: 200, max: 2_000, step: 20 } as const;

/** The options a target has before anything is chosen. */
export function usualOptions(target: Target): LinkOptions {
  return { target, choices: usualChoices, theme: undefined, height: usualHeightOf(target.kind) };
}

/** A lesson is no embed; whoever frames it gives it the room of a lab. */
export function usualHeightOf(kind: TargetKind): number {
  return kind === 'question' ? usualHeight.question : usualHeight.lab;
}

/** The options with another target: what still applies stays, the rest is as usual. */
export function retargeted(options: LinkOptions, target: Target): LinkOptions {
  const wasUsual = options.height === usualHeightOf(options.target.kind);
  return fitted({
    ...options,
    target,
    height: wasUsual ? usualHeightOf(target.kind) : options.height,
  });
}

/** The options without what does not apply to their target, so that links say nothing idle. */
export function fitted(options: LinkOptions): LinkOptions {
  const { kind } = options.target;
  const applies = (choice: string) => (choicesOf[kind] as readonly string[]).includes(choice);
  const choices = Object.fromEntries(
    Object.entries(usualChoices).map(([name, usual]) => [
      name,
      applies(name) ? options.choices[name as Choice] : usual,
    ]),
  ) as Record<Choice, boolean>;
  const framed = kind !== 'lesson';
  return {
    target: options.target,
    choices,
    theme: framed ? options.theme : undefined,
    height: framed ? heightOf(options.height) : usualHeightOf(kind),
  };
}

/** A height that a frame can have, from any number. */
export function heightOf(wanted: number): number {
  if (Number.isNaN(wanted)) return usualHeight.lab;
  return Math.round(Math.min(heights.max, Math.max(heights.min, wanted)));
}
