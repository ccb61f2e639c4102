/** What authors write about a machine, in every type of question that has one. */
import { z } from 'astro/zod';
import { textField } from '../fields.ts';

export const machineFields = {
  /** Which machine: a name of `authoring/machines/registry.ts`, such as `server`. */
  machine: textField('Name a machine of src/quiz/authoring/machines/registry.ts, such as server.'),

  /** How it differs from the one described there: `{ backlog: 2 }`. */
  settings: z
    .record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean()], 'Write the value of the setting.'),
      'Write { setting: value }.',
    )
    .default({}),
};

const eventAdvice =
  'Write an event by the name it has in the protocol and who sends it, such as SYN from ann.';
const eventField = textField(eventAdvice);

/** Events, oldest first: `SYN from ann`. The machine's own reminders stand there by name too: `READ`. */
export const eventsField = z.array(eventField, 'Write a list of events.');

/** One event, or several that belong together. */
export const oneOrMoreField = z
  .union([eventField, eventsField.min(1, eventAdvice)], eventAdvice)
  .transform((written) => [written].flat());

const sendsAdvice = 'Write what is sent, such as SYN_ACK or [SYN_ACK to ann]; [] for nothing.';

/** What the machine sends, in this order: `RST`, or `RST to bob` where it matters to whom. */
export const sendsField = z
  .union([textField(sendsAdvice), z.array(textField(sendsAdvice))], sendsAdvice)
  .transform((written) => [written].flat());
