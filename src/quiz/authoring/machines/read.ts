/** Reads what an author says about a machine; what is wrong is reported with what to write instead. */
import { nearNames } from '#hints/near-names.ts';
import type { Report } from '../problem.ts';
import type { Playable, Settings } from './playable.ts';
import { playables } from './registry.ts';
import { mayCome, next, type Moment } from './run.ts';
import { regionsOf, stateNames } from './states.ts';

/** “Did you mean …?”, or the whole list where nothing is near. */
function adviceOn(written: string, names: readonly string[]): string {
  const near = nearNames(written, names);
  if (near.length > 0) return `Did you mean ${near.join(' or ')}?`;
  return `Write one of: ${names.join(', ')}.`;
}

export interface Chosen {
  readonly playable: Playable;
  readonly settings: Settings;
}

/** The machine with its settings; undefined if either was reported. */
export function readMachine(
  { machine, settings }: { readonly machine: string; readonly settings: Settings },
  report: Report,
): Chosen | undefined {
  const playable = Object.hasOwn(playables, machine) ? playables[machine] : undefined;
  if (!playable) {
    report('machine', `is "${machine}"`, adviceOn(machine, Object.keys(playables)));
    return undefined;
  }
  const known = playable.settings;
  let fine = true;
  for (const [name, value] of Object.entries(settings)) {
    const values = Object.hasOwn(known, name) ? known[name]! : undefined;
    if (values?.includes(value)) continue;
    fine = false;
    if (values) report(`settings.${name}`, `is ${value}`, `Write one of: ${values.join(', ')}.`);
    else report('settings', `has a "${name}"`, adviceOn(name, Object.keys(known)));
  }
  const defaults = Object.fromEntries(
    Object.entries(known).map(([name, [first]]) => [name, first!]),
  );
  return fine ? { playable, settings: { ...defaults, ...settings } } : undefined;
}

/** The kinds of events, for an author who is far off: `SYN from ann` stands for all of its kind. */
function kindsOf(events: readonly string[]): string[] {
  const kind = (event: string) => event.split(' ', 1)[0]!;
  return events.filter(
    (event, index) => events.findIndex((other) => kind(other) === kind(event)) === index,
  );
}

/** The moments that lead through these events, the last one last; undefined if any was reported. */
export function follow(
  field: string,
  start: Moment,
  events: readonly string[],
  report: Report,
): Moment[] | undefined {
  const moments = [start];
  for (const event of events) {
    const now = moments.at(-1)!;
    const names = Object.keys(now.playable.events);
    if (!names.includes(event)) {
      const near = nearNames(event, names);
      const advice = near.length > 0 ? adviceOn(event, names) : adviceOn(event, kindsOf(names));
      report(field, `names the event "${event}", which cannot come to this machine`, advice);
      return undefined;
    }
    if (!mayCome(now, event)) {
      const due = names.filter((name) => now.playable.events[name]!.own && mayCome(now, name));
      report(
        field,
        `has ${event}, a reminder of the machine's own that it does not wait for then`,
        due.length > 0 ? `It waits for ${due.join(' or ')}.` : 'Leave it out, or set it up first.',
      );
      return undefined;
    }
    moments.push(next(now, event));
  }
  return moments.slice(1);
}

/** Which part of a parallel machine is asked about: its prefix, such as `transport.`. */
export function readRegion(
  region: string | undefined,
  playable: Playable,
  report: Report,
): string | undefined {
  const regions = regionsOf(playable);
  if (regions.length === 0) {
    if (region === undefined) return '';
    report('region', `is "${region}"`, 'Leave it out: this machine is in one state at a time.');
    return undefined;
  }
  if (region !== undefined && regions.includes(region)) return `${region}.`;
  const what = region === undefined ? 'is missing' : `is "${region}"`;
  report('region', what, `Write one of: ${regions.join(', ')}.`);
  return undefined;
}

/** Whether the machine, or this region of it, has such a state; reported if not. */
export function isState(
  field: string,
  state: string,
  { playable, prefix }: { readonly playable: Playable; readonly prefix: string },
  report: Report,
): boolean {
  const names = stateNames(playable)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  if (names.includes(state)) return true;
  report(field, `is "${state}", which the machine is never in`, adviceOn(state, names));
  return false;
}
