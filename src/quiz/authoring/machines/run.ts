/** Runs a playable machine event by event, as the kernel would, and says what came of each. Pure. */
import { isDeepStrictEqual } from 'node:util';
import {
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type ExecutableActionsFrom,
} from 'xstate';
import type { Effect, Effects, SimEvent } from '#sim/index.ts';
import { spelled, type Playable, type Settings } from './playable.ts';
import { leavesOf } from './states.ts';

/** A message that the machine sends. */
export interface Sent {
  readonly type: string;
  readonly to: string;
  /** As a reader is told of it, without its receiver: “SYN-ACK”. */
  readonly words: string;
}

/** A machine at one moment, with the reminders it waits for. */
export interface Moment {
  readonly playable: Playable;
  readonly snapshot: AnyMachineSnapshot;
  readonly reminders: ReadonlyMap<string, SimEvent>;
  /** What it has sent to get here. */
  readonly sent: readonly Sent[];
}

/** What one event did. */
export interface Step {
  /** False where the machine takes no notice: it says, does and remembers nothing. */
  readonly accepted: boolean;
  /** States, as dotted paths; one for each region that runs in parallel. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly sent: readonly Sent[];
}

type Actions = readonly ExecutableActionsFrom<AnyStateMachine>[];

function effectsOf(actions: Actions): Effect[] {
  return actions.flatMap((action) => {
    // XState types an action as returning nothing; ours return what should happen.
    const perform = action.exec as ((info: unknown, params: unknown) => Effects) | undefined;
    const effects = action.type.startsWith('xstate.')
      ? undefined
      : perform?.(action.info, action.params);
    return effects === undefined ? [] : 'effect' in effects ? [effects] : effects;
  });
}

function sentBy(playable: Playable, effects: readonly Effect[]): Sent[] {
  return effects.flatMap((effect) => {
    if (effect.effect !== 'send' && effect.effect !== 'transfer') return [];
    const { message, to } = effect;
    if (!message) return [];
    const words = spelled(playable, message);
    return [to].flat().map((receiver) => ({ type: message.type, to: receiver, words }));
  });
}

function remembered(
  before: ReadonlyMap<string, SimEvent>,
  effects: readonly Effect[],
): ReadonlyMap<string, SimEvent> {
  const reminders = new Map(before);
  for (const effect of effects) {
    if (effect.effect === 'wait') reminders.set(effect.id ?? effect.event.type, effect.event);
    else if (effect.effect === 'forget') reminders.delete(effect.id);
  }
  return reminders;
}

/** The machine at its start. */
export function begin(playable: Playable, settings: Settings): Moment {
  const [snapshot, actions] = initialTransition(playable.machine, playable.input(settings));
  const effects = effectsOf(actions);
  return {
    playable,
    snapshot,
    reminders: remembered(new Map(), effects),
    sent: sentBy(playable, effects),
  };
}

/** Under which id the machine waits for this reminder of its own; undefined if it does not. */
function dueAs({ reminders }: Moment, event: SimEvent): string | undefined {
  return [...reminders].find(([, reminder]) => isDeepStrictEqual(reminder, event))?.[0];
}

/** Whether this may come now: a reminder only when the machine has set it. */
export function mayCome(moment: Moment, name: string): boolean {
  const { own, event } = moment.playable.events[name]!;
  return !own || dueAs(moment, event(moment.snapshot.context)) !== undefined;
}

/** The machine after this event; `sent` is what the event made it send. */
export function next(moment: Moment, name: string): Moment {
  const { playable, snapshot, reminders } = moment;
  const { own, event: make } = playable.events[name]!;
  const event = make(snapshot.context);
  const due = own ? dueAs(moment, event) : undefined;
  const left = new Map(reminders);
  if (due !== undefined) left.delete(due);
  const [after, actions] = transition(playable.machine, snapshot, event);
  const effects = effectsOf(actions);
  return {
    playable,
    snapshot: after,
    reminders: remembered(left, effects),
    sent: sentBy(playable, effects),
  };
}

/** What leads from one moment to the next. */
export function stepBetween(before: Moment, after: Moment): Step {
  const from = leavesOf(before.snapshot.value);
  const to = leavesOf(after.snapshot.value);
  const changed =
    !isDeepStrictEqual(from, to) ||
    !isDeepStrictEqual(before.snapshot.context, after.snapshot.context) ||
    !isDeepStrictEqual(before.reminders, after.reminders);
  return { accepted: changed || after.sent.length > 0, before: from, after: to, sent: after.sent };
}

/** What each of these events does, one after the other. */
export function run(playable: Playable, settings: Settings, events: readonly string[]): Step[] {
  let moment = begin(playable, settings);
  return events.map((name) => {
    const after = next(moment, name);
    const step = stepBetween(moment, after);
    moment = after;
    return step;
  });
}
