import type { Lab } from '#labs/define-lab.ts';
import { paramText, readParam, type ParamValue, type ParamValues } from '#labs/params.ts';
import { LINK_VERSION, MAX_LINK_LENGTH, MAX_STEPS } from './link-limits.ts';
import { clipped, readSeed, readTime } from './link-values.ts';
import { setupOf, type Setup, type Step } from './setup.ts';

/** A value in a link that cannot be used, in a sentence that names it and says what is used instead. */
export interface LinkProblem {
  readonly key: string;
  readonly message: string;
}

export interface LinkReading {
  readonly setup: Setup;
  readonly problems: readonly LinkProblem[];
}

/**
 * The query of a link to this moment, without `?`. It holds every param, so that it shows the same
 * run even after an author has changed a default or a preset.
 */
export function linkOf(lab: Lab, setup: Setup): string {
  const pairs: [string, string][] = [
    ['v', LINK_VERSION],
    ['lab', lab.id],
    ...(setup.preset === undefined ? [] : [['preset', setup.preset] as [string, string]]),
    ['seed', String(setup.seed)],
  ];
  for (const name of Object.keys(lab.params)) pairs.push([name, paramText(setup.params[name]!)]);
  if (setup.steps.length > 0) {
    pairs.push(['do', setup.steps.map(({ atMs, id }) => `${atMs}~${id}`).join(',')]);
  }
  pairs.push(['t', String(setup.tMs)]);
  return pairs.map(([key, value]) => `${encoded(key)}=${encoded(value)}`).join('&');
}

/** Like encodeURIComponent, but leaves the comma between steps to be read by people. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',');
}

/**
 * Reads a link's query, whatever it holds. Keys it does not know belong to somebody else and are
 * passed over; a value that cannot be used is replaced by the one the lab would have without it, and
 * reported. A link to another lab changes nothing.
 *
 * @param initial what the lab shows without a link.
 */
export function readLink(lab: Lab, initial: Setup, query: string): LinkReading {
  if (query.length > MAX_LINK_LENGTH) {
    const message = `The link is longer than ${MAX_LINK_LENGTH} characters. The lab starts as it would without one.`;
    return { setup: initial, problems: [{ key: '', message }] };
  }
  const given = new URLSearchParams(query);
  if (given.has('lab') && given.get('lab') !== lab.id) return { setup: initial, problems: [] };
  return new LinkReader(lab, initial, given).read();
}

/** Interventions named in a notice: a world of 200 nodes has hundreds. */
const MOST_NAMED = 12;

class LinkReader {
  readonly #lab: Lab;
  readonly #initial: Setup;
  readonly #given: URLSearchParams;
  readonly #problems: LinkProblem[] = [];

  constructor(lab: Lab, initial: Setup, given: URLSearchParams) {
    this.#lab = lab;
    this.#initial = initial;
    this.#given = given;
  }

  read(): LinkReading {
    this.#checkVersion();
    const base = this.#base();
    const params = this.#params(base.params);
    const horizonMs = this.#lab.horizonMs(params);
    const unchanged = Object.keys(params).every((name) => params[name] === base.params[name]);
    const setup = {
      preset: unchanged ? base.preset : undefined,
      seed: this.#value('seed', base.seed, readSeed),
      params,
      steps: this.#steps(this.#given.get('do') ?? '', params, horizonMs),
      tMs: this.#value('t', Math.min(base.tMs, horizonMs), (text) => readTime(text, horizonMs)),
    };
    return { setup, problems: this.#problems };
  }

  #checkVersion(): void {
    const version = this.#given.get('v');
    if (version === null || version === LINK_VERSION) return;
    this.#report(
      'v',
      version,
      'This site writes version 1.',
      'What can be read of the link is used.',
    );
  }

  /** What holds where the link says nothing: a preset named in it starts the lab afresh. */
  #base(): Setup {
    const preset = this.#given.get('preset');
    if (preset === null) return this.#initial;
    if (Object.hasOwn(this.#lab.presets, preset)) return setupOf(this.#lab, { preset });
    const names = Object.keys(this.#lab.presets).join(', ');
    this.#report('preset', preset, `This lab has: ${names}.`, 'It is passed over.');
    return this.#initial;
  }

  #params(base: ParamValues): ParamValues {
    const entries = Object.entries(this.#lab.params).map(([name, param]): [string, ParamValue] => {
      const text = this.#given.get(name);
      if (text === null) return [name, base[name]!];
      const reading = readParam(name, param, text);
      if ('value' in reading) return [name, reading.value];
      const instead = `${paramText(base[name]!)} is used instead.`;
      this.#report(name, text, reading.problem.hint, instead);
      return [name, base[name]!];
    });
    return Object.fromEntries(entries);
  }

  #value(key: string, otherwise: number, read: (text: string) => number | string): number {
    const text = this.#given.get(key);
    if (text === null) return otherwise;
    const reading = read(text);
    if (typeof reading === 'number') return reading;
    this.#report(key, text, reading, `${otherwise} is used instead.`);
    return otherwise;
  }

  #steps(list: string, params: ParamValues, horizonMs: number): Step[] {
    const ids = Object.keys(this.#lab.interventions(params));
    const texts = list.split(',').filter((text) => text !== '');
    const steps: Step[] = [];
    const bad: string[] = [];
    for (const text of texts.slice(0, MAX_STEPS)) {
      const cut = text.indexOf('~');
      const atMs = readTime(text.slice(0, Math.max(cut, 0)), horizonMs);
      const id = text.slice(cut + 1);
      const known = ids.includes(id);
      if (known && typeof atMs === 'number') steps.push({ atMs, id });
      else bad.push(text);
    }
    if (bad.length > 0) this.#reportSteps(bad, ids, horizonMs);
    if (texts.length > MAX_STEPS) {
      const left = `${texts.length - MAX_STEPS} steps`;
      this.#report('do', left, `A link holds at most ${MAX_STEPS}.`, 'They are left out.');
    }
    return steps.sort((a, b) => a.atMs - b.atMs);
  }

  #reportSteps(bad: readonly string[], ids: readonly string[], horizonMs: number): void {
    const others = bad.length > 1 ? ` and ${bad.length - 1} more` : '';
    const hint = `A step is a time from 0 to ${horizonMs} ms, “~”, and one of: ${ids.slice(0, MOST_NAMED).join(', ')}${ids.length > MOST_NAMED ? ' …' : ''}.`;
    this.#report('do', `${clipped(bad[0]!)}${others}`, hint, 'It is left out.');
  }

  #report(key: string, text: string, hint: string, instead: string): void {
    this.#problems.push({
      key,
      message: `${key}=${clipped(text)} cannot be used. ${hint} ${instead}`,
    });
  }
}
