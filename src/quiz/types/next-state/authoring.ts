import { z } from 'astro/zod';
import { defineAuthoring, type Desk } from '../../authoring/authoring.ts';
import { commonFields, misconceptionField, textField } from '../../authoring/fields.ts';
import { eventsField, machineFields } from '../../authoring/machines/fields.ts';
import { capitalised } from '../../authoring/machines/playable.ts';
import {
  follow,
  isState,
  readMachine,
  readRegion,
  type Chosen,
} from '../../authoring/machines/read.ts';
import { begin, type Moment } from '../../authoring/machines/run.ts';
import { leavesOf, stateWords } from '../../authoring/machines/states.ts';
import { checkLetters } from '../../authoring/wording.ts';
import type { Paragraph } from '../../prose.ts';
import type { NextStateCase } from './question.ts';

const countAdvice = 'Write three states, four at most: the one that follows, and wrong ones.';
const eventAdvice = 'Write what comes now, such as SYN from bob.';

const optionFields = z.strictObject({
  /** A state by its name in the statechart, without its region. The present one: “it stays”. */
  state: textField('Name a state of the machine as its statechart does, such as listening.'),

  /** Why the machine goes there, or what somebody who thinks so overlooks. */
  reason: textField('Say why it goes there, or what somebody who thinks so overlooks.'),

  /** True on the state that follows. The build asks the machine and refuses a wrong one. */
  correct: z.boolean('Write true, or leave it out.').default(false),

  /** Id in `content/misconceptions.yaml` of the wrong idea that this option expresses. */
  misconception: misconceptionField,
});

const caseFields = {
  /** How the machine has come to where it is: events, oldest first. */
  after: eventsField,

  /** What comes now. It may well be something of which the machine takes no notice. */
  event: textField(eventAdvice),

  /** States of this machine, three as a rule. */
  options: z.array(optionFields, countAdvice).min(3, countAdvice).max(4, countAdvice),
};

/** Which state follows? The build runs the real machine. Options are shuffled for each learner. */
const schema = z.strictObject({
  ...commonFields,
  ...machineFields,
  ...caseFields,
  type: z.literal('next-state'),

  /** Of a machine with parallel regions: the one asked about, such as `transport`. */
  region: textField('Name a region of the machine.').optional(),

  /** Other moments of the same machine, each { after, event, options }: for practice and review. */
  more: z
    .array(z.strictObject(caseFields), 'Write a list of { after, event, options }.')
    .default([]),
});

type NextStateInput = z.output<typeof schema>;
type CaseInput = NextStateInput['more'][number];

interface Asked extends Chosen {
  /** Of the region asked about, with its dot; '' where the machine has none. */
  readonly prefix: string;
}

function stateIn({ snapshot }: Moment, { prefix }: Asked): string {
  const leaf = leavesOf(snapshot.value).find((one) => one.startsWith(prefix));
  return (leaf ?? '').slice(prefix.length);
}

/** A state by name and meaning, as a reader chooses it. */
function stateText(state: string, now: string, { playable, prefix }: Asked): Paragraph {
  const words = stateWords(playable, prefix + state);
  return [...(state === now ? ['It stays '] : []), { code: state }, `. ${words}`];
}

function checkCase(at: string, { options }: CaseInput, key: string, { report }: Desk): void {
  const field = `${at}options`;
  const states = options.map(({ state }) => state);
  const twice = states.find((state, index) => states.indexOf(state) !== index);
  if (twice !== undefined) report(field, `has the state "${twice}" twice`, 'Leave one out.');
  if (!states.includes(key)) {
    report(field, `lacks "${key}", where the machine goes`, 'Add it, with its reason.');
  }
  for (const { state, correct, misconception } of options) {
    if (correct && state !== key) {
      const what = `is marked correct, and the machine goes to "${key}"`;
      report(`${field}[${state}]`, what, 'Mark that one, and mend the reasons.');
    }
    if (!correct && state === key) {
      const what = 'is where the machine goes, and is not marked correct';
      report(`${field}[${state}]`, what, 'Write `correct: true`, and a reason that says why.');
    }
    if (correct && misconception !== undefined) {
      report(`${field}[${state}].misconception`, 'is on the correct state', 'Move it.');
    }
  }
}

const nothing: NextStateCase = { before: [], state: [], event: [], options: [] };

/** One moment, worked out by the machine; nothing if what leads to it was reported. */
function readCase(at: string, input: CaseInput, asked: Asked, desk: Desk): NextStateCase {
  const { texts, report } = desk;
  const first = begin(asked.playable, asked.settings);
  const way = follow(`${at}after`, first, input.after, report);
  const given = way && (way.at(-1) ?? first);
  const [then] = (given && follow(`${at}event`, given, [input.event], report)) ?? [];
  if (!given || !then) return nothing;
  const now = stateIn(given, asked);
  const key = stateIn(then, asked);
  const known = input.options.filter(({ state }) =>
    isState(`${at}options[${state}].state`, state, asked, report),
  );
  if (known.length === input.options.length) checkCase(at, input, key, desk);
  for (const { state, reason } of known) {
    checkLetters(`${at}options[${state}].reason`, reason, report);
  }
  const { events } = asked.playable;
  return {
    before: input.after.map((event, index) => {
      const { words } = events[event]!;
      return [index === 0 ? capitalised(words) : words];
    }),
    state: [{ code: now }, `. ${stateWords(asked.playable, asked.prefix + now)}`],
    event: [capitalised(events[input.event]!.words)],
    options: known.map(({ state, reason, misconception }) => ({
      id: state,
      text: stateText(state, now, asked),
      reason: texts.line(`${at}options[${state}].reason`, reason),
      correct: state === key,
      ...desk.misconception(`${at}options[${state}]`, misconception),
    })),
  };
}

function build(input: NextStateInput, desk: Desk) {
  const { report } = desk;
  const type = 'next-state' as const;
  const chosen = readMachine(input, report);
  const prefix = chosen && readRegion(input.region, chosen.playable, report);
  if (!chosen || prefix === undefined) return { type, ...nothing };
  const asked = { ...chosen, prefix };
  const first = readCase('', input, asked, desk);
  const others = input.more.map((each, index) =>
    readCase(`more[${index + 1}].`, each, asked, desk),
  );
  return { type, ...first, ...(others.length > 0 && { variants: others }) };
}

/** Each moment with its states; practice counts the moments, so their order counts, too. */
function meaning({ machine, settings, region, ...first }: NextStateInput) {
  const cases = [first, ...first.more].map(({ after, event, options }) => ({
    after,
    event,
    states: options.map(({ state }) => state).sort(),
    right: options.filter(({ correct }) => correct).map(({ state }) => state),
  }));
  return { machine, settings, region, cases };
}

export const nextStateAuthoring = defineAuthoring<'next-state', NextStateInput>(
  schema,
  build,
  meaning,
);
