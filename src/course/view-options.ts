/**
 * What an address may ask of the page it leads to: `?answers=no&text=no`. Lessons, lab pages and
 * embeds understand it, whatever else the address says.
 *
 * - `answers=no`: questions keep an answer and tell nothing about it.
 * - `predictions=no`: labs run without asking what the reader expects.
 * - `text=no`: a lesson shows its labs and questions only.
 * - `theme=light|dark`: for embeds; elsewhere the reader's own choice holds.
 *
 * It hides, it does not protect: a static page carries everything it can show.
 */

/** What a page can go without. Each is an attribute of `<html>` while it is switched off. */
export const viewSwitches = ['answers', 'predictions', 'text'] as const;
export type ViewSwitch = (typeof viewSwitches)[number];

export const embedThemes = ['light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

export interface ViewOptions extends Readonly<Record<ViewSwitch, boolean>> {
  /** Undefined: the system's. */
  readonly theme: EmbedTheme | undefined;
}

/** A page as it is without any wish. */
export const plainView: ViewOptions = {
  answers: true,
  predictions: true,
  text: true,
  theme: undefined,
};

/** Longest piece of a bad value that a notice repeats. */
const CLIP = 40;

const values: Readonly<Record<keyof ViewOptions, readonly string[]>> = {
  answers: ['yes', 'no'],
  predictions: ['yes', 'no'],
  text: ['yes', 'no'],
  theme: embedThemes,
};

/**
 * Reads a query, whatever it holds. Keys it does not know belong to somebody else; a value that
 * cannot be used is passed over, and a sentence says which and what is possible.
 */
export function readViewOptions(query: string): {
  readonly options: ViewOptions;
  readonly problems: readonly string[];
} {
  const given = new URLSearchParams(query);
  const problems: string[] = [];
  const valueOf = (key: keyof ViewOptions): string | undefined => {
    const text = given.get(key);
    if (text === null || values[key].includes(text)) return text ?? undefined;
    const possible = values[key].map((value) => `${key}=${value}`).join(' or ');
    problems.push(`${key}=${clipped(text)} cannot be used. Write ${possible}.`);
    return undefined;
  };
  const options = {
    answers: valueOf('answers') !== 'no',
    predictions: valueOf('predictions') !== 'no',
    text: valueOf('text') !== 'no',
    theme: valueOf('theme') as EmbedTheme | undefined,
  };
  return { options, problems };
}

/** The pairs of a query that ask for these options; what is as usual is left out. */
export function viewPairs(options: ViewOptions): [string, string][] {
  const off = viewSwitches.filter((name) => !options[name]);
  const theme: [string, string][] = options.theme === undefined ? [] : [['theme', options.theme]];
  return [...off.map((name): [string, string] => [name, 'no']), ...theme];
}

function clipped(text: string): string {
  const letters = [...text];
  return letters.length > CLIP ? `${letters.slice(0, CLIP).join('')}…` : text;
}
