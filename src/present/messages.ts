/** What the two windows of a presentation tell each other; whatever else arrives is passed over. */
import * as v from 'valibot';

const windowId = v.pipe(v.string(), v.maxLength(40));
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const message = v.variant('kind', [
  /** The presentation says where it stands: `slug` is the section's heading. */
  v.object({
    kind: v.literal('place'),
    from: windowId,
    slug: v.pipe(v.string(), v.maxLength(200)),
    part: place,
    parts: place,
    black: v.boolean(),
    /** When it began, in milliseconds since 1970. */
    sinceMs: place,
  }),
  /** The presentation is over, or its page is loaded anew. */
  v.object({ kind: v.literal('gone'), from: windowId }),
  /** The notes ask who is there. */
  v.object({ kind: v.literal('who') }),
  /** The notes ask for a move, for the clock to start again, or for the screen to go black. */
  v.object({
    kind: v.literal('please'),
    to: windowId,
    wish: v.picklist(['FORWARD', 'BACK', 'FIRST', 'LAST', 'BLACKEN', 'RESTART_CLOCK']),
  }),
]);

export type Message = v.InferOutput<typeof message>;
export type PlaceMessage = Extract<Message, { kind: 'place' }>;
export type Wish = Extract<Message, { kind: 'please' }>['wish'];

/** The message in this data, or nothing if it is none of ours. */
export function readMessage(data: unknown): Message | undefined {
  const parsed = v.safeParse(message, data);
  return parsed.success ? parsed.output : undefined;
}
