import { getNextTransitions, type AnyMachineSnapshot } from 'xstate';
import type { Lab } from '#labs/define-lab.ts';
import { stateText, type NodeId, type TraceEntry, type WorldView } from '#sim/index.ts';
import { eventWords } from './event-words.ts';

/** How far back a node's last event is looked for: beyond that nobody remembers it. */
const LOOK_BACK = 2_000;

/** A line or label of a statechart, as its data attributes say. */
export interface ChartPart {
  readonly source: string;
  readonly event: string;
  /** Paths it leads to, separated by spaces; nothing for a transition that stays. */
  readonly target: string | undefined;
}

/** Name of the role that a node plays: the lab's role with this very machine. */
export function roleOf(lab: Lab, view: WorldView, node: NodeId): string | undefined {
  const { machine } = view.snapshot(node);
  return Object.keys(lab.roles).find((name) => lab.roles[name]!.machine === machine);
}

/** The dotted paths of all active states, those around them included; the root is `''`. */
export function activePaths(text: string): ReadonlySet<string> {
  const active = new Set(['']);
  for (const path of text.split(' | ')) {
    const names = path.split('.');
    names.forEach((_, index) => active.add(names.slice(0, index + 1).join('.')));
  }
  return active;
}

/** A node's state in words, what is active in its chart, and the events it would react to. */
export function chartState(snapshot: AnyMachineSnapshot) {
  const words = stateText(snapshot.value);
  const events = getNextTransitions(snapshot)
    .map(({ eventType }) => eventWords(eventType))
    .filter((event) => event !== '');
  return { words, active: activePaths(words), events: [...new Set(events)] };
}

/** The last event that a node has dealt with by now. */
export function lastEvent(
  trace: readonly TraceEntry[],
  position: number,
  node: NodeId,
): TraceEntry | undefined {
  const end = Math.min(position, trace.length);
  for (let i = end - 1; i >= Math.max(0, end - LOOK_BACK); i--) {
    const entry = trace[i]!;
    if (entry.node === node && entry.cause !== 'lost') return entry;
  }
  return undefined;
}

/** How charts write a transition that needs no event: taken at once, as soon as its guard holds. */
const EVENTLESS = 'always';

/**
 * Which parts of a chart an event has just taken: those of its name that start in a state that was
 * active and lead to one that is; an inner state's transition comes before its parent's. If the
 * machine went on by itself from there, through a state that it never rests in, that step is taken too.
 */
export function takenParts<Part extends ChartPart>(
  parts: readonly Part[],
  entry: TraceEntry | undefined,
): readonly Part[] {
  if (!entry) return [];
  const event = eventWords(entry.event.type);
  const before = activePaths(entry.before);
  const after = activePaths(entry.after);
  const started = parts.filter((part) => part.event === event && before.has(part.source));
  const arrived = started.filter(
    (part) => targetsOf(part)?.some((path) => after.has(path)) ?? true,
  );
  const onward = parts.filter(
    (part) =>
      part.event === EVENTLESS &&
      targetsOf(part)?.some((path) => after.has(path) && !before.has(path)),
  );
  const passing = started.filter((part) => onward.some((next) => leadsInto(part, next.source)));
  const byItself = onward.filter(
    ({ source }) => before.has(source) || passing.some((part) => leadsInto(part, source)),
  );
  const moved = entry.before !== entry.after;
  const direct = arrived.filter(
    (part) =>
      !arrived.some((other) => isInside(other.source, part.source) || beats(other, part, moved)),
  );
  return [...new Set([...direct, ...passing, ...byItself])];
}

/** Of two transitions of one state: did the machine move, the one that leads on; else the one that stays. */
function beats(other: ChartPart, part: ChartPart, moved: boolean): boolean {
  const leads = (one: ChartPart) => one.target !== undefined;
  return other.source === part.source && leads(other) === moved && leads(part) !== moved;
}

function targetsOf({ target }: ChartPart): readonly string[] | undefined {
  return target?.split(' ');
}

/** True if a transition leads to this state, or to one around it. */
function leadsInto(part: ChartPart, path: string): boolean {
  return targetsOf(part)?.some((target) => target === path || isInside(path, target)) ?? false;
}

function isInside(path: string, outer: string): boolean {
  return path !== outer && (outer === '' || path.startsWith(`${outer}.`));
}
