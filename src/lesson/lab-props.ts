import { adviceFor } from '#hints/advice.ts';
import type { Problem } from '#course/author-error.ts';
import type { Lab } from '#labs/define-lab.ts';
import { paramText, readParam, type ParamValue, type ParamValues } from '#labs/params.ts';
import { readSeed, readTime } from '#player/link-values.ts';
import { setupOf, type SetupWish } from '#player/setup.ts';
import { tabs, type Tab } from '#player/tabs.ts';

/** What an author may write: `<Lab id="queue" preset="busy" seed={7} />`. */
export interface LabProps {
  id: string;
  /** One of the lab's situations. */
  preset?: string;
  /** The seed of the run; the preset's or the lab's own if not given. */
  seed?: number;
  /** Values that differ from the preset's: `params={{ clients: 10 }}`. */
  params?: ParamValues;
  /** The moment shown at first, in virtual milliseconds. */
  t?: number;
  /** The node whose statechart is shown at first. */
  select?: string;
  /** The view that is open at first. */
  tab?: Tab;
  /** The question on top, if it is not the lab's own. */
  question?: string;
}

/** The same, checked: everything in it exists. */
export interface CheckedLab {
  readonly lab: Lab;
  readonly start: SetupWish;
  readonly select: string;
  readonly tab: Tab;
  readonly question: string;
}

const known = ['id', 'preset', 'seed', 'params', 't', 'select', 'tab', 'question'];

/**
 * Checks what an author wrote, which MDX does not. Either everything is right and `checked` is given,
 * or `problems` says what is not, and what to write instead.
 *
 * @param written the component's props, as they came.
 * @param where the file it stands in.
 */
export function checkLab(
  labs: Readonly<Record<string, Lab>>,
  written: Readonly<Record<string, unknown>>,
  where: string,
): { readonly checked?: CheckedLab; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const wrong = (what: string, instead: string) => void problems.push({ what, instead });
  const at = `${where}: <Lab`;

  const { id, preset, seed, t, select, tab, question } = written;
  const lab = typeof id === 'string' && Object.hasOwn(labs, id) ? labs[id] : undefined;
  if (!lab) {
    wrong(`${at} id=${shown(id)}>: there is no such lab.`, advice(id, Object.keys(labs)));
    return { problems };
  }
  const here = `${at} id="${lab.id}">`;
  for (const name of Object.keys(written).filter((prop) => !known.includes(prop))) {
    wrong(`${here}: there is no prop \`${name}\`.`, adviceFor(name, known));
  }
  if (preset !== undefined && !(typeof preset === 'string' && Object.hasOwn(lab.presets, preset))) {
    const names = Object.keys(lab.presets);
    wrong(`${here}: it has no preset ${shown(preset)}.`, advice(preset, names));
  }
  const given = checkedParams(lab, written['params'], here, wrong);
  const wish: SetupWish = {
    preset: problems.length === 0 ? (preset as string | undefined) : undefined,
    params: given,
  };
  const { params } = setupOf(lab, wish);
  const seedRead = seed === undefined ? undefined : readSeed(String(seed));
  if (typeof seedRead === 'string') wrong(`${here}: seed is ${shown(seed)}.`, seedRead);
  const tRead = t === undefined ? undefined : readTime(String(t), lab.horizonMs(params));
  if (typeof tRead === 'string') wrong(`${here}: t is ${shown(t)}.`, tRead);
  const nodes = lab.build(params, lab.seed).nodes.map((node) => node.id);
  if (select !== undefined && !nodes.includes(select as string)) {
    wrong(`${here}: it has no node ${shown(select)} to select.`, advice(select, nodes));
  }
  if (tab !== undefined && !Object.hasOwn(tabs, String(tab))) {
    wrong(`${here}: it has no tab ${shown(tab)}.`, advice(tab, Object.keys(tabs)));
  }
  if (question !== undefined && (typeof question !== 'string' || question.trim() === '')) {
    wrong(`${here}: question is ${shown(question)}.`, 'Write the question as a text.');
  }
  if (problems.length > 0) return { problems };
  return {
    problems,
    checked: {
      lab,
      start: { ...wish, seed: seedRead as number | undefined, tMs: tRead as number | undefined },
      select: (select as string | undefined) ?? lab.selected,
      tab: (tab as Tab | undefined) ?? 'chart',
      question: (question as string | undefined) ?? lab.question,
    },
  };
}

function checkedParams(
  lab: Lab,
  written: unknown,
  here: string,
  wrong: (what: string, instead: string) => void,
): ParamValues {
  if (written === undefined) return {};
  if (typeof written !== 'object' || written === null) {
    wrong(`${here}: params is ${shown(written)}.`, 'Write params={{ name: value }}.');
    return {};
  }
  const values: Record<string, ParamValue> = {};
  for (const [name, value] of Object.entries(written)) {
    if (!Object.hasOwn(lab.params, name)) {
      wrong(`${here}: it has no param \`${name}\`.`, adviceFor(name, Object.keys(lab.params)));
      continue;
    }
    const reading = readParam(name, lab.params[name]!, paramText(value as ParamValue));
    if ('value' in reading) values[name] = reading.value;
    else wrong(`${here}: params.${name} is ${shown(value)}.`, reading.problem.hint);
  }
  return values;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function advice(written: unknown, options: readonly string[]): string {
  return adviceFor(typeof written === 'string' ? written : '', options);
}
