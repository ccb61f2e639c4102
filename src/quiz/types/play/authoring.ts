import { z } from 'astro/zod';
import { nearNames } from '#hints/near-names.ts';
import { defineAuthoring, type Desk } from '../../authoring/authoring.ts';
import { commonFields, textField } from '../../authoring/fields.ts';
import {
  eventsField,
  machineFields,
  oneOrMoreField,
  sendsField,
} from '../../authoring/machines/fields.ts';
import { capitalised, nameOf } from '../../authoring/machines/playable.ts';
import { follow, readMachine } from '../../authoring/machines/read.ts';
import { begin, type Moment, type Sent } from '../../authoring/machines/run.ts';
import { areThose, asWritten } from '../../authoring/machines/sent.ts';
import { leavesOf, stateWords } from '../../authoring/machines/states.ts';
import { checkLetters } from '../../authoring/wording.ts';
import { plainText, type Paragraph, type Prose } from '../../prose.ts';
import type { PlayStep } from './question.ts';

const idAdvice = 'Write a short name in small letters and hyphens, such as syn-ack.';
const movesAdvice = 'Write two to six moves, each { id, text, sends }.';
const stepsAdvice = 'Write four to eight steps, each { event, move, why }.';

const moveFields = z.strictObject({
  /** Short name, unique in the question; stored with answers, so never changed under one `rev`. */
  id: z.string(idAdvice).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, idAdvice),

  /** What the reader does: “Answer SYN-ACK”. */
  text: textField('Write what the reader does.'),

  /** What the machine sends if this is its move; `[]` for a move that sends nothing. */
  sends: sendsField,
});

const stepFields = z.strictObject({
  /** What comes in: one event, or several that come together. What they all make it send counts. */
  event: oneOrMoreField,

  /** How the reader is told of it. Default: the words of the last event. */
  text: textField('Write how the reader is told of it.').optional(),

  /** Id of the move that `why` explains. The build asks the machine, and refuses another. */
  move: textField('Write the id of a move.'),

  /** Why the machine does this now. */
  why: textField('Say why the machine does this now.'),

  /** What is wrong with other moves here, { move: text }; where it is left out, the state is named. */
  notes: z
    .record(
      z.string(),
      textField('Say what is wrong with this move here.'),
      'Write { move: text }.',
    )
    .default({}),
});

/** Be the machine: the reader makes the moves of a short run, the real machine accepts or rejects. */
const schema = z.strictObject({
  ...commonFields,
  ...machineFields,
  type: z.literal('play'),

  /** What the reader plays, in the middle of a sentence: “the server”. */
  role: textField('Write what the reader plays, such as: the server.'),

  /** What has happened before the first step. */
  before: eventsField.default([]),

  /** What can be done at every step. */
  moves: z.array(moveFields, movesAdvice).min(2, movesAdvice).max(6, movesAdvice),

  /** Four to eight. */
  steps: z.array(stepFields, stepsAdvice).min(4, stepsAdvice).max(8, stepsAdvice),
});

type PlayInput = z.output<typeof schema>;
type StepInput = PlayInput['steps'][number];

function sentWords(sent: readonly Sent[]): Paragraph {
  if (sent.length === 0) return ['nothing'];
  return [sent.map(({ words, to }) => `${words} to ${nameOf(to)}`).join(', ')];
}

function stateText({ playable, snapshot }: Moment): Prose {
  return leavesOf(snapshot.value).map((path) => [
    { code: path },
    `. ${stateWords(playable, path)}`,
  ]);
}

/** Holds the author's move against what the machine sends. */
function checkMove(
  field: string,
  step: StepInput,
  sent: readonly Sent[],
  { moves }: PlayInput,
  { report }: Desk,
): void {
  const ids = moves.map(({ id }) => id);
  const fitting = moves.filter(({ sends }) => areThose(sent, sends)).map(({ id }) => id);
  for (const id of [step.move, ...Object.keys(step.notes)]) {
    if (ids.includes(id)) continue;
    const [near] = nearNames(id, ids);
    const advice =
      near === undefined ? `Write one of: ${ids.join(', ')}.` : `Did you mean ${near}?`;
    report(id === step.move ? `${field}.move` : `${field}.notes`, `names the move "${id}"`, advice);
  }
  if (fitting.length !== 1) {
    const what = `makes the machine send ${asWritten(sent)}, and ${fitting.length === 0 ? 'no move does' : `so do the moves ${fitting.join(' and ')}`}`;
    report(field, what, 'Let one move have exactly this in `sends`.');
  } else if (ids.includes(step.move) && step.move !== fitting[0]) {
    const what = `is ${step.move}, and the machine makes the move ${fitting[0]} (it sends ${asWritten(sent)})`;
    report(`${field}.move`, what, 'Write that move, and mend `why`.');
  }
  if (Object.hasOwn(step.notes, step.move)) {
    report(`${field}.notes`, `speaks of ${step.move}, the right move`, 'Say it in `why`.');
  }
}

/** The steps as the machine lives through them; those up to the first that was reported. */
function readSteps(input: PlayInput, start: Moment, desk: Desk): PlayStep[] {
  const { texts, report } = desk;
  const steps: PlayStep[] = [];
  let now = start;
  for (const [index, step] of input.steps.entries()) {
    const field = `steps[${index + 1}]`;
    const moments = follow(`${field}.event`, now, step.event, report);
    if (!moments) break;
    const sent = moments.flatMap((moment) => moment.sent);
    checkMove(field, step, sent, input, desk);
    const after = moments.at(-1)!;
    const words = step.text ?? capitalised(now.playable.events[step.event.at(-1)!]!.words);
    steps.push({
      event: texts.line(`${field}.text`, words),
      before: leavesOf(now.snapshot.value),
      after: leavesOf(after.snapshot.value),
      state: stateText(now),
      move: step.move,
      sent: sentWords(sent),
      why: texts.line(`${field}.why`, step.why),
      notes: Object.fromEntries(
        Object.entries(step.notes).map(([move, note]) => [
          move,
          texts.line(`${field}.notes[${move}]`, note),
        ]),
      ),
    });
    checkLetters(`${field}.why`, plainText(steps.at(-1)!.why), report);
    now = after;
  }
  return steps;
}

function build(input: PlayInput, desk: Desk) {
  const { texts, report } = desk;
  if (input.opener) report('opener', 'is true', 'Openers are choices or numbers.');
  const ids = input.moves.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) report('moves', `has the id "${twice}" twice`, 'Rename one.');
  const chosen = readMachine(input, report);
  const first = chosen && begin(chosen.playable, chosen.settings);
  const way = first && follow('before', first, input.before, report);
  return {
    type: 'play' as const,
    role: input.role,
    moves: input.moves.map(({ id, text }) => ({ id, text: texts.line(`moves[${id}].text`, text) })),
    steps: way ? readSteps(input, way.at(-1) ?? first!, desk) : [],
  };
}

function meaning({ machine, settings, before, moves, steps }: PlayInput) {
  return {
    machine,
    settings,
    before,
    moves: moves.map(({ id, sends }) => ({ id, sends })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    steps: steps.map(({ event, move }) => ({ event, move })),
  };
}

export const playAuthoring = defineAuthoring<'play', PlayInput>(schema, build, meaning);
