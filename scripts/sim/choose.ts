import { nearNames } from '#hints/near-names.ts';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { readParam, type ParamValue, type ParamValues } from '#labs/params.ts';
import { UsageError } from './usage-error.ts';

/** Finds what a name stands for, or says which names there are. */
export function choose<T>(what: string, name: string, among: Readonly<Record<string, T>>): T {
  const found = Object.hasOwn(among, name) ? among[name] : undefined;
  if (found !== undefined) return found;
  const names = Object.keys(among);
  const near = nearNames(name, names);
  const hint =
    near.length > 0 ? `did you mean ${near.join(' or ')}?` : `there are: ${names.join(', ')}.`;
  throw new UsageError(`There is no ${what} “${name}”; ${hint}`);
}

/** Splits `name=value`. */
export function splitAssignment(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw new UsageError(`“${text}” is no setting; write name=value.`);
}

/** A whole number of at least `min`, from an option's text. */
export function wholeNumber(option: string, text: string, min: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= min) return value;
  throw new UsageError(
    `--${option} ${text} cannot be used; write a whole number of at least ${min}.`,
  );
}

/** Milliseconds, 0 or more, from an option's text. */
export function duration(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new UsageError(`--${option} ${text} cannot be used; write milliseconds, 0 or more.`);
}

/** A lab's params from its preset and `name=value` settings. */
export function paramsFrom(
  lab: Lab,
  preset: string | undefined,
  settings: readonly string[],
): ParamValues {
  if (preset !== undefined) choose(`preset of ${lab.id}`, preset, lab.presets);
  const given: Record<string, ParamValue> = {};
  for (const setting of settings) {
    const [name, text] = splitAssignment(setting);
    const read = readParam(name, choose(`param of ${lab.id}`, name, lab.params), text);
    if ('problem' in read) throw new UsageError(`${read.problem.message} ${read.problem.hint}`);
    given[name] = read.value;
  }
  return paramsOf(lab, preset, given);
}
